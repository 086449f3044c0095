import { expect, test } from 'vitest'
import { answerLetter, type Play } from '../../../worker/game/play/play.ts'
import {
  addSaid,
  EVERYBODY_FROM,
  everybodyOf,
  saidByLetters,
  saidOf,
  type Tallies,
} from '../../../worker/game/return/everybody.ts'
import { sidesFor, squaresOf } from '../../../worker/game/return/versus.ts'

const QUESTIONS = ['a/1', 'a/2', 'a/3']
const VERDICTS = new Map([
  ['a/1', 'supported'],
  ['a/2', 'baseless'],
] as const)
/** The third is gone from its pack. */
const ASKED = [
  { fingerprint: 'aaaaa1', verdict: 'supported' as const },
  { fingerprint: 'aaaaa2', verdict: 'baseless' as const },
  undefined,
]

test('letters are counted by question: answers, right ones, and how sure', () => {
  const tallies: Tallies = {}
  // a: supported, a guess; l: baseless, read first, certain; h: baseless, fairly sure
  addSaid(tallies, saidByLetters('alh', ASKED))
  addSaid(tallies, saidByLetters('hba', ASKED))
  expect(tallies).toEqual({ aaaaa1: [2, 1, 1, 0], aaaaa2: [2, 1, 1, 1] })
})

test('what a round tells is counted as its letters would be', () => {
  const [byRound, byLetters]: [Tallies, Tallies] = [{}, {}]
  for (const right of [true, false]) {
    for (const confidence of [1, 2, 3] as const) {
      addSaid(byRound, saidOf([{ fingerprint: 'aaaaa1', right, confidence }]))
      const letter = answerLetter({ verdict: right ? 'supported' : 'baseless', opened: false, confidence })
      addSaid(byLetters, saidByLetters(letter, ASKED.slice(0, 1)))
    }
  }
  expect(byRound).toEqual({ aaaaa1: [6, 3, 2, 2] })
  expect(byLetters).toEqual(byRound)
})

test.each(['', 'al', 'alha', 'z9?'])('letters that do not fit the questions are left out: "%s"', (letters) => {
  expect(saidByLetters(letters, ASKED)).toBe('')
})

test(`nothing is told of fewer than ${EVERYBODY_FROM} answers`, () => {
  expect(everybodyOf(undefined)).toBeNull()
  expect(everybodyOf([29, 20, 5, 5])).toBeNull()
  expect(everybodyOf([30, 15, 6, 9])).toEqual({ answers: 30, right: 0.5, guess: 0.5, fairly: 0.2, certain: 0.3 })
})

test('squares say right or not and how sure, and nothing of a question that is gone', () => {
  expect(squaresOf({ answers: 'alh' }, QUESTIONS, VERDICTS)).toEqual([
    { right: true, confidence: 1 },
    { right: true, confidence: 3 },
  ])
})

test('who took up a challenge sees it beside their own play alone; the challenger sees all, as many as asked for', () => {
  const plays = ['x', 'dare', 'y', 'z'].map((id) => ({ id }) as Play)
  const ids = (own: string) => sidesFor(own, 'dare', plays, 2).map(({ id }) => id)
  expect(ids('y')).toEqual(['dare', 'y'])
  expect(ids('dare')).toEqual(['dare', 'x', 'y'])
})
