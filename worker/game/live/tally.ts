import type { Movement, Split } from '../class/report-wire.ts'
import { movementBetween } from '../class/votes.ts'
import { answerAt, letterAt, timeAt } from './letters.ts'
import { type LiveState, present, type Seat, type Vote, voteOf } from './state.ts'

/** How many have voted in the vote that is held, of how many. */
export function turnout(state: LiveState): { answered: number; of: number } {
  const vote = voteOf(state.phase)
  const count = { answered: 0, of: 0 }
  // Asked after every answer of a thousand: no lists on the way.
  for (const player in state.seats) {
    const seat = state.seats[player]!
    if (seat.removed) continue
    count.of++
    if (vote && letterAt(seat[vote], state.at) !== undefined) count.answered++
  }
  return count
}

/** How the room voted on a question. */
export function splitOf(state: LiveState, at: number, vote: Vote): Split {
  const split: Split = { supported: [0, 0, 0], baseless: [0, 0, 0] }
  for (const seat of present(state)) {
    const answer = answerAt(vote === 'first' ? seat.first : lastLetters(seat, at), at)
    if (answer) split[answer.verdict][answer.confidence - 1]!++
  }
  return split
}

/** How the room moved on a question; null where it was voted on once. */
export function movementOf(state: LiveState, at: number): Movement | null {
  if (!isTwice(state, at)) return null
  return movementBetween(
    present(state).map((seat) => ({ first: answerAt(seat.first, at), last: answerAt(lastLetters(seat, at), at) })),
  )
}

/** Whether anyone has voted on a question a second time. */
export function isTwice(state: LiveState, at: number): boolean {
  return present(state).some(({ second }) => letterAt(second, at) !== undefined)
}

/** The answer that counts: the second, or the only one. */
export function countedAnswer(seat: Seat, at: number) {
  return answerAt(lastLetters(seat, at), at)
}

/** When a seat's answer that counts was given, in milliseconds since 1970; undefined where that is not known. */
export function answeredAt({ askedAt }: Pick<LiveState, 'askedAt'>, { took }: Seat, at: number): number | undefined {
  const [asked, time] = [timeAt(askedAt, at), timeAt(took, at)]
  return asked === undefined || time === undefined ? undefined : asked + time
}

function lastLetters({ first, second }: Seat, at: number): string {
  return letterAt(second, at) === undefined ? first : second
}
