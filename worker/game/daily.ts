import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { type Pack, questionRef, scoredQuestions } from '../../questions/model.ts'
import { LEVELS, type Level, VERDICTS, type Verdict } from '../../questions/terms.ts'
import { type Below, shuffled } from './shuffle.ts'

/** How many questions a day has. */
export const DAILY_SIZE = 5

/** How many days a question rests before it comes back, as soon as the library is large enough. */
export const REST = 60

/** Days among which each cycle deals its questions anew, so that nobody knows a day by what came a cycle before. */
const BLOCK = 2

/** How many of a day's questions may be of one level. */
const MOST_OF_A_LEVEL = 3

/** The 128 bits that a draw starts from. */
export type Seed = readonly [number, number, number, number]

interface Candidate {
  ref: string
  pack: string
  verdict: Verdict
  level: Level
}

/** How many days pass until every question has come and the first ones may come again. */
export function dailyCycle(packs: readonly Pack[]): number {
  const all = candidatesOf(packs)
  const fewest = Math.min(...VERDICTS.map((verdict) => all.filter((each) => each.verdict === verdict).length))
  return Math.floor((2 * fewest) / DAILY_SIZE)
}

/** The days that lie between a question and its return, at least. */
export function dailyRest(packs: readonly Pack[]): number {
  const cycle = dailyCycle(packs)
  return cycle - blockOf(cycle) + 1
}

/**
 * The questions of a day, counted in whole days since 1970: two of one verdict and three of the other by turns, the levels
 * spread evenly over the days, from as many packs as can be. `order` seeds the cycle that the library goes through, `deal`
 * the dealing within this one.
 */
export function dailyQuestions(packs: readonly Pack[], day: number, seeds: { order: Seed; deal: Seed }): string[] {
  const cycle = dailyCycle(packs)
  if (cycle < 1) return []
  const days = spreadPacks(laidOut(candidatesOf(packs), cycle, chance(seeds.order)))
  const below = chance(seeds.deal)
  const dealt = dealAnew(days, blockOf(cycle), below)
  return dealt.map((each) => shuffled(each, below))[day % cycle]!.map(({ ref }) => ref)
}

function chance(seed: Seed): Below {
  const random = xoroshiro128plusFromState(seed)
  return (limit) => uniformInt(random, 0, limit - 1)
}

/** A library that reaches further than the rest needs deals among more days, for it can afford to. */
function blockOf(cycle: number): number {
  return Math.min(cycle, Math.max(BLOCK, cycle - REST + 1))
}

function candidatesOf(packs: readonly Pack[]): Candidate[] {
  return packs.flatMap((pack) =>
    scoredQuestions(pack).map((question) => {
      const { verdict, level } = question
      return { ref: questionRef(pack, question), pack: pack.id, verdict, level }
    }),
  )
}

/** Cuts the library into days. */
function laidOut(all: readonly Candidate[], cycle: number, below: Below): Candidate[][] {
  const [supported, baseless] = VERDICTS.map((verdict) =>
    levelsMixed(shuffled(all, below).filter((each) => each.verdict === verdict)),
  )
  const half = Math.floor(DAILY_SIZE / 2)
  return Array.from({ length: cycle }, (_, day) => {
    const few = day % 2 === 0 ? supported! : baseless!
    const many = few === supported ? baseless! : supported!
    return [...few.splice(0, half), ...many.splice(0, DAILY_SIZE - half)]
  })
}

/** Puts questions so that any stretch of them holds each level in its share. */
function levelsMixed(questions: readonly Candidate[]): Candidate[] {
  const placed = LEVELS.flatMap((level) => {
    const own = questions.filter((each) => each.level === level)
    return own.map((each, index) => ({ each, place: (index + 0.5) / own.length }))
  })
  return placed.sort((a, b) => a.place - b.place).map(({ each }) => each)
}

/** Exchanges questions alike in verdict and level between days, as long as days then have more packs to show. */
function spreadPacks(days: Candidate[][]): Candidate[][] {
  for (const day of days) for (const slot of day.keys()) if (isDoubled(day, slot)) relieve(days, day, slot)
  return days
}

function relieve(days: Candidate[][], day: Candidate[], slot: number): void {
  for (const other of days) {
    for (const place of other === day ? [] : other.keys()) {
      if (!areAlike(day[slot]!, other[place]!)) continue
      const before = strain(day) + strain(other)
      exchange(day, slot, other, place)
      if (strain(day) + strain(other) < before) return
      exchange(day, slot, other, place)
    }
  }
}

/** Deals each block's questions among its days by lot, without putting more of a pack or level together than were. */
function dealAnew(days: Candidate[][], size: number, below: Below): Candidate[][] {
  for (let start = 0; start < days.length; start += size) {
    const block = days.slice(start, start + size)
    for (const day of block) for (const slot of day.keys()) dealSlot(block, day, slot, below)
  }
  return days
}

/** One step of Fisher and Yates among the questions of a block that have the same verdict. */
function dealSlot(block: Candidate[][], day: Candidate[], slot: number, below: Below): void {
  const places = block.flatMap((other) => [...other.keys()].map((place) => ({ other, place })))
  const alike = places.filter(({ other, place }) => day[slot]!.verdict === other[place]!.verdict)
  const { other, place } = alike[below(alike.length)]!
  const before = strain(day) + strain(other)
  exchange(day, slot, other, place)
  if (strain(day) + strain(other) > before) exchange(day, slot, other, place)
}

function exchange(day: Candidate[], slot: number, other: Candidate[], place: number): void {
  const [one, two] = [day[slot]!, other[place]!]
  day[slot] = two
  other[place] = one
}

function areAlike(one: Candidate, two: Candidate): boolean {
  return one.verdict === two.verdict && one.level === two.level
}

function isDoubled(day: readonly Candidate[], slot: number): boolean {
  return day.some(({ pack }, index) => index !== slot && pack === day[slot]!.pack)
}

/** How far a day is from five packs and a mix of levels. */
function strain(day: readonly Candidate[]): number {
  const doubles = day.length - new Set(day.map(({ pack }) => pack)).size
  const most = Math.max(...LEVELS.map((level) => day.filter((each) => each.level === level).length))
  return doubles + Math.max(0, most - MOST_OF_A_LEVEL)
}
