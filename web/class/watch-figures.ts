import { doorsAt } from '../../worker/game/class/doors.ts'
import type { Pupil, Watch } from '../../worker/game/class/wire.ts'
import { MINUTE_MS } from '../../worker/game/time.ts'

/** The orders in which pupils are shown. */
export const ORDERS = ['came', 'name', 'need'] as const
export type WatchOrder = (typeof ORDERS)[number]

/** This long without an answer, a pupil may be stuck, in milliseconds. */
const QUIET = 2 * MINUTE_MS
/** So many rows stand under each other at most, before the next ones stand beside them: as many as fit on a small laptop. */
const MOST_ROWS = 17
/** So few are not parted. */
const FEW = 12
/** With more pupils or more questions than these, answers are signs in one cell and not a cell each. */
const MOST_UNFOLDED = { pupils: 60, questions: 12 }

/** What is counted over a class. */
export interface WatchFigures {
  playing: number
  finished: number
  /** a question each: how many answered, or voted where the room is at it, and how many of them were right */
  questions: { right: number; of: number }[]
  /** in a live round: how many have voted in the vote that is held */
  voted: number
}

/** Counts over a class what its host's page says above the rows. */
export function figuresOf({ pupils, claims, doors }: Watch, now: number): WatchFigures {
  const open = doorsAt(now, doors) === 'open'
  const figures: WatchFigures = {
    playing: 0,
    finished: 0,
    questions: claims.map(() => ({ right: 0, of: 0 })),
    voted: 0,
  }
  for (const pupil of pupils) {
    if (pupil.finished) figures.finished++
    else if (open && !isTimeUp(pupil, now)) figures.playing++
    if (pupil.vote) figures.voted++
    for (const [at, cell] of pupil.cells.entries()) {
      if (!cell) continue
      figures.questions[at]!.of++
      if (cell.right) figures.questions[at]!.right++
    }
  }
  return figures
}

/** The places of pupils in the order in which they are shown. */
export function orderOf(watch: Watch, order: WatchOrder, now: number): number[] {
  const places = watch.pupils.map((_, place) => place)
  const pupil = (place: number) => watch.pupils[place]!
  if (order === 'name') {
    const { compare } = new Intl.Collator(undefined, { numeric: true })
    return places.sort((a, b) => compare(pupil(a).nickname, pupil(b).nickname))
  }
  if (order === 'came') return places
  const isPast = isPastFor(watch, now)
  const needs = watch.pupils.map((each) => {
    const missed = each.cells.filter((cell, at) => !cell && isPast[at]).length
    return needOf(each, watch, now) + missed * 1e6
  })
  return places.sort((a, b) => needs[b]! - needs[a]! || a - b)
}

/** Which questions a pupil who has no answer to them has missed: what others answered in a live round, or before the doors closed. */
function isPastFor({ pupils, claims, doors, live }: Watch, now: number): boolean[] {
  const canMiss = live !== null || doorsAt(now, doors) === 'closed'
  return claims.map((_, at) => canMiss && pupils.some(({ cells }) => cells[at]))
}

/** How much a pupil may need somebody beside them: who is missing or has gone quiet first, then who is certain and wrong. */
function needOf(pupil: Pupil, watch: Watch, now: number): number {
  const stuck = isMissing(pupil, watch) ? 1e3 : quietFor(pupil, watch, now)
  const given = pupil.cells.filter((cell) => cell !== null)
  const wrong = given.filter(({ right }) => !right)
  const sure = wrong.filter(({ confidence }) => confidence === 3)
  return stuck * 1e6 + sure.length * 1e4 + wrong.length * 1e2 + (pupil.cells.length - given.length)
}

/** For how many minutes a pupil who could answer has not; 0 while that is nothing to be said. */
export function quietFor(pupil: Pupil, { doors, live }: Watch, now: number): number {
  if (live || pupil.finished || isTimeUp(pupil, now) || doorsAt(now, doors) !== 'open') return 0
  const quiet = now - pupil.lastAt
  return quiet < QUIET ? 0 : Math.floor(quiet / MINUTE_MS)
}

/** Whether the room waits for a pupil's vote. */
export function isMissing({ vote }: Pupil, { live }: Pick<Watch, 'live'>): boolean {
  return live?.vote != null && vote === null
}

/** Whether a pupil's own time is up. */
export function isTimeUp({ endsAt }: Pupil, now: number): boolean {
  return endsAt !== null && now >= endsAt
}

/** The names of the list that nobody plays under yet. */
export function notInYet({ roster, pupils }: Pick<Watch, 'roster' | 'pupils'>): string[] {
  const taken = new Set(pupils.map(({ nickname }) => nickname))
  return roster.filter((name) => !taken.has(name))
}

/** Rows in blocks that stand beside each other where there is room: two even ones for a class, more for a year. */
export function blocksOf(places: readonly number[]): number[][] {
  const size = places.length <= FEW ? FEW : Math.min(MOST_ROWS, Math.ceil(places.length / 2))
  const blocks: number[][] = []
  for (let from = 0; from < places.length; from += size) blocks.push(places.slice(from, from + size))
  return blocks
}

/** Whether there is no room for a cell an answer. */
export function isFolded({ pupils, claims }: Pick<Watch, 'pupils' | 'claims'>): boolean {
  return pupils.length > MOST_UNFOLDED.pupils || claims.length > MOST_UNFOLDED.questions
}
