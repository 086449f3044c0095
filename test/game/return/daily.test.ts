import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PACKS, readFolder } from '../../../questions/check/folder.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import { LEVELS, type Verdict } from '../../../questions/model/terms.ts'
import { dailySlug, dayOfSlug } from '../../../worker/game/make/slug.ts'
import { dailyCycle, dailyDays, dailyQuestions, dailyRest, REST, type Seed } from '../../../worker/game/return/daily.ts'
import { DAILY_SIZE } from '../../../worker/game/return/sizes.ts'
import { dayOf, startOf } from '../../../worker/game/time.ts'
import { packOf } from '../samples.ts'

const { packs: library } = readFolder(PACKS)
const byRef = new Map(
  library.flatMap((pack) => scoredQuestions(pack).map((question) => [questionRef(pack, question), question])),
)
const START = dayOf(Date.UTC(2026, 10, 25))
const YEAR = 365
const seed = fc.tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer()).filter((state) => state.some(Boolean))

/** A year of dailies; each cycle has a deal of its own. */
function yearOf(packs: typeof library, order: Seed, days = YEAR): string[][] {
  const cycle = dailyCycle(packs)
  const first = Math.floor(START / cycle)
  const cycles = Array.from({ length: Math.ceil(days / cycle) + 1 }, (_, index) =>
    dailyDays(packs, { order, deal: dealOf(order, first + index) }),
  )
  return cycles.flat().slice(START - first * cycle, START - first * cycle + days)
}

function dealOf(order: Seed, cycle: number): Seed {
  const deal = Math.imul(cycle, 0x9e3779b1)
  return [deal, ~deal, deal >>> 7, deal ^ order[0]]
}

/** The fewest days between a question and its return. */
function shortestRest(year: readonly string[][]): number {
  const last = new Map<string, number>()
  let shortest = Number.POSITIVE_INFINITY
  for (const [day, refs] of year.entries()) {
    for (const ref of refs) {
      shortest = Math.min(shortest, day - (last.get(ref) ?? Number.NEGATIVE_INFINITY))
      last.set(ref, day)
    }
  }
  return shortest
}

describe('over a year of our library', () => {
  const year = yearOf(library, [0x1b56c4e9, -0x62b1e3a5, 0x3c6ef372, -0x5ab00ac6])

  test('no question returns sooner than a library allows in which either verdict has 48 percent or more', () => {
    const most = Math.floor(byRef.size / DAILY_SIZE)
    console.log(
      `The daily: ${byRef.size} questions last ${most} days; none returned within ${shortestRest(year)} (wanted: ${REST}).`,
    )
    expect(shortestRest(year)).toBeGreaterThanOrEqual(Math.min(REST, dailyRest(library)))
    expect(dailyRest(library)).toBeGreaterThanOrEqual(Math.min(REST, Math.floor(most * 0.96) - 1))
  })

  test('no question returns within 60 days, as our library is large enough', () => {
    expect(dailyRest(library)).toBe(REST)
    expect(shortestRest(year)).toBeGreaterThanOrEqual(REST)
  })

  test('every day has a real article’s question at least, and an invented one’s', () => {
    const kinds = new Map(library.map(({ id, source }) => [id, source.kind]))
    const kindsOf = (refs: readonly string[]) => new Set(refs.map((ref) => kinds.get(ref.split('/')[0]!)))
    expect(year.filter((refs) => kindsOf(refs).size < 2)).toEqual([])
  })

  test('every day has five questions from five packs, two or three of either verdict, and at most three of one level', () => {
    for (const refs of year) {
      const questions = refs.map((ref) => byRef.get(ref)!)
      expect(new Set(refs.map((ref) => ref.split('/')[0])).size).toBe(DAILY_SIZE)
      expect([2, 3]).toContain(questions.filter(({ verdict }) => verdict === 'baseless').length)
      for (const level of LEVELS) expect(questions.filter((each) => each.level === level).length).toBeLessThanOrEqual(3)
    }
  })

  test('either verdict has the same share, and no place in the order tells one', () => {
    const verdictsAt = (place: number) => year.map((refs) => byRef.get(refs[place]!)?.verdict)
    for (let place = 0; place < DAILY_SIZE; place++) {
      const baseless = verdictsAt(place).filter((verdict) => verdict === 'baseless').length / YEAR
      expect(baseless).toBeGreaterThan(0.4)
      expect(baseless).toBeLessThan(0.6)
    }
  })

  test('the lot decides which verdict a day has three of, whatever the days before and the cycle before had', () => {
    const supported = year.map((refs) => refs.filter((ref) => byRef.get(ref)?.verdict === 'supported').length === 3)
    const shareOf = (days: boolean[]) => days.filter(Boolean).length / days.length
    const after = (had: boolean, gap: number) => shareOf(supported.filter((_, day) => supported[day - gap] === had))
    expect(shareOf(supported)).toBeCloseTo(0.5, 1)
    for (const gap of [1, 2, 7, dailyCycle(library)]) {
      for (const had of [true, false]) {
        expect(after(had, gap)).toBeGreaterThan(0.3)
        expect(after(had, gap)).toBeLessThan(0.7)
      }
    }
    for (const parity of [0, 1]) expect(shareOf(supported.filter((_, day) => day % 2 === parity))).toBeCloseTo(0.5, 0)
  })

  test('most days are not what they were a cycle before, so that nobody can be sure of one beforehand', () => {
    const cycle = dailyCycle(library)
    const known = year.slice(cycle).filter((refs, index) => refs.every((ref) => year[index]!.includes(ref)))
    expect(known.length).toBeLessThan((YEAR - cycle) * 0.2)
  })
})

test('whatever the seed, the rest is kept and the same seed draws the same', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(seed, (order) => {
      const year = yearOf(library, order, 120)
      expect(shortestRest(year)).toBeGreaterThanOrEqual(dailyRest(library))
      const deal = dealOf(order, Math.floor(START / dailyCycle(library)))
      expect(dailyQuestions(library, START, { order, deal })).toEqual(year[0])
    }),
    { numRuns: 20 },
  )
})

test('where only one article is real, days without it are days like others', () => {
  const verdicts = Array.from({ length: 12 }, (_, q): Verdict => (q % 2 ? 'supported' : 'baseless'))
  const [first, ...others] = Array.from({ length: 8 }, (_, index) => packOf(`pack-${index}`, verdicts))
  const real = { ...first!, source: { kind: 'real' as const, outlet: 'The Paper', date: '1912' } }
  for (const refs of yearOf([real, ...others], [1, 2, 3, 4], 19))
    expect(new Set(refs.map((ref) => ref.split('/')[0])).size).toBe(DAILY_SIZE)
})

test('a library that reaches keeps every question away for 60 days', { timeout: 60_000 }, () => {
  const large = Array.from({ length: 20 }, (_, index) =>
    packOf(
      `pack-${index}`,
      Array.from({ length: 18 }, (_, q) => (q % 2 ? 'supported' : 'baseless')),
    ),
  )
  expect(dailyRest(large)).toBe(REST)
  expect(shortestRest(yearOf(large, [5, 6, 7, 8]))).toBeGreaterThanOrEqual(REST)
})

test('of too few questions no day is made', () => {
  expect(
    dailyQuestions([packOf('pack', ['supported', 'baseless'])], START, { order: [1, 0, 0, 0], deal: [1, 0, 0, 0] }),
  ).toEqual([])
})

describe('a day’s slug', () => {
  test('is the day in UTC, and read back', () => {
    expect(dailySlug(START)).toBe('daily-2026-11-25')
    expect(dayOfSlug('daily-2026-11-25')).toBe(START)
    expect([dayOf(startOf(START)), dayOf(startOf(START) - 1)]).toEqual([START, START - 1])
  })

  test.each(['daily-2026-02-30', 'daily-2026-13-01', 'daily-26-11-25', 'daily-', 'Daily-2026-11-25', 'ktm7w4'])(
    'is not %s',
    (slug) => expect(dayOfSlug(slug)).toBeUndefined(),
  )
})
