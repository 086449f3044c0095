import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PACKS, readFolder } from '../../../questions/check/folder.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import { TECHNIQUES } from '../../../questions/model/terms.ts'
import { choosePractice } from '../../../worker/game/return/practice.ts'
import {
  expected,
  LEVEL_RATINGS,
  PLAYER_START,
  playerRating,
  questionRating,
} from '../../../worker/game/return/rating.ts'
import { PRACTICE_SIZE } from '../../../worker/game/return/sizes.ts'
import { packOf } from '../samples.ts'

const { packs: library } = readFolder(PACKS)
const byRef = new Map(
  library.flatMap((pack) => scoredQuestions(pack).map((question) => [questionRef(pack, question), question])),
)
const refs = [...byRef.keys()]
const choose = (wish: Partial<Parameters<typeof choosePractice>[1]> = {}) =>
  choosePractice(
    library,
    { techniques: ['cherry-pick'], seen: [], rating: PLAYER_START, seed: 1, ...wish },
    (_, { level }) => questionRating(level),
  )
const wish = fc.record({
  techniques: fc.subarray([...TECHNIQUES], { minLength: 1 }),
  seen: fc.subarray(refs),
  rating: fc.integer({ min: 800, max: 2_400 }),
  seed: fc.integer(),
})

test('practice asks what was seen only where its verdict is used up, nothing twice, and as much of either verdict', () => {
  fc.assert(
    fc.property(wish, (how) => {
      const chosen = choose(how)
      const verdictOf = (ref: string) => byRef.get(ref)!.verdict
      const left = refs.filter((ref) => !how.seen.includes(ref) && !chosen.includes(ref)).map(verdictOf)
      for (const ref of chosen) if (how.seen.includes(ref)) expect(left.length && left).not.toContain(verdictOf(ref))
      expect(chosen).toHaveLength(PRACTICE_SIZE)
      expect(new Set(chosen).size).toBe(chosen.length)
      const baseless = chosen.filter((ref) => byRef.get(ref)?.verdict === 'baseless').length
      expect(Math.abs(chosen.length - 2 * baseless)).toBeLessThanOrEqual(1)
    }),
  )
})

test('the baseless ones are of the wanted techniques as long as there are any', () => {
  const techniques = choose({ techniques: ['cherry-pick', 'crowd-says-so'] }).flatMap((ref) => {
    const question = byRef.get(ref)!
    return question.verdict === 'baseless' ? question.technique : []
  })
  expect(techniques).toHaveLength(PRACTICE_SIZE / 2)
  for (const technique of techniques) expect(['cherry-pick', 'crowd-says-so']).toContain(technique)
})

test('no place in a round of practice tells a verdict', () => {
  const rounds = Array.from({ length: 400 }, (_, seed) => choose({ seed }))
  for (let place = 0; place < PRACTICE_SIZE; place++) {
    const baseless = rounds.filter((round) => byRef.get(round[place]!)?.verdict === 'baseless').length
    expect(baseless).toBeGreaterThan(400 * 0.4)
    expect(baseless).toBeLessThan(400 * 0.6)
  }
})

test('questions are as hard as lets the player be right three times in four, as far as there are such', () => {
  const meanOf = (rating: number) => {
    const chances = Array.from({ length: 50 }, (_, seed) => choose({ rating, seed, techniques: [...TECHNIQUES] }))
      .flat()
      .map((ref) => expected(rating, questionRating(byRef.get(ref)!.level)))
    return chances.reduce((sum, chance) => sum + chance, 0) / chances.length
  }
  for (const rating of [1_600, 1_700, 1_800]) expect(Math.abs(meanOf(rating) - 0.75)).toBeLessThan(0.08)
  expect(meanOf(1_200)).toBeLessThan(0.4)
  expect(meanOf(2_200)).toBeGreaterThan(0.9)
})

test('where everything was seen there is practice all the same, of what was met longest ago', () => {
  const pack = packOf(
    'pack',
    Array.from({ length: 40 }, (_, index) => (index % 2 ? 'supported' : 'baseless')),
  )
  const latestFirst = scoredQuestions(pack).map((question) => questionRef(pack, question))
  const how = { techniques: [], seen: latestFirst, rating: PLAYER_START, seed: 1 }
  const chosen = choosePractice([pack], how, () => PLAYER_START)
  expect(chosen.toSorted()).toEqual(latestFirst.slice(-PRACTICE_SIZE).toSorted())
})

test('ratings are Elo’s: 400 points are ten to one, a question begins at its author’s level', () => {
  expect(expected(1_500, 1_500)).toBe(0.5)
  expect(expected(1_900, 1_500)).toBeCloseTo(10 / 11, 10)
  for (const level of ['easy', 'medium', 'hard'] as const) {
    expect(questionRating(level)).toBeCloseTo(LEVEL_RATINGS[level], 8)
  }
})

test('answers move a question’s rating: what most get wrong rises, what most get right falls', () => {
  expect(questionRating('medium', { right: 10, of: 100 })).toBeGreaterThan(1_700)
  expect(questionRating('medium', { right: 95, of: 100 })).toBeLessThan(1_250)
  // 20 answers of the author's guess (half right) and 60 more, all right: 70 of 80, seven to one.
  expect(questionRating('medium', { right: 60, of: 60 })).toBeCloseTo(1_500 - 400 * Math.log10(7), 8)
})

test('a player’s rating settles where they are right as often as expected', () => {
  const answers = Array.from({ length: 400 }, (_, at) => ({ at, level: 'medium' as const, right: at % 4 !== 0 }))
  expect(expected(playerRating(answers), 1_500)).toBeCloseTo(0.75, 1)
  expect(playerRating([])).toBe(PLAYER_START)
})
