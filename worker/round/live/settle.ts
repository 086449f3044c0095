import type { LiveState, Seat } from '../../game/live/state.ts'
import { countedAnswer } from '../../game/live/tally.ts'
import { pointsFor } from '../../game/marking.ts'
import type { Answer, SealedQuestion } from '../../game/round.ts'
import type { RoundRecords } from '../records.ts'

/** Writes the answers to every question that was revealed, once, as those of any other round; at the end, who played. */
export function settle(state: LiveState, records: RoundRecords, now: number): void {
  const { questions } = records.sitting()
  const written = records.answeredPositions()
  for (const [at, fate] of state.fates.entries()) {
    if (fate !== 'revealed' || written.has(at)) continue
    for (const [player, seat] of Object.entries(state.seats)) {
      const answer = answerTo(questions[at]!, seat, at)
      if (answer) records.addAnswer(player, at, answer, now)
    }
  }
  if (state.phase === 'ended') records.finishAll(now)
}

/** The answer that counts, judged; null where there is none. */
function answerTo({ shown, key }: SealedQuestion, seat: Seat, at: number): Answer | null {
  const given = seat.removed ? undefined : countedAnswer(seat, at)
  if (!given) return null
  const right = given.verdict === key.verdict
  return { question: shown.id, ...given, right, points: pointsFor(right, given.confidence) }
}
