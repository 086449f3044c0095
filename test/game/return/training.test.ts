import { expect, test } from 'vitest'
import { TECHNIQUES, type Technique } from '../../../questions/model/terms.ts'
import { toPractise, trainingOf } from '../../../worker/game/return/training.ts'
import { DAY, NOON, recorded } from '../records.ts'

const on = (technique: Technique, right: boolean, days: number, confidence: 1 | 2 | 3 = 2) =>
  recorded({ truth: 'baseless', technique, right, confidence, at: NOON + days * DAY })
const of = (technique: Technique, answers: Parameters<typeof trainingOf>[0]) =>
  trainingOf(answers).find((each) => each.technique === technique)!

test('a technique that took somebody in comes back sooner than one that they caught, and sooner still after a guess', () => {
  const due = (right: boolean, confidence: 1 | 2 | 3) =>
    of('cherry-pick', [on('cherry-pick', right, 0, confidence)]).due!
  expect(due(false, 3)).toBeLessThan(due(true, 1))
  expect(due(true, 1)).toBeLessThan(due(true, 2))
  expect(due(true, 2)).toBeLessThan(due(true, 3))
  expect(due(false, 3)).toBeGreaterThanOrEqual(NOON + DAY)
})

test('each time that it is caught, it stays away longer', () => {
  const once = of('cherry-pick', [on('cherry-pick', true, 0)])
  const twice = of('cherry-pick', [on('cherry-pick', true, 0), on('cherry-pick', true, 4)])
  expect(twice.due! - (NOON + 4 * DAY)).toBeGreaterThan(once.due! - NOON)
})

test('supported claims have no technique and train none', () => {
  expect(trainingOf([recorded({ right: false })]).every(({ met, due }) => met === 0 && due === null)).toBe(true)
})

test('to practise: of what took somebody in, what is due first, the most missed first; never what they have not met', () => {
  const missed = [on('wrong-expert', false, 0), on('cherry-pick', false, 0), on('cherry-pick', true, 0)]
  expect(toPractise(trainingOf(missed), NOON + 60 * DAY)).toEqual(['wrong-expert', 'cherry-pick'])
  const caught = TECHNIQUES.map((technique) => on(technique, true, 0))
  expect(toPractise(trainingOf(caught), NOON + 60 * DAY)).toEqual([])
  const justNow = [on('cherry-pick', false, 59), on('out-of-context', false, 0), on('out-of-context', true, 1)]
  expect(toPractise(trainingOf(justNow), NOON + 59 * DAY)).toEqual(['out-of-context', 'cherry-pick'])
  const all = TECHNIQUES.map((technique, index) => on(technique, false, index))
  expect(toPractise(trainingOf(all), NOON + 12 * DAY)).toHaveLength(3)
})

test('the order in which a record is kept changes nothing', () => {
  const answers = [on('cherry-pick', true, 0), on('cherry-pick', false, 5), on('cherry-pick', true, 9)]
  expect(trainingOf(answers.toReversed())).toEqual(trainingOf(answers))
})
