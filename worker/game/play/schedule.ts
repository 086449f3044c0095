import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../time.ts'

/** How long an unfinished round is kept after its last answer, in milliseconds. */
export const KEEP_UNFINISHED = 7 * DAY_MS

/** How long a round without a single answer is kept, in milliseconds. */
export const KEEP_UNANSWERED = HOUR_MS

/** How long a finished round is kept once its scores are saved, in milliseconds. */
export const KEEP_FINISHED = DAY_MS

/** How long a class is kept where its host says nothing else, and the longest that can be asked for, in days. */
export const KEEP_CLASS = { usual: 90, most: 365 }

const FIRST_RETRY = 2 * SECOND_MS
const LAST_RETRY = 15 * MINUTE_MS

/** What an alarm needs to know of a round. Times in milliseconds since 1970. */
export interface RoundTimes {
  lastActivity: number
  /** false where nobody has answered anything yet */
  answered?: boolean
  /** when the last player finished; null while someone still plays */
  finishedAt: number | null
  /** whether the round still owes something to somebody else */
  owes: boolean
  /** the host's date, for a class; a round without is kept by the rules of the house */
  keepUntil?: number
}

/** What a round has to do: pay what it owes, forget itself, or nothing until then. */
export type Due = { kind: 'pay' } | { kind: 'forget' } | { kind: 'wait'; until: number }

/** What a round has to do when its alarm rings at `now`. On the host's date it goes, whatever waits: that was promised. */
export function dueAt(now: number, times: RoundTimes): Due {
  if (times.keepUntil !== undefined && now >= times.keepUntil) return { kind: 'forget' }
  if (times.owes) return { kind: 'pay' }
  const until = times.keepUntil ?? keptByTheHouse(times)
  return now >= until ? { kind: 'forget' } : { kind: 'wait', until }
}

/** How long to wait after the nth failed attempt to save a score, in milliseconds: 2 s, 4 s, 8 s … 15 min. */
export function retryDelay(attempts: number): number {
  return Math.min(FIRST_RETRY * 2 ** Math.max(0, attempts - 1), LAST_RETRY)
}

/** The last moment, in milliseconds since 1970, of a class that is kept for `days` from `now` on. */
export function keptFor(days: number, now: number): number {
  return now + days * DAY_MS
}

function keptByTheHouse({ finishedAt, lastActivity, answered = true }: RoundTimes): number {
  if (finishedAt !== null) return finishedAt + KEEP_FINISHED
  return lastActivity + (answered ? KEEP_UNFINISHED : KEEP_UNANSWERED)
}
