const DAY = 86_400_000
const DAILY = /^daily-(\d{4}-\d{2}-\d{2})$/
const CHALLENGE = /^vs-[a-z0-9]{10}$/

/** The quiz of a round of practice: it has no page and no board, and its plays are kept nowhere. */
export const PRACTICE_SLUG = 'practice'

/** A time's whole days since 1970, in UTC. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY)
}

/** When a day begins, in milliseconds since 1970. */
export function startOf(day: number): number {
  return day * DAY
}

/** The slug of a day's daily: daily-2026-11-25. */
export function dailySlug(day: number): string {
  return `daily-${new Date(startOf(day)).toISOString().slice(0, 10)}`
}

/** The day of a daily's slug; undefined for anything else, and for days that there are not. */
export function dayOfSlug(slug: string): number | undefined {
  const time = Date.parse(DAILY.exec(slug)?.[1] ?? '')
  return Number.isNaN(time) || dailySlug(dayOf(time)) !== slug ? undefined : dayOf(time)
}

export function challengeSlug(id: string): string {
  return `vs-${id}`
}

export function isChallengeSlug(slug: string): boolean {
  return CHALLENGE.test(slug)
}
