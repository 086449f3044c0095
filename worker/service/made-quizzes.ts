/** Quizzes that somebody made, and challenges: KV is asked for those alone that there are, as far as the registry knows. */
import { codeOfSlug } from '../game/make/code.ts'
import { isChallengeSlug } from '../game/make/slug.ts'
import type { Challenge } from '../game/return/versus.ts'
import { MINUTE_MS, SECOND_MS } from '../game/time.ts'
import type { RegistryNews } from '../round/registry.ts'
import { log } from '../store/log.ts'
import { readChallenge, readQuiz, type StoredQuiz } from '../store/quizzes.ts'
import { registryObject } from './objects.ts'

/**
 * How far apart questions to the registry are in the long run, in milliseconds, and by how much they may be ahead of that: whoever
 * scans codes costs no more, and waits for it; whoever mistypes one does not wait.
 */
const GAP = 3 * SECOND_MS
const AHEAD = MINUTE_MS
/** How far apart they are at least: a class that types codes at once is one. */
const LEAST_GAP = 150
/** How often whoever waits looks whether there is an answer, in milliseconds, and how much less often for each who waits as well. */
const STEP = 25
const STEP_FOR_EACH = 1

/** What this isolate knows of the registry, whose numbering `id` names. */
const known = { id: '', last: 0, whole: false, slugs: new Set<string>() }
/** How many wait. */
let waiting = 0
/** When the registry was last asked, and when it was asked what it has answered, by the clock of `performance`. */
let askedAt = Number.NEGATIVE_INFINITY
let answeredFor = Number.NEGATIVE_INFINITY
/** When the next question would be due, were they asked evenly. */
let evenlyAt = Number.NEGATIVE_INFINITY

/** A quiz that somebody made; null where there is none. */
export async function madeQuiz(env: Env, slug: string): Promise<StoredQuiz | null> {
  return codeOfSlug(slug) !== undefined && (await mayExist(env, slug)) ? readQuiz(env.KV, slug) : null
}

/** A challenge; null where there is none. */
export async function madeChallenge(env: Env, slug: string): Promise<Challenge | null> {
  return isChallengeSlug(slug) && (await mayExist(env, slug)) ? readChallenge(env.KV, slug) : null
}

/** Takes a slug for a quiz that is being made; false where another has it. */
export async function claimSlug(env: Env, slug: string): Promise<boolean> {
  const isOurs = await registryObject(env).claim(slug)
  if (isOurs) known.slugs.add(slug)
  return isOurs
}

/**
 * Whether there may be a quiz under a slug. What is not known here is known once the registry was asked after somebody began
 * to look, by them or by another. Nobody waits for another request's question, which may be cut off: they look whether it
 * was answered. Where the registry refuses, or has not looked through KV yet, there may be any.
 */
async function mayExist(env: Env, slug: string): Promise<boolean> {
  const since = performance.now()
  while (!known.slugs.has(slug)) {
    if (answeredFor >= since) return !known.whole
    const now = performance.now()
    const isLately = now - askedAt < GAP
    if (isLately && known.id !== '' && !known.whole) return true
    const isAsked = isLately && askedAt >= since
    const isDue = now - askedAt >= LEAST_GAP && evenlyAt - now < AHEAD
    if (isDue && !isAsked) await ask(env, now)
    else await wait()
  }
  return true
}

/** Waits for a moment: thousands who look at once would leave no time for anything else. */
async function wait(): Promise<void> {
  waiting++
  await scheduler.wait(STEP + waiting * STEP_FOR_EACH).finally(() => waiting--)
}

/** Asks the registry what is new. */
async function ask(env: Env, now: number): Promise<void> {
  askedAt = now
  evenlyAt = Math.max(evenlyAt, now) + GAP
  try {
    learn(await registryObject(env).news({ id: known.id, last: known.last }))
  } catch (error) {
    log('registry-refused', error)
    known.whole = false
  }
  answeredFor = Math.max(answeredFor, now)
}

/** Forgets all that this isolate has heard, as one that has just begun. */
export function forgetCodes(): void {
  known.slugs.clear()
  Object.assign(known, { id: '', last: 0, whole: false })
  askedAt = answeredFor = evenlyAt = Number.NEGATIVE_INFINITY
}

function learn({ id, last, whole, slugs }: RegistryNews): void {
  if (id !== known.id) known.slugs.clear()
  for (const slug of slugs) known.slugs.add(slug)
  Object.assign(known, { id, last: id === known.id ? Math.max(last, known.last) : last, whole })
}
