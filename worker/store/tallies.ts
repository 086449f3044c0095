import type { Tallies } from '../game/return/everybody.ts'
import { MINUTE_MS } from '../game/time.ts'
import { Briefly } from './briefly.ts'
import { COUNTING_KEY, TALLIES_KEY } from './keys.ts'

/** The version of the tallies. 1 bore none; 1 and 2 named questions by their refs, 3 does by their fingerprints. */
const VERSION = 3

/** How long a place keeps the tallies before it asks again, in seconds: they change once an hour. */
const FRESH = 600

/** How long an isolate keeps them before it asks its place, in milliseconds. */
const LATELY = MINUTE_MS
const lately = new Briefly<Tallies>(LATELY)

/** The tallies, by fingerprints; those of an earlier version, which stand until the first new ones, by refs. */
export function readTallies(kv: KVNamespace): Promise<Tallies> {
  return lately.readAlone(TALLIES_KEY, () => readNow(kv))
}

async function readNow(kv: KVNamespace): Promise<Tallies> {
  const stored = await kv.get<Tallies & { v?: number }>(TALLIES_KEY, { type: 'json', cacheTtl: FRESH })
  const { v: _, ...tallies } = stored ?? {}
  return tallies
}

/** Publishes the tallies. */
export async function writeTallies(kv: KVNamespace, tallies: Tallies): Promise<void> {
  await kv.put(TALLIES_KEY, JSON.stringify({ v: VERSION, ...tallies }))
  lately.forget(TALLIES_KEY)
}

/** Forgets how far an earlier build had come with counting all scores. */
export async function dropCounting(kv: KVNamespace): Promise<void> {
  await kv.delete(COUNTING_KEY)
}
