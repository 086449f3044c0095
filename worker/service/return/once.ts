import type { Quiz } from '../../game/make/quiz.ts'
import { dayPlayedOnce, PRACTICE_SLUG } from '../../game/make/slug.ts'
import { isPastDay } from '../../game/return/day-over.ts'
import type { Challenge } from '../../game/return/versus.ts'
import { isInside, newRoundId, onlyRoundId } from '../links.ts'
import { quizOr404 } from '../play/quiz.ts'

/** What somebody plays who starts a quiz, in which round, and the challenge that they take up by it, where it is another's. */
interface Played {
  round: string
  played: Quiz
  takesUp?: string
}

/**
 * What somebody who starts a quiz plays. A daily, and a day's easy ones, have one round a player, and a challenge that is made
 * of them is taken up in that round: nobody sees their answers before. Once that day is over, who has not begun it can
 * only practise it: its answers are public, or soon will be.
 */
export async function whatIsPlayed(env: Env, quiz: Quiz, player: string): Promise<Played> {
  const { dayQuiz, challenger } = quiz as Partial<Challenge>
  const once = dayQuiz ?? quiz.slug
  if (dayPlayedOnce(once) === undefined) return { round: newRoundId(), played: quiz }
  const round = await onlyRoundId(env, once, player)
  if (!isPastDay(once, Date.now()) || (await isInside(env, round, player))) {
    if (!dayQuiz) return { round, played: quiz }
    return { round, played: await quizOr404(env, dayQuiz), ...(challenger !== round && { takesUp: quiz.slug }) }
  }
  return { round: newRoundId(), played: dayQuiz ? quiz : { ...quiz, slug: PRACTICE_SLUG } }
}
