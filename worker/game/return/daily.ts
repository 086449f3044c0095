import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import * as z from 'zod'
import { type Pack, scoredQuestions } from '../../../questions/model/pack.ts'
import { QuestionWithKey } from '../../../questions/model/question.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import { LEVELS, type Level, VERDICTS, type Verdict } from '../../../questions/model/terms.ts'
import { type Below, shuffled } from '../chance.ts'
import { apartIn, partnersIn } from '../make/apart.ts'
import { MOST, moment, slug, title } from '../wire.ts'
import { DAILY_SIZE } from './sizes.ts'

/** How many days a question rests before it comes back, as soon as the library is large enough. */
export const REST = 60

/** Days among which each cycle deals its questions anew, so that nobody knows a day by what came a cycle before. */
const BLOCK = 2

/** How many of a day's questions may be of one level. */
const MOST_OF_A_LEVEL = 3

/** Today's quiz. */
export const Today = z
  .object({
    day: z.number().int().describe('whole days since 1970, in UTC'),
    slug,
    title,
    questions: z.number().int(),
    nextAt: moment.describe('when the next one comes, in milliseconds since 1970'),
  })
  .meta({ id: 'Daily' })
export type Today = z.infer<typeof Today>

/** The questions of a day that is over, with their answers. */
export const DailyAnswers = z
  .object({ slug, title, answers: z.array(QuestionWithKey).max(MOST.questions) })
  .meta({ id: 'DailyAnswers' })
export type DailyAnswers = z.infer<typeof DailyAnswers>

/** The 128 bits that a draw starts from. */
export type Seed = readonly [number, number, number, number]

interface Candidate {
  ref: string
  pack: string
  /** those that must not stand on a day with it */
  partners: ReadonlySet<string>
  verdict: Verdict
  level: Level
  /** what its article is; left out where the library has not enough of both kinds for every day */
  kind?: Pack['source']['kind']
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

/** The questions of a day, counted in whole days since 1970, by `dailyDays` of its cycle; none where the library has too few. */
export function dailyQuestions(packs: readonly Pack[], day: number, seeds: Seeds): string[] {
  return dailyDays(packs, seeds)[day % dailyCycle(packs)] ?? []
}

/** What a cycle is drawn from: `order` seeds the order that the library goes through, `deal` the dealing within this cycle. */
interface Seeds {
  order: Seed
  deal: Seed
}

/**
 * The questions of each day of a cycle: two of one verdict and three of the other, of which the lot decides, the levels spread
 * evenly over the days, from as many packs as can be, real and invented ones where the library has enough of both, none of
 * which gives another away.
 */
export function dailyDays(packs: readonly Pack[], seeds: Seeds): string[][] {
  const cycle = dailyCycle(packs)
  if (cycle < 1) return []
  const days = spreadPacks(laidOut(candidatesOf(packs), cycle, chance(seeds.order)))
  const below = chance(seeds.deal)
  const dealt = dealAnew(days, blockOf(cycle), below)
  return dealt.map((each) => shuffled(each, below).map(({ ref }) => ref))
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
  const partners = partnersIn(apartIn(packs))
  const kinds = hasBothKinds(packs)
  return packs.flatMap((pack) =>
    scoredQuestions(pack).map((question) => {
      const { verdict, level } = question
      const ref = questionRef(pack, question)
      const kind = kinds ? pack.source.kind : undefined
      return { ref, pack: pack.id, verdict, level, partners: partners(ref), kind }
    }),
  )
}

/** Whether real and invented articles have, each by themselves, a question for every day of a cycle. */
function hasBothKinds(packs: readonly Pack[]): boolean {
  const count = (some: readonly Pack[]) => some.flatMap(scoredQuestions).length
  const real = count(packs.filter(({ source }) => source.kind === 'real'))
  return Math.min(real, count(packs) - real) * DAILY_SIZE >= count(packs)
}

/** Cuts the library into days. */
function laidOut(all: readonly Candidate[], cycle: number, below: Below): Candidate[][] {
  const [supported, baseless] = VERDICTS.map((verdict) =>
    levelsMixed(shuffled(all, below).filter((each) => each.verdict === verdict)),
  )
  const half = Math.floor(DAILY_SIZE / 2)
  // As many days of either kind, in no order: whoever has seen four of a day's questions cannot tell the fifth by the day.
  const lots = shuffled(
    Array.from({ length: cycle }, (_, day) => day % 2 === 0),
    below,
  )
  return lots.map((isSupportedFew) => {
    const few = isSupportedFew ? supported! : baseless!
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

type Fit = (one: Candidate, two: Candidate) => boolean

/** Exchanges questions of one verdict between days, first those of one level, as long as days are then better mixed. */
function spreadPacks(days: Candidate[][]): Candidate[][] {
  for (const day of days) for (const slot of day.keys()) if (discord(day) > 0) relieve(days, day, slot, sameLevel)
  for (const day of days) for (const slot of day.keys()) if (strain(day) > 0) relieve(days, day, slot, otherLevel)
  return days
}

function relieve(days: Candidate[][], day: Candidate[], slot: number, fit: Fit): void {
  const own = strain(day)
  for (const other of days) {
    if (other === day) continue
    const before = own + strain(other)
    for (const place of other.keys()) {
      if (!fit(day[slot]!, other[place]!)) continue
      exchange(day, slot, other, place)
      if (strain(day) + strain(other) < before) return
      exchange(day, slot, other, place)
    }
  }
}

/** Deals each block's days and questions anew by lot, without putting more of a pack or level together than were. */
function dealAnew(days: readonly Candidate[][], size: number, below: Below): Candidate[][] {
  const blocks = Array.from({ length: Math.ceil(days.length / size) }, (_, at) =>
    days.slice(at * size, (at + 1) * size),
  )
  return blocks.flatMap((block) => {
    const places = placesIn(block)
    for (const day of block) for (const slot of day.keys()) dealSlot(places[day[slot]!.verdict], day, slot, below)
    return shuffled(block, below)
  })
}

/** A place of a day in which a question stands. */
interface Place {
  other: Candidate[]
  place: number
}

/** The places of a block by the verdict of what stands there, which dealing does not change. */
function placesIn(block: readonly Candidate[][]): Record<Verdict, Place[]> {
  const places = block.flatMap((other) => [...other.keys()].map((place) => ({ other, place })))
  const of = (verdict: Verdict) => places.filter(({ other, place }) => other[place]!.verdict === verdict)
  return { supported: of('supported'), baseless: of('baseless') }
}

/** One step of Fisher and Yates among the places of a block that have the same verdict. */
function dealSlot(alike: readonly Place[], day: Candidate[], slot: number, below: Below): void {
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

function sameLevel(one: Candidate, two: Candidate): boolean {
  return one.verdict === two.verdict && one.level === two.level
}

function otherLevel(one: Candidate, two: Candidate): boolean {
  return one.verdict === two.verdict && one.level !== two.level
}

/** What weighs how much in the strain of a day: the more of these it has, the worse is it mixed. */
const WEIGHTS = { clash: 25, doubled: 5, oneSided: 3, level: 1 } as const

/** How far a day is from five packs, real and invented ones, and a mix of levels. */
function strain(day: readonly Candidate[]): number {
  const most = Math.max(...LEVELS.map((level) => day.filter((each) => each.level === level).length))
  return discord(day) + Math.max(0, most - MOST_OF_A_LEVEL) * WEIGHTS.level
}

/** The same without its levels; nothing weighs as much as two questions that must not stand together. */
function discord(day: readonly Candidate[]): number {
  const clashes = day.filter(({ partners }) => partners.size > 0 && day.some(({ ref }) => partners.has(ref))).length
  const doubled = day.length - new Set(day.map(({ pack }) => pack)).size
  return clashes * WEIGHTS.clash + doubled * WEIGHTS.doubled + Number(isOneSided(day)) * WEIGHTS.oneSided
}

/** Whether all of a day's articles are real, or all invented. */
function isOneSided(day: readonly Candidate[]): boolean {
  return day.every(({ kind }) => kind !== undefined && kind === day[0]!.kind)
}
