import { drawDaily } from '../api/day.ts'
import { dailySlug, dayOf } from '../game/slug.ts'
import { readDaily, writeUnhosted } from '../store/quizzes.ts'

/** Lays down the quiz of the day that `now` is in, once: from then on it stands, whatever becomes of the library. */
export async function layDownDaily(env: Env, now: number): Promise<void> {
  const day = dayOf(now)
  if (await readDaily(env.KV, dailySlug(day))) return
  await writeUnhosted(env.KV, await drawDaily(env, day))
}
