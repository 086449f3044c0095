import { countEverybody } from './count.ts'
import { layDownDaily } from './daily.ts'

/** What runs by the clock, every hour: wrangler.toml says when. */
export async function runJobs({ scheduledTime }: Pick<ScheduledController, 'scheduledTime'>, env: Env): Promise<void> {
  await layDownDaily(env, scheduledTime)
  await countEverybody(env)
}
