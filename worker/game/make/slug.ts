import { dayOf, startOf } from '../time.ts'

const DAILY = 'daily'
const OPENER = 'easy'
const CHALLENGE = /^vs-[a-z0-9]{10}$/

/** The name of the one object that knows all slugs which are not known by themselves. */
export const REGISTRY = 'quizzes'

/** The quiz of a round of practice: it has no page and no board, and its plays are kept nowhere. */
export const PRACTICE_SLUG = 'practice'

/** The slug of a day's daily: daily-2026-11-25. */
export function dailySlug(day: number): string {
  return slugOfDay(DAILY, day)
}

/** The day of a daily's slug; undefined for anything else, and for days that there are not. */
export function dayOfSlug(slug: string): number | undefined {
  return dayIn(DAILY, slug)
}

/** The slug of the easy questions with which a day's home page opens: easy-2026-11-25. */
export function openerSlug(day: number): string {
  return slugOfDay(OPENER, day)
}

/** The day of such a slug; undefined for anything else. */
export function dayOfOpener(slug: string): number | undefined {
  return dayIn(OPENER, slug)
}

/** The day of a quiz that each player plays once for its board, a daily or a day's easy ones; undefined for anything else. */
export function dayPlayedOnce(slug: string): number | undefined {
  return dayOfSlug(slug) ?? dayOfOpener(slug)
}

function slugOfDay(kind: string, day: number): string {
  return `${kind}-${new Date(startOf(day)).toISOString().slice(0, 10)}`
}

function dayIn(kind: string, slug: string): number | undefined {
  const time = slug.startsWith(`${kind}-`) ? Date.parse(slug.slice(kind.length + 1)) : Number.NaN
  return Number.isNaN(time) || slugOfDay(kind, dayOf(time)) !== slug ? undefined : dayOf(time)
}

/** The slug of a challenge by its id. */
export function challengeSlug(id: string): string {
  return `vs-${id}`
}

/** Whether a slug is a challenge's. */
export function isChallengeSlug(slug: string): boolean {
  return CHALLENGE.test(slug)
}
