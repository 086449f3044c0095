import { SECOND_MS } from '../game/time.ts'
import { classroomObject } from './objects.ts'
import { hasSecret } from './secrets.ts'

const STORED = ['kv', 'objects'] as const
type Stored = (typeof STORED)[number]

/** What the game stands on. */
export const PARTS = ['secret', ...STORED] as const
type Part = (typeof PARTS)[number]

/** What KV and an object said is told again for so long, so that asking often costs nothing. */
const GOOD_FOR_MS = 10 * SECOND_MS
const BAD_FOR_MS = SECOND_MS

let found: { until: number; failing: Stored[] } = { until: 0, failing: [] }

/** The parts that are not well just now. */
export async function failingParts(env: Env): Promise<Part[]> {
  if (Date.now() >= found.until) {
    const failing = await failingStores(env)
    found = { until: Date.now() + (failing.length === 0 ? GOOD_FOR_MS : BAD_FOR_MS), failing }
  }
  return hasSecret(env) ? found.failing : ['secret', ...found.failing]
}

/** Asks for a key and an object that nothing else uses. */
async function failingStores(env: Env): Promise<Stored[]> {
  const looks: Record<Stored, () => Promise<unknown>> = {
    kv: () => env.KV.get('health'),
    objects: () => classroomObject(env, 'health').state(),
  }
  const results = await Promise.allSettled(STORED.map((part) => looks[part]()))
  return STORED.filter((_, index) => results[index]?.status === 'rejected')
}
