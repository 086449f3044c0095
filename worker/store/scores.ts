import type { Play } from '../game/play.ts'
import { readScoreKey, SCORES, scoreKey, scorePrefix, slugOfScoreKey } from './keys.ts'

/** What a score's metadata holds (1,024 bytes at most); the rest of a play is in its key. */
interface ScoreMetadata {
  nickname: string
  right: number
  of: number
  answers: string
}

/** A stretch of a board in its order; `cursor` where KV has more. */
export interface ScorePage {
  plays: Play[]
  cursor?: string
}

/** The most keys that KV lists in one operation. */
export const LIST_LIMIT = 1_000

/**
 * Writes a play's score: one write. The key follows from the play, so writing it again changes nothing. `until`, in
 * milliseconds since 1970, is when KV forgets it by itself.
 */
export async function saveScore(kv: KVNamespace, slug: string, play: Play, until?: number): Promise<void> {
  const { nickname, right, of, answers } = play
  const metadata = { nickname, right, of, answers } satisfies ScoreMetadata
  await kv.put(scoreKey(slug, play), '', { metadata, ...(until && { expiration: Math.floor(until / 1_000) }) })
}

/** Forgets a score. Forgetting one that is not there changes nothing. */
export async function deleteScore(kv: KVNamespace, key: string): Promise<void> {
  await kv.delete(key)
}

/** Lists a board from `cursor` on: one operation. Throws where KV does not know the cursor. */
export async function listScores(
  kv: KVNamespace,
  slug: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<ScorePage> {
  const list = await kv.list<ScoreMetadata>({ prefix: scorePrefix(slug), limit, cursor })
  const plays = list.keys.flatMap(({ name, metadata }) => (metadata ? { ...readScoreKey(name), ...metadata } : []))
  return list.list_complete ? { plays } : { plays, cursor: list.cursor }
}

/** Lists the scores of all quizzes, quiz by quiz, from `cursor` on: one operation. */
export async function listAllScores(
  kv: KVNamespace,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ scores: { slug: string; id: string; answers: string }[]; cursor?: string }> {
  const list = await kv.list<ScoreMetadata>({ prefix: SCORES, limit, cursor })
  const scores = list.keys.flatMap(({ name, metadata }) =>
    metadata ? { slug: slugOfScoreKey(name), id: readScoreKey(name).id, answers: metadata.answers } : [],
  )
  return list.list_complete ? { scores } : { scores, cursor: list.cursor }
}
