import type { SealedQuestion } from '../../../questions/model/question.ts'
import type { LiveState, Seat } from '../../game/live/state.ts'
import { answeredAt, countedAnswer } from '../../game/live/tally.ts'
import type { Answer } from '../../game/play/answer.ts'
import { pointsFor } from '../../game/play/marking.ts'
import type { PlayerRecord, RoundRecords } from '../records.ts'

/**
 * Writes the answers to every question that was revealed, once, as those of any other round; at the end, who played.
 * Tells for whom the round has ended with that.
 * `now`, in milliseconds since 1970, stands in for the time of a vote of an earlier build, which kept none.
 */
export function settle(state: LiveState, records: RoundRecords, now: number): PlayerRecord[] {
  const { questions } = records.sitting()
  const written = records.answeredPositions()
  for (const [at, fate] of state.fates.entries()) {
    if (fate !== 'revealed' || written.has(at)) continue
    for (const [player, seat] of Object.entries(state.seats)) {
      const answer = answerTo(questions[at]!, seat, at)
      if (answer) records.addAnswer(player, at, answer, answeredAt(state, seat, at) ?? now)
    }
  }
  return state.phase === 'ended' ? records.finishAll(now) : []
}

/** The answer that counts, judged; null where there is none. */
function answerTo({ shown, key }: SealedQuestion, seat: Seat, at: number): Answer | null {
  const given = seat.removed ? undefined : countedAnswer(seat, at)
  if (!given) return null
  const right = given.verdict === key.verdict
  return { question: shown.id, ...given, right, points: pointsFor(right, given.confidence) }
}
