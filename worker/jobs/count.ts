import { VERDICTS_BY_REF } from '../api/lookup.ts'
import { addPlay, type Tallies } from '../game/everybody.ts'
import { isChallengeSlug } from '../game/slug.ts'
import type { Challenge } from '../game/versus.ts'
import { readCounting, writeCounting, writeTallies } from '../store/everybody.ts'
import { listAllScores } from '../store/scores.ts'
import { type QuizReader, quizReader } from './quizzes.ts'

/** What one run may cost: lists, keys a list, and reads of quizzes after which it stops. Runs go on where the last ended. */
const LISTS = 8
const KEYS = 500
const READS = 400

/**
 * Counts what everybody said: goes through all scores, a stretch a run, and publishes the tallies when it has come to the
 * end. Each count begins from nothing, so that a run that was cut off or ran twice leaves nothing wrong for long.
 */
export async function countEverybody(env: Env): Promise<void> {
  const { cursor, tallies } = (await readCounting(env.KV)) ?? { cursor: undefined, tallies: {} }
  const end = await countFrom(env, tallies, cursor).catch(async (error) => {
    // A cursor that KV does not know any more would stop every run from now on.
    if (cursor !== undefined) await writeCounting(env.KV, null)
    throw error
  })
  if (end === undefined) await writeTallies(env.KV, tallies)
  if (end !== undefined || cursor !== undefined) await writeCounting(env.KV, end ? { cursor: end, tallies } : null)
}

/** Adds a stretch of scores to the tallies; where it ended, or undefined when that was all. */
async function countFrom(env: Env, tallies: Tallies, cursor?: string): Promise<string | undefined> {
  const quizzes = quizReader(env)
  let from = cursor
  for (let lists = 0; lists < LISTS && quizzes.reads() < READS; lists++) {
    const page = await listAllScores(env.KV, { limit: KEYS, cursor: from })
    for (const score of page.scores) await countScore(tallies, score, quizzes)
    if (!page.cursor) return undefined
    from = page.cursor
  }
  return from
}

async function countScore(
  tallies: Tallies,
  { slug, id, answers }: { slug: string; id: string; answers: string },
  quizzes: QuizReader,
): Promise<void> {
  const quiz = await quizzes.read(slug)
  // The play to beat is counted under the quiz that it was played on.
  if (!quiz || (isChallengeSlug(slug) && (quiz as Challenge).challenger === id)) return
  // A class that is not asked how sure it is would make guessers of everybody.
  if (quiz.rules?.confidence === false) return
  addPlay(tallies, answers, quiz.questions, VERDICTS_BY_REF)
}
