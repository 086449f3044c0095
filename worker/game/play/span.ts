import { dayOf, startOf } from '../time.ts'

/** The plays that a board shows: those of today, of this week, or all. */
export const VIEWS = ['today', 'week', 'all'] as const
export type View = (typeof VIEWS)[number]

/** A stretch of time by a name of its own. */
export interface Span {
  name: string
  /** when it began, in milliseconds since 1970 */
  from: number
}

/** 1 January 1970 was a Thursday: so many days before it was a Monday. */
const SINCE_MONDAY = 3

/** What each view shows at `now`, in milliseconds since 1970; days begin at midnight in UTC, weeks on Monday. */
export function spansAt(now: number): Record<View, Span> {
  const day = dayOf(now)
  const monday = day - ((day + SINCE_MONDAY) % 7)
  return {
    today: { name: `day ${day}`, from: startOf(day) },
    week: { name: `week ${monday}`, from: startOf(monday) },
    all: { name: 'all', from: 0 },
  }
}
