import type { Play } from '../game/play/play.ts'
import { readScoreKey, SCORES, scoreKey, scorePrefix, slugOfScoreKey } from './keys.ts'

/**
 * The version of a score's metadata. 1 bore none, always a nickname, and no fingerprints; 2 never said that it is counted.
 */
const VERSION = 3

/** What a score's metadata holds (1,024 bytes at most); the rest of a play is in its key. */
interface ScoreMetadata {
  v?: typeof VERSION
  /** left out where it is likely the player's own name, which KV is not to know */
  nickname?: string
  right: number
  of: number
  answers: string
  /** of the quiz that was played; left out where it is 1 */
  edition?: number
  /** the fingerprints of the questions that the letters of `answers` are for, one after another; see `fingerprintOf` */
  asked?: string
  /** its round tells the counter of it; left out by earlier builds, whose scores a job counts */
  counted?: true
}

/** A play with when KV forgets its score by itself, in milliseconds since 1970, where it does. */
type ListedPlay = Play & { until?: number }

/** Some scores of a quiz; `cursor` where KV has more. */
export interface ScorePage {
  plays: ListedPlay[]
  cursor?: string
}

/** A score of an earlier build, as it is counted; `asked` is undefined for one that does not name its questions. */
export interface EarlierScore {
  key: string
  slug: string
  id: string
  points: number
  answers: string
  /** of the quiz that was played */
  edition: number
  asked?: string
}

/** What is kept of a score besides the play. */
export interface ScoreOptions {
  /** when KV forgets the score by itself, in milliseconds since 1970 */
  until?: number
  /** the fingerprints of the questions that were asked, in the order of the play's letters */
  asked?: string
  /** whether its round tells the counter of it */
  counted?: boolean
}

/** The most keys that KV lists in one operation. */
const LIST_LIMIT = 1_000

/** Writes a play's score: one write. The key follows from the play, so writing it again changes nothing. */
export async function saveScore(
  kv: KVNamespace,
  slug: string,
  play: Play,
  { until, asked, counted }: ScoreOptions = {},
): Promise<void> {
  const { nickname, right, of, answers, edition } = play
  const name = nickname === '' ? {} : { nickname }
  const metadata = {
    v: VERSION,
    ...name,
    right,
    of,
    answers,
    ...(edition && { edition }),
    ...(asked && { asked }),
    ...(counted && { counted: true as const }),
  } satisfies ScoreMetadata
  await kv.put(scoreKey(slug, play), '', { metadata, ...(until && { expiration: Math.floor(until / 1_000) }) })
}

/**
 * Writes a score again whose player has another name now: one read and one write. Whether it is counted stays as KV has it;
 * one that KV does not show yet was saved a moment ago, by its round, which counts it.
 */
export async function renameScore(
  kv: KVNamespace,
  slug: string,
  play: Play,
  options: Omit<ScoreOptions, 'counted'>,
): Promise<void> {
  const { metadata } = await kv.getWithMetadata<ScoreMetadata>(scoreKey(slug, play))
  await saveScore(kv, slug, play, { ...options, counted: metadata === null || metadata.counted === true })
}

/** Forgets a score. Forgetting one that is not there changes nothing. */
export async function deleteScore(kv: KVNamespace, key: string): Promise<void> {
  await kv.delete(key)
}

/** Lists the scores of a quiz from `cursor` on: one operation. Throws where KV does not know the cursor. */
export async function listScores(kv: KVNamespace, slug: string, cursor: string | null = null): Promise<ScorePage> {
  const list = await kv.list<ScoreMetadata>({ prefix: scorePrefix(slug), limit: LIST_LIMIT, cursor })
  const plays = list.keys.flatMap(({ name, metadata, expiration }) => {
    if (!metadata) return []
    return { ...playIn(name, metadata), ...(expiration && { until: expiration * 1_000 }) }
  })
  return list.list_complete ? { plays } : { plays, cursor: list.cursor }
}

/** Lists the scores of all quizzes, quiz by quiz, from `cursor` on: one operation. Tells those of earlier builds. */
export async function listEarlierScores(
  kv: KVNamespace,
  { limit, cursor }: { limit: number; cursor: string | null },
): Promise<{ scores: EarlierScore[]; last: string; cursor: string | null }> {
  const list = await kv.list<ScoreMetadata>({ prefix: SCORES, limit, cursor })
  const scores = list.keys.flatMap(({ name, metadata }) => {
    if (!metadata || metadata.counted) return []
    const { answers, asked, edition = 1 } = metadata
    const { id, points } = readScoreKey(name)
    return { ...{ key: name, slug: slugOfScoreKey(name), id, points, answers, edition }, ...(asked && { asked }) }
  })
  return { scores, last: list.keys.at(-1)?.name ?? '', cursor: list.list_complete ? null : list.cursor }
}

function playIn(key: string, { nickname = '', right, of, answers, edition }: ScoreMetadata): Play {
  return { ...readScoreKey(key), nickname, right, of, answers, ...(edition && { edition }) }
}
