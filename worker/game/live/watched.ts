import type { LiveNow, Pupil } from '../class/wire.ts'
import { answerAt, letterAt } from './letters.ts'
import { type LiveState, voteOf } from './state.ts'

/** A vote as its host sees it before the reveal. */
export type SeenVote = NonNullable<Pupil['vote']>

/** Where the room is, as far as its host's page needs it. */
export function liveNow({ at, phase }: Pick<LiveState, 'at' | 'phase'>): LiveNow {
  const over = phase === 'ended'
  return { at: over ? -1 : at, vote: voteOf(phase), over }
}

/** What a player said last on the question that the room is at; null once it is revealed. In a second vote, that alone counts. */
export function seenVote({ seats, phase, at, fates }: LiveState, player: string): SeenVote | null {
  const seat = seats[player]
  if (!seat || seat.removed || fates[at] !== 'asked') return null
  const letters = phase === 'second' || letterAt(seat.second, at) !== undefined ? seat.second : seat.first
  const answer = answerAt(letters, at)
  return answer ? { verdict: answer.verdict, confidence: answer.confidence } : null
}
