import type { Miniflare } from 'miniflare'
import { TAKEDOWNS, UNREGISTERED } from '../store/keys.ts'
import { dropNote, notesIn } from './kept-kv.ts'
import { TAKEDOWN } from './moderation.ts'
import { UNREGISTER } from './platform-list.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** The kinds of notes that commands leave, and what the keys of KV begin with that tell the game of them. */
const NOTES = { [TAKEDOWN]: TAKEDOWNS, [UNREGISTER]: UNREGISTERED }

/** How often it is looked whether a command has left a note, in milliseconds. */
const LOOK = 10_000

/**
 * Runs the scheduled jobs now, and a minute past every hour, as the trigger in wrangler.toml says; and whenever a command has
 * left a note in the data folder.
 */
export function startJobs(game: Miniflare, worker: string, dataDir: string): void {
  const tellNotes = async () => {
    const notes = Object.entries(NOTES).flatMap(([kind, prefix]) =>
      notesIn(dataDir, kind).map((name) => ({ kind, name, key: `${prefix}${name}` })),
    )
    if (notes.length === 0) return false
    const kv = await game.getKVNamespace('KV')
    for (const { key, ...note } of notes) {
      await kv.put(key, 'asked')
      dropNote(dataDir, note)
    }
    return true
  }
  const run = async () => {
    try {
      await tellNotes()
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
    if (await tellNotes()) await run()
  }
  setInterval(() => void look().catch(tellFailure), LOOK).unref()
}

function tellFailure(error: unknown): void {
  process.stderr.write(`The hourly jobs failed: ${error}\n`)
}
