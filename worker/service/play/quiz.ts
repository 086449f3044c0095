import { findPack } from '../../../questions/library.ts'
import { type Quiz, quizOfPack } from '../../game/make/quiz.ts'
import { dayOfOpener, dayOfSlug } from '../../game/make/slug.ts'
import type { StoredQuiz } from '../../store/quizzes.ts'
import { madeChallenge, madeQuiz } from '../made-quizzes.ts'
import { Problem } from '../problem.ts'
import { dailyOr404 } from '../return/day.ts'
import { openerOr404 } from '../return/opener.ts'

/** A quiz by its slug, a pack's own, a daily, a day's easy ones, a challenge or one that someone made. Throws `no-quiz`. */
export async function quizOr404(env: Env, slug: string): Promise<Quiz | StoredQuiz> {
  const pack = findPack(slug)
  if (pack) return quizOfPack(pack)
  if (dayOfSlug(slug) !== undefined) return dailyOr404(env, slug)
  if (dayOfOpener(slug) !== undefined) return openerOr404(env, slug)
  const quiz = (await madeQuiz(env, slug)) ?? (await madeChallenge(env, slug))
  if (!quiz) throw new Problem('no-quiz')
  return quiz
}
