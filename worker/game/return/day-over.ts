import { dayPlayedOnce, PRACTICE_SLUG } from '../make/slug.ts'
import { dayOf, MINUTE_MS, startOf } from '../time.ts'

/** How long after its midnight a day's quiz still counts, and its answers are nowhere, in milliseconds. */
const GRACE = 30 * MINUTE_MS

/** When a day's quiz is over, in milliseconds since 1970: it goes on no board from then on, and its answers are public. */
function endOf(day: number): number {
  return startOf(day + 1) + GRACE
}

/** The latest day whose answers are public at `now`: nobody can play it for its board any more. */
export function latestPublicDay(now: number): number {
  const yesterday = dayOf(now) - 1
  return now < endOf(yesterday) ? yesterday - 1 : yesterday
}

/** Whether a quiz is a daily, or the easy ones, of a day that is over, and can only be practised. */
export function isPastDay(slug: string, now: number): boolean {
  const day = dayPlayedOnce(slug)
  return day !== undefined && now >= endOf(day)
}

/** Whether a play goes on a board: not practice, and no quiz of a day that was over when it was finished. */
export function isForBoard(slug: string, finishedAt: number): boolean {
  return slug !== PRACTICE_SLUG && !isPastDay(slug, finishedAt)
}
