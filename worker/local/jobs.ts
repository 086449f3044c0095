import type { Miniflare } from 'miniflare'
import { TAKEDOWNS } from '../store/keys.ts'
import { dropTakedownIn, takedownsIn } from './moderation.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** How often it is looked whether something is to be taken down, in milliseconds. */
const LOOK = 10_000

/**
 * Runs the scheduled jobs now, and a minute past every hour, as the trigger in wrangler.toml says; and whenever something of
 * the data folder is to be taken down.
 */
export function startJobs(game: Miniflare, worker: string, dataDir: string): void {
  const noteTakedowns = async () => {
    const slugs = takedownsIn(dataDir)
    if (slugs.length === 0) return false
    const kv = await game.getKVNamespace('KV')
    for (const slug of slugs) {
      await kv.put(`${TAKEDOWNS}${slug}`, 'asked')
      dropTakedownIn(dataDir, slug)
    }
    return true
  }
  const run = async () => {
    try {
      await noteTakedowns()
      const { scheduled } = await game.getWorker(worker)
      await scheduled({ cron: '1 * * * *' })
    } catch (error) {
      tellFailure(error)
    }
  }
  const plan = () => {
    const next = HOUR_MS - ((Date.now() - MINUTE_MS) % HOUR_MS)
    setTimeout(() => run().then(plan), next).unref()
  }
  run().then(plan)
  const look = async () => {
    if (await noteTakedowns()) await run()
  }
  setInterval(() => void look().catch(tellFailure), LOOK).unref()
}

function tellFailure(error: unknown): void {
  process.stderr.write(`The hourly jobs failed: ${error}\n`)
}
