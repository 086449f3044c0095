/** The class of a link in a course: a class of its own, for the quiz that the link was placed for. */
import { findPack } from '../../../questions/library.ts'
import { codeOfSlug } from '../../game/make/code.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { KEEP_CLASS } from '../../game/play/schedule.ts'
import { isOwnQuiz } from '../library/packs.ts'
import { makeQuiz } from '../make/quizzes.ts'
import type { ClassWish, NewQuiz } from '../make/wishes.ts'
import { quizOr404 } from '../play/quiz.ts'
import { Problem, type ProblemKind } from '../problem.ts'

/** A quiz that a link can be placed for: one of the library, or one that somebody made of it. Throws `no-quiz` and `lti-own`. */
export async function placeable(env: Env, slug: string): Promise<Quiz> {
  if (!findPack(slug) && codeOfSlug(slug) === undefined) throw new Problem('no-quiz')
  const quiz = await quizOr404(env, slug)
  // Whoever hosts a copy sees its verdicts, and those of an article that somebody brought are theirs alone.
  if (isOwnQuiz(quiz)) throw new Problem('lti-own')
  return quiz
}

/** Makes the class of a link; tells why not by the kind of a problem. */
export async function makeLinked(
  env: Env,
  slug: string,
): Promise<{ slug: string; key: string } | { refused: ProblemKind }> {
  try {
    const { slug: made, key } = await makeQuiz(env, wishFor(await placeable(env, slug)), Date.now())
    return { slug: made, key }
  } catch (error) {
    if (error instanceof Problem) return { refused: error.kind }
    throw error
  }
}

/** The same questions for a class at its own pace, by the rules of the quiz where it has some; pupils bring their names. */
function wishFor({ title, packs, questions, rules }: Quiz): NewQuiz {
  const wish: ClassWish = { naming: 'free', keepDays: KEEP_CLASS.most, ...(rules && wishOf(rules)) }
  return { title, packs, questions, class: wish }
}

function wishOf({ order, feedback, confidence, minutes, calm, short }: NonNullable<Quiz['rules']>): ClassWish {
  const chosen = { ...(minutes !== null && { minutes }), ...(calm && { calm }), ...(short && { short }) }
  return { order, feedback, confidence, ...chosen }
}
