import { codeOfSlug } from '../game/code.ts'
import type { Quiz } from '../game/quiz.ts'
import { dayOfSlug, isChallengeSlug } from '../game/slug.ts'
import type { Challenge } from '../game/versus.ts'
import { quizKey } from './keys.ts'

/** A made quiz as KV holds it. The host's key itself is kept nowhere, only its hash. */
export interface StoredQuiz extends Quiz {
  hostKeyHash: string
  /** milliseconds since 1970 */
  createdAt: number
  /** for a class: when all of it is forgotten, in milliseconds since 1970, and the time zone of its times */
  keepUntil?: number
  zone?: string
}

/** Reads a made quiz; KV is not asked for what cannot be the slug of one, and would refuse one of 512 bytes. */
export async function readQuiz(kv: KVNamespace, slug: string): Promise<StoredQuiz | null> {
  return codeOfSlug(slug) ? kv.get<StoredQuiz>(quizKey(slug), 'json') : null
}

/**
 * Whether a slug is taken. It lists instead of reading: KV remembers for a minute that a key it was asked for is not
 * there, and a new quiz would be missing for its own host.
 */
export async function isTaken(kv: KVNamespace, slug: string): Promise<boolean> {
  return (await kv.list({ prefix: quizKey(slug), limit: 1 })).keys.length > 0
}

/** Reads a daily that was laid down; one that was not is drawn from the library. */
export async function readDaily(kv: KVNamespace, slug: string): Promise<Quiz | null> {
  return dayOfSlug(slug) === undefined ? null : kv.get<Quiz>(quizKey(slug), 'json')
}

export async function readChallenge(kv: KVNamespace, slug: string): Promise<Challenge | null> {
  return isChallengeSlug(slug) ? kv.get<Challenge>(quizKey(slug), 'json') : null
}

/** Lays down a quiz that nobody hosts, a daily or a challenge: one write. */
export async function writeUnhosted(kv: KVNamespace, quiz: Quiz | Challenge): Promise<void> {
  await kv.put(quizKey(quiz.slug), JSON.stringify(quiz))
}

/** Writes a new quiz: one write. A quiz never changes afterwards; KV forgets a class's by itself on its host's date. */
export async function writeQuiz(kv: KVNamespace, quiz: StoredQuiz): Promise<void> {
  const { slug, keepUntil } = quiz
  await kv.put(quizKey(slug), JSON.stringify(quiz), keepUntil ? { expiration: Math.floor(keepUntil / 1_000) } : {})
}

export async function deleteQuiz(kv: KVNamespace, slug: string): Promise<void> {
  await kv.delete(quizKey(slug))
}

/** The hash by which a host's key is known: SHA-256 in hexadecimal. */
export async function hashHostKey(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether `key` is the host's. Both sides are hashes of a random key, so comparing them tells no timing worth having. */
export async function isHostKey(quiz: StoredQuiz, key: string): Promise<boolean> {
  return (await hashHostKey(key)) === quiz.hostKeyHash
}
