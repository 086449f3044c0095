import type { Quiz } from '../../game/make/quiz.ts'
import { dayPlayedOnce, PRACTICE_SLUG } from '../../game/make/slug.ts'
import { isPastDay } from '../../game/return/day-over.ts'
import { isInside, newRoundId, onlyRoundId } from '../links.ts'

/**
 * What somebody who starts a quiz plays, and in which round. A daily, and a day's easy ones, have one round a player.
 * Once that day is over, who has not begun it can only practise it: its answers are public, or soon will be.
 */
export async function whatIsPlayed(env: Env, quiz: Quiz, player: string): Promise<{ round: string; played: Quiz }> {
  if (dayPlayedOnce(quiz.slug) === undefined) return { round: newRoundId(), played: quiz }
  const round = await onlyRoundId(env, quiz.slug, player)
  if (!isPastDay(quiz.slug, Date.now()) || (await isInside(env, round, player))) return { round, played: quiz }
  return { round: newRoundId(), played: { ...quiz, slug: PRACTICE_SLUG } }
}
