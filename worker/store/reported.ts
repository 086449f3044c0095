import { DAY_MS, SECOND_MS } from '../game/time.ts'
import { reportedKey, TAKEDOWNS } from './keys.ts'

const VERSION = 1

/** What the deployer reads of a quiz that somebody reported. */
export interface Reported {
  slug: string
  title: string
  why: string
  /** ISO */
  day: string
}

/**
 * Keeps that somebody reported a quiz: one write. All of it stands in the key and its metadata (1,024 bytes at most), so
 * that one list shows it. Reporting again, by the same `id`, replaces it; after so many `days` KV forgets it.
 */
export async function saveReported(
  kv: KVNamespace,
  { slug, title, why, day }: Reported,
  { id, days }: { id: string; days: number },
): Promise<void> {
  const metadata = { v: VERSION, title, day, ...(why && { why }) }
  await kv.put(reportedKey(slug, id), '', { metadata, expirationTtl: (days * DAY_MS) / SECOND_MS })
}

/** The slugs of the quizzes that the deployer wants to be taken down. */
export async function readTakedowns(kv: KVNamespace): Promise<string[]> {
  const { keys } = await kv.list({ prefix: TAKEDOWNS })
  return keys.map(({ name }) => name.slice(TAKEDOWNS.length))
}

/** Notes that a quiz is taken down. */
export async function dropTakedown(kv: KVNamespace, slug: string): Promise<void> {
  await kv.delete(`${TAKEDOWNS}${slug}`)
}
