import { expect, test } from 'vitest'
import { addPlay, EVERYBODY_FROM, everybodyOf, type Tallies } from '../../worker/game/everybody.ts'
import type { Play } from '../../worker/game/play.ts'
import { sidesFor, squaresOf } from '../../worker/game/versus.ts'

const QUESTIONS = ['a/1', 'a/2', 'a/3']
const VERDICTS = new Map([
  ['a/1', 'supported'],
  ['a/2', 'baseless'],
] as const)

test('letters are counted by question: answers, right ones, and how sure', () => {
  const tallies: Tallies = {}
  // a: supported, a guess; l: baseless, read first, certain; h: baseless, fairly sure
  addPlay(tallies, 'alh', QUESTIONS, VERDICTS)
  addPlay(tallies, 'hba', QUESTIONS, VERDICTS)
  expect(tallies).toEqual({ 'a/1': [2, 1, 1, 0], 'a/2': [2, 1, 1, 1] })
})

test.each(['', 'al', 'alha', 'z9?'])('letters that do not fit the questions are left out: "%s"', (letters) => {
  const tallies: Tallies = {}
  addPlay(tallies, letters, QUESTIONS, VERDICTS)
  expect(tallies).toEqual({})
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
