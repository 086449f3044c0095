import type { Wish } from '../game/make/choice.ts'
import { codeOfSlug } from '../game/make/code.ts'
import type { Quiz } from '../game/make/quiz.ts'
import { dayOfSlug, isChallengeSlug } from '../game/make/slug.ts'
import type { Challenge } from '../game/return/versus.ts'
import { quizKey } from './keys.ts'

/**
 * The version of a quiz in KV, a made one, a daily or a challenge. 1 bore none; a class's held the names that its teacher
 * had listed, which stay with the class's own objects since.
 */
const VERSION = 2

type Versioned<T> = T & { v?: number }

/** A made quiz as KV holds it. The host's key itself is kept nowhere, only its hash. */
export interface StoredQuiz extends Quiz {
  hostKeyHash: string
  /** milliseconds since 1970 */
  createdAt: number
  /** the levels and techniques that were asked for, where they were not all; missing in quizzes of earlier builds */
  narrowed?: Pick<Wish, 'levels' | 'techniques'>
  /** whether the host has chosen its questions one by one; missing in quizzes of earlier builds, where nobody could */
  chosen?: true
  /** for a class: when all of it is forgotten, in milliseconds since 1970, and the time zone of its times */
  keepUntil?: number
  zone?: string
}

/** Reads a made quiz; KV is not asked for what cannot be the slug of one, and would refuse one of 512 bytes. */
export async function readQuiz(kv: KVNamespace, slug: string): Promise<StoredQuiz | null> {
  return codeOfSlug(slug) ? read<StoredQuiz>(kv, slug) : null
}

/** Reads a daily that was laid down; one that was not is drawn from the library. */
export async function readDaily(kv: KVNamespace, slug: string): Promise<Quiz | null> {
  return dayOfSlug(slug) === undefined ? null : read<Quiz>(kv, slug)
}

/** Reads a challenge; null for what is none. */
export async function readChallenge(kv: KVNamespace, slug: string): Promise<Challenge | null> {
  return isChallengeSlug(slug) ? read<Challenge>(kv, slug) : null
}

/** Lays down a quiz that nobody hosts, a daily or a challenge: one write. */
export async function writeUnhosted(kv: KVNamespace, quiz: Quiz | Challenge): Promise<void> {
  await kv.put(quizKey(quiz.slug), JSON.stringify({ v: VERSION, ...quiz }))
}

/**
 * Writes a quiz: one write. Nothing of it changes afterwards but the hash of its host's key; KV forgets a class's by itself on
 * its host's date, and never hears of the names that its teacher has listed.
 */
export async function writeQuiz(kv: KVNamespace, quiz: StoredQuiz): Promise<void> {
  const { slug, keepUntil, rules } = quiz
  const value = { v: VERSION, ...quiz, ...(rules && { rules: { ...rules, roster: [] } }) }
  await kv.put(quizKey(slug), JSON.stringify(value), keepUntil ? { expiration: Math.floor(keepUntil / 1_000) } : {})
}

/** A page of the slugs of all that is kept as a quiz, in the order of their signs; `cursor` leads to the next, null to none. */
export async function listQuizzes(kv: KVNamespace, cursor: string | null) {
  const prefix = quizKey('')
  const page = await kv.list({ prefix, cursor })
  const slugs = page.keys.map(({ name }) => name.slice(prefix.length))
  return { slugs, cursor: page.list_complete ? null : page.cursor }
}

/** Forgets a quiz. */
export async function deleteQuiz(kv: KVNamespace, slug: string): Promise<void> {
  await kv.delete(quizKey(slug))
}

async function read<T extends object>(kv: KVNamespace, slug: string): Promise<T | null> {
  const stored = await kv.get<Versioned<T>>(quizKey(slug), 'json')
  if (!stored) return null
  const { v: _, ...quiz } = stored
  return quiz as unknown as T
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
