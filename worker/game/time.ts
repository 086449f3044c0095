/** Lengths of time, in milliseconds. */
export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** A time's whole days since 1970, in UTC; `time` in milliseconds since 1970. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY_MS)
}

/** When a day begins in UTC, in milliseconds since 1970; `day` in whole days since 1970. */
export function startOf(day: number): number {
  return day * DAY_MS
}
