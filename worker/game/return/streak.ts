const WEEK = 7

/** The lengths of a streak that have a stamp of their own. */
export const STREAK_STAMPS = [7, 30, 100] as const
export type StreakStamp = (typeof STREAK_STAMPS)[number]

/** How long a player has come back, day after day. Days are whole days since 1970, in UTC. */
export interface Streak {
  /** days played in a row, forgiven days not counted */
  length: number
  /** whether today is among them */
  today: boolean
  /** days within the streak that were missed and forgiven, latest first */
  forgiven: number[]
}

/**
 * The streak that stands on `today`: days played on end, of which one in any seven may be missed. Today is no miss before
 * it is over, and a missed day is forgiven only between two days that were played.
 */
export function streakOf(played: Iterable<number>, today: number): Streak {
  const days = new Set(played)
  const forgiven: number[] = []
  let length = 0
  for (let day = days.has(today) ? today : today - 1; ; day--) {
    if (days.has(day)) length++
    else if (days.has(day - 1) && (forgiven.at(-1) ?? Number.POSITIVE_INFINITY) - day >= WEEK) forgiven.push(day)
    else break
  }
  return { length, today: days.has(today), forgiven }
}

/** The longest streak that ever stood. A stamp that was earned once stays. */
export function longestStreak(played: Iterable<number>): number {
  const days = new Set(played)
  // Within days played on end, the last has the longest.
  const ends = [...days].filter((day) => !days.has(day + 1))
  return Math.max(0, ...ends.map((day) => streakOf(days, day).length))
}
