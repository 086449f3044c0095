import type { Tallies } from '../game/everybody.ts'
import { COUNTING_KEY, TALLIES_KEY } from './keys.ts'

/** How long a place keeps the tallies before it asks again, in seconds: they change once an hour. */
const FRESH = 600

/** How far a count of all scores has come; it begins again from nothing, so that no score is ever counted twice. */
export interface Counting {
  cursor: string
  tallies: Tallies
}

export async function readTallies(kv: KVNamespace): Promise<Tallies> {
  return (await kv.get<Tallies>(TALLIES_KEY, { type: 'json', cacheTtl: FRESH })) ?? {}
}

export async function readCounting(kv: KVNamespace): Promise<Counting | null> {
  return kv.get<Counting>(COUNTING_KEY, 'json')
}

/** Keeps how far the count is. Only the scheduled job writes here. */
export async function writeCounting(kv: KVNamespace, counting: Counting | null): Promise<void> {
  await kv.put(COUNTING_KEY, JSON.stringify(counting))
}

/** Publishes a finished count. */
export async function writeTallies(kv: KVNamespace, tallies: Tallies): Promise<void> {
  await kv.put(TALLIES_KEY, JSON.stringify(tallies))
}
