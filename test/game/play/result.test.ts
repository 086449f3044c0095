import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../../worker/game/play/answer.ts'
import { resultOf } from '../../../worker/game/play/result.ts'
import { grid } from '../../../worker/game/play/squares.ts'
import { answer } from '../samples.ts'

function given(right: boolean, opened: boolean, points: number): Answer {
  return { question: 'p/q', verdict: 'supported', confidence: 2, opened, right, points }
}

test('folds answers into points and shares: trusted and caught apart, read around and straight apart', () => {
  const answers = [given(true, true, 2), given(false, true, -2), given(true, false, 3), given(false, false, 0)]
  expect(resultOf(answers, ['supported', 'supported', 'baseless', 'supported'])).toEqual({
    points: 3,
    all: { right: 2, of: 4 },
    trusted: { right: 1, of: 3 },
    caught: { right: 1, of: 1 },
    readFirst: { right: 1, of: 2 },
    straight: { right: 1, of: 2 },
  })
})

test('nothing answered comes to nothing', () => {
  const none = { right: 0, of: 0 }
  const shares = { all: none, trusted: none, caught: none, readFirst: none, straight: none }
  expect(resultOf([], [])).toEqual({ points: 0, ...shares })
})

test('the parts always add up to the whole', () => {
  const judged = fc.array(fc.tuple(answer, fc.constantFrom('supported' as const, 'baseless' as const)))
  fc.assert(
    fc.property(judged, (pairs) => {
      const result = resultOf(
        pairs.map(([each]) => each),
        pairs.map(([, verdict]) => verdict),
      )
      for (const [a, b] of [
        [result.trusted, result.caught],
        [result.readFirst, result.straight],
      ] as const) {
        expect({ right: a.right + b.right, of: a.of + b.of }).toEqual(result.all)
      }
    }),
  )
})

test('a shared grid is five signs a row, right or wrong', () => {
  const answers = [true, false, true, true, true, false, true].map((right) => ({ right }))
  expect(grid(answers)).toBe('✅❌✅✅✅\n❌✅')
  expect(grid([])).toBe('')
})

test('a shared grid tells nothing of an answer but whether it was right', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 60 }), (pairs) => {
      const ours = pairs.map(([each]) => each)
      const others = pairs.map(([{ right }, other]) => ({ ...other, right }))
      expect(grid(ours)).toBe(grid(others))
      expect([...grid(ours).replaceAll('\n', '')]).toEqual(ours.map(({ right }) => (right ? '✅' : '❌')))
    }),
  )
})
