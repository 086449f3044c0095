import type { Level } from '../../../questions/model/terms.ts'
import type { Share } from '../wire.ts'
import { inOrder, type RecordedAnswer } from './record.ts'

/** Where everybody begins. */
export const PLAYER_START = 1_500

/** Where a question begins: its author's guess. */
export const LEVEL_RATINGS: Record<Level, number> = { easy: 1_350, medium: 1_500, hard: 1_650 }

/** How much one answer moves a player. */
const STEP = 24

/** How many answers the author's guess weighs. */
const GUESS_WEIGHT = 20

/** How likely a player is to be right. @see Elo 1978: a logistic curve, 400 points for ten to one */
export function expected(player: number, question: number): number {
  return 1 / (1 + 10 ** ((question - player) / 400))
}

/** A player's rating: each answer moves it by how much better or worse it was than expected. */
export function playerRating(answers: readonly Pick<RecordedAnswer, 'at' | 'level' | 'right'>[]): number {
  return inOrder(answers as RecordedAnswer[]).reduce((rating, { level, right }) => {
    return rating + STEP * (Number(right) - expected(rating, LEVEL_RATINGS[level]))
  }, PLAYER_START)
}

/** A question's rating: its author's level, moved towards what the answers of everybody say. */
export function questionRating(level: Level, everybody: Share = { right: 0, of: 0 }): number {
  const guessed = expected(PLAYER_START, LEVEL_RATINGS[level])
  const right = (everybody.right + GUESS_WEIGHT * guessed) / (everybody.of + GUESS_WEIGHT)
  return PLAYER_START - 400 * Math.log10(right / (1 - right))
}
