import type { Miniflare } from 'miniflare'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Runs the scheduled jobs now, and a minute past every hour, as the trigger in wrangler.toml says. */
export function startJobs(game: Miniflare, worker: string): void {
  const run = async () => {
    try {
      const { scheduled } = await game.getWorker(worker)
      await scheduled({ cron: '1 * * * *' })
    } catch (error) {
      process.stderr.write(`The hourly jobs failed: ${error}\n`)
    }
  }
  const plan = () => {
    const next = HOUR_MS - ((Date.now() - MINUTE_MS) % HOUR_MS)
    setTimeout(() => run().then(plan), next).unref()
  }
  run().then(plan)
}
