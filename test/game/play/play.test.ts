import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerLetter, playOf, readAnswerLetter } from '../../../worker/game/play/play.ts'
import { answer } from '../samples.ts'

test('an answer is one letter, and is read back from it', () => {
  fc.assert(
    fc.property(answer, ({ verdict, opened, confidence }) => {
      const letter = answerLetter({ verdict, opened, confidence })
      expect(letter).toHaveLength(1)
      expect(readAnswerLetter(letter)).toEqual({ verdict, opened, confidence })
    }),
  )
})

test('the twelve letters a to l are all there are', () => {
  for (const letter of 'abcdefghijkl') {
    const read = readAnswerLetter(letter)
    expect(read && answerLetter(read)).toBe(letter)
  }
  for (const other of ['', 'm', 'A', 'ab', ' ']) expect(readAnswerLetter(other)).toBeUndefined()
})

test('a play counts its answers and keeps them in order', () => {
  const given = { question: 'p/q', verdict: 'supported', confidence: 1, opened: false, right: true, points: 1 } as const
  const wrong = { ...given, verdict: 'baseless', confidence: 3, opened: true, right: false, points: -6 } as const
  expect(playOf('play', 'Ada', 5, [given, wrong])).toEqual({
    ...{ id: 'play', nickname: 'Ada', finishedAt: 5 },
    points: -5,
    right: 1,
    of: 2,
    answers: 'al',
  })
})
