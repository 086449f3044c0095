import type { Fairness } from '../game/play/fairness.ts'
import { DAY_MS, SECOND_MS } from '../game/time.ts'
import { fairnessKey } from './keys.ts'

const VERSION = 1

/**
 * Keeps what a reader says of a question: one write. All of it stands in the key and its metadata (1,024 bytes at most), so
 * that one list shows it. Saying it again, by the same `id`, replaces it; after so many `days` KV forgets it.
 */
export async function saveFairness(
  kv: KVNamespace,
  { question, fair, why = '' }: Fairness,
  { id, day, days }: { id: string; day: string; days: number },
): Promise<void> {
  const metadata = { v: VERSION, fair, day, ...(why && { why }) }
  await kv.put(fairnessKey(question, id), '', { metadata, expirationTtl: (days * DAY_MS) / SECOND_MS })
}

/** Forgets what a reader said of a question. */
export async function dropFairness(kv: KVNamespace, question: string, id: string): Promise<void> {
  await kv.delete(fairnessKey(question, id))
}
