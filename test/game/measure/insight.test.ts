import { describe, expect, test } from 'vitest'
import { insightOf, RELIABILITY_FROM, SKILLS_FROM } from '../../../worker/game/measure/insight.ts'
import { calibrated, DAY, NOON, recorded } from '../records.ts'

const PLAYERS = 1_000

/** From nearly always guessing to nearly always certain: how well such players tell the two apart differs widely. */
const SPREADS: [string, [number, number]][] = [
  ['all three levels alike', [1 / 3, 1 / 3]],
  ['mostly guesses', [0.8, 0.15]],
  ['mostly fairly sure', [0.1, 0.8]],
  ['mostly certain', [0.05, 0.1]],
]

describe.each(SPREADS)('a perfectly calibrated player who leans to neither side, %s', (_, spread) => {
  test.each([10, 20, 40, 100, 1_000])('is hardly ever told anything else after %i answers', (answers) => {
    const told = { leaning: 0, confidence: 0, reading: 0 }
    for (let seed = 0; seed < PLAYERS; seed++) {
      const { skills, reliability, reading } = insightOf(calibrated(answers, seed * 7_919 + answers, spread))
      if (skills?.leans) told.leaning++
      if (reliability?.tends) told.confidence++
      if (reading?.pays) told.reading++
      if (answers < SKILLS_FROM) expect([skills, reading]).toEqual([null, null])
      if (answers < RELIABILITY_FROM) expect(reliability).toBeNull()
    }
    expect(told.leaning).toBeLessThanOrEqual(PLAYERS * 0.05)
    expect(told.confidence).toBeLessThanOrEqual(PLAYERS * 0.05)
    // An interval of 95 percent misses 5 percent of the time; 1,000 players are within 2 percent of that.
    expect(told.reading).toBeLessThanOrEqual(PLAYERS * 0.07)
  })
})

/** Someone who calls everything baseless. */
const cynic = (answers: number) =>
  Array.from({ length: answers }, (_, index) =>
    recorded({ truth: index % 2 ? 'supported' : 'baseless', right: index % 2 === 0, question: `pack/${index}` }),
  )

test('whoever calls everything baseless is told that they lean, and that they tell nothing apart', () => {
  expect(insightOf(cynic(19)).skills).toBeNull()
  const { skills } = insightOf(cynic(40))
  expect(skills).toMatchObject({ leans: 'sceptical', telling: 'not-shown' })
  expect(skills?.discernment.value).toBeCloseTo(0, 10)
})

test('only the first answer to a question counts, and the others are told', () => {
  const again = recorded({ question: 'pack/0', right: false, at: NOON + DAY })
  const insight = insightOf([again, ...cynic(3)])
  expect([insight.answers, insight.repeats, insight.all]).toEqual([3, 1, { right: 2, of: 3 }])
})

test('a week begins on Monday, in UTC', () => {
  const sunday = Date.UTC(2026, 10, 22, 23, 59)
  const weeks = insightOf([
    recorded({ at: sunday, question: 'a' }),
    recorded({ at: sunday + 60_000, question: 'b' }),
  ]).weeks
  expect(weeks.map(({ start }) => new Date(start).toISOString())).toEqual([
    '2026-11-16T00:00:00.000Z',
    '2026-11-23T00:00:00.000Z',
  ])
})

test('techniques stand in the order in which they take in, each with its own share', () => {
  const on = (technique: 'cherry-pick' | 'crowd-says-so', right: boolean, index: number) =>
    recorded({ truth: 'baseless', technique, right, question: `${technique}/${index}` })
  const { techniques } = insightOf([
    on('crowd-says-so', true, 1),
    on('cherry-pick', false, 1),
    on('cherry-pick', true, 2),
  ])
  expect(techniques.map(({ technique, right, of }) => [technique, right, of])).toEqual([
    ['cherry-pick', 1, 2],
    ['crowd-says-so', 1, 1],
  ])
})

test('reading around is said to pay only where the interval of the difference says so', () => {
  const sheet = (readRight: number, straightRight: number) =>
    Array.from({ length: 60 }, (_, index) =>
      recorded({
        truth: index % 2 ? 'supported' : 'baseless',
        question: `pack/${index}`,
        opened: index < 30,
        right: index < 30 ? index < readRight : index - 30 < straightRight,
      }),
    )
  expect(insightOf(sheet(29, 15)).reading?.pays).toBe('more')
  expect(insightOf(sheet(22, 20)).reading?.pays).toBeNull()
  expect(insightOf(sheet(10, 28)).reading?.pays).toBe('less')
  // Newcombe 1998, table II, row (a): 56/70 against 48/80 has the interval .0524 to .3339.
  const reading = insightOf(
    Array.from({ length: 150 }, (_, index) =>
      recorded({
        truth: index % 2 ? 'supported' : 'baseless',
        question: `pack/${index}`,
        opened: index < 70,
        right: index < 70 ? index < 56 : index - 70 < 48,
      }),
    ),
  ).reading
  expect(reading?.difference.low).toBeCloseTo(0.0524, 4)
  expect(reading?.difference.high).toBeCloseTo(0.3339, 4)
})

test('a record of nothing says nothing', () => {
  expect(insightOf([])).toMatchObject({ answers: 0, techniques: [], weeks: [], skills: null, reliability: null })
})

test('a record with one kind of claim alone tells of no skill', () => {
  const only = Array.from({ length: 30 }, (_, index) => recorded({ question: `pack/${index}` }))
  expect(insightOf(only).skills).toBeNull()
})
