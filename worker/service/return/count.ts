import { splitFingerprints } from '../../game/make/fingerprint.ts'
import { editionOf, type Quiz } from '../../game/make/quiz.ts'
import { isChallengeSlug } from '../../game/make/slug.ts'
import { type Said, saidByLetters } from '../../game/return/everybody.ts'
import type { Challenge } from '../../game/return/versus.ts'
import type { Progress } from '../../round/counter-rows.ts'
import { type EarlierScore, listEarlierScores } from '../../store/scores.ts'
import { dropCounting } from '../../store/tallies.ts'
import { packsOf } from '../library/packs.ts'
import { questionsByFingerprint, questionsByRef } from '../library/questions.ts'
import { counterObject } from '../objects.ts'
import { type QuizReader, quizReader } from './quiz-reader.ts'

/** What one run may cost: lists, keys a list, and reads of quizzes after which it stops. Runs go on where the last ended. */
const LISTS = 8
const KEYS = 500
const READS = 400

/**
 * Publishes what everybody said, once the scores that earlier builds saved are counted as far as this run goes. Where KV
 * does not tell of a quiz, its page is not noted, and the next run begins with it.
 */
export async function countEverybody(env: Env): Promise<void> {
  const progress = await counterObject(env).progress()
  try {
    if (!progress.done) await countEarlier(env, progress)
  } finally {
    await counterObject(env).publish()
  }
}

/**
 * Counts a stretch of the scores that earlier builds saved: their rounds told nobody of them. Each page is counted and the
 * place behind it noted in one step, so that no run repeats another. It comes to its end once, and is never begun again.
 */
async function countEarlier(env: Env, from: Progress): Promise<void> {
  const quizzes = quizReader(env)
  let progress = from
  for (let lists = 0; lists < LISTS && quizzes.reads() < READS && !progress.done; lists++) {
    const page = await pageFrom(env.KV, progress)
    // Where KV no longer knows the cursor, its list begins anew, and what was counted before is passed over.
    const news = page.scores.filter(({ key }) => key > progress.after)
    const said = await Promise.all(news.map((score) => saidBy(env, score, quizzes)))
    const after = page.last > progress.after ? page.last : progress.after
    progress = { after, cursor: page.cursor, done: page.cursor === null }
    await counterObject(env).addEarlier(said, progress)
  }
  if (progress.done) await dropCounting(env.KV)
}

async function pageFrom(kv: KVNamespace, { cursor }: Progress) {
  try {
    return await listEarlierScores(kv, { limit: KEYS, cursor })
  } catch (error) {
    if (cursor === null) throw error
    return listEarlierScores(kv, { limit: KEYS, cursor: null })
  }
}

async function saidBy(env: Env, score: EarlierScore, quizzes: QuizReader): Promise<string> {
  const quiz = await quizzes.read(score.slug)
  return quiz ? saidIn(env, score, quiz) : ''
}

async function saidIn(env: Env, { slug, id, answers, edition, asked }: EarlierScore, quiz: Quiz): Promise<string> {
  // The play to beat is counted under the quiz that it was played on.
  if (isChallengeSlug(slug) && (quiz as Challenge).challenger === id) return ''
  // A class that is not asked how sure it is would make guessers of everybody.
  if (quiz.rules?.confidence === false) return ''
  if (asked !== undefined) return saidByLetters(answers, splitFingerprints(asked).map(questionOf))
  // Letters that do not name their questions fit none but those of their own edition.
  if (edition < editionOf(quiz.questions, await packsOf(env, quiz))) return ''
  const byRef = questionsByRef()
  return saidByLetters(
    answers,
    quiz.questions.map((ref) => byRef.get(ref)),
  )
}

/** The question of a fingerprint; none for one that has been changed or taken out of its pack since. */
function questionOf(fingerprint: string): Said | undefined {
  return questionsByFingerprint().get(fingerprint)
}
