import { test } from 'vitest'
import { dailySlug } from '../../worker/game/make/slug.ts'
import { dayOf, startOf } from '../../worker/game/time.ts'

/** The day so many days ago, as the server counts days: whole days since 1970, in UTC. */
const dayAgo = (days: number) => dayOf(Date.now()) - days

/** The slug of the daily so many days ago. */
export const dailyAgo = (days = 0) => dailySlug(dayAgo(days))

/** When the day so many days ago began, in milliseconds since 1970. */
export const startAgo = (days: number) => startOf(dayAgo(days))

/** Does what has to be done within one day in UTC; where midnight came between and it failed, it is done again. */
export async function withinADay(work: () => Promise<void>): Promise<void> {
  const day = dayAgo(0)
  try {
    await work()
  } catch (error) {
    if (dayAgo(0) === day) throw error
    await work()
  }
}

/** A test of what changes with the day. */
export function testOfADay(name: string, work: () => Promise<void>): void {
  test(name, () => withinADay(work))
}
