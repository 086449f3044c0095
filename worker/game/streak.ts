const WEEK = 7

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
