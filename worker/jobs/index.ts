import { toolObject } from '../service/lti/objects.ts'
import { keepRevisions } from '../service/make/revisions.ts'
import { takeDown } from '../service/make/takedowns.ts'
import { registryObject } from '../service/objects.ts'
import { countEverybody } from '../service/return/count.ts'
import { layDownDays } from './daily.ts'

/** What runs by the clock, every hour: wrangler.toml says when. */
export async function runJobs({ scheduledTime }: Pick<ScheduledController, 'scheduledTime'>, env: Env): Promise<void> {
  await takeDown(env)
  await toolObject(env).tidy()
  await keepRevisions(env)
  await layDownDays(env, scheduledTime)
  await registryObject(env).look()
  await countEverybody(env)
}
