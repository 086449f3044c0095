import { dayOf, HOUR_MS } from '../game/time.ts'
import { layDownDaily } from '../service/return/day.ts'

/**
 * Lays down the day that `now` is in, and in its last hour the next, so that it stands before anybody can look. The job runs
 * every hour.
 */
export async function layDownDays(env: Env, now: number): Promise<void> {
  const [day, next] = [dayOf(now), dayOf(now + HOUR_MS)]
  await layDownDaily(env, day)
  if (next !== day) await layDownDaily(env, next)
}
