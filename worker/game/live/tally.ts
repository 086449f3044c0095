import type { Verdict } from '../../../questions/terms.ts'
import { answerAt, letterAt } from './letters.ts'
import { type LiveState, present, type Seat, type Vote, voteOf } from './state.ts'

/** How many chose a verdict, by how sure they were: guess, fairly sure, certain. */
export type BySureness = number[]

/** How the room voted. */
export type Split = Record<Verdict, BySureness>

/** How the room moved from the first vote to the second; who voted once stays where they were. */
export interface Flow {
  supported: Record<Verdict, number>
  baseless: Record<Verdict, number>
  /** those who came late and have the second vote alone */
  late: Record<Verdict, number>
}

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
export function flowOf(state: LiveState, at: number): Flow | null {
  if (!isTwice(state, at)) return null
  return flowBetween(
    present(state).map((seat) => ({ first: answerAt(seat.first, at), last: answerAt(lastLetters(seat, at), at) })),
  )
}

/** How those who voted moved from their first answer to their last. */
export function flowBetween(votes: readonly { first?: Voted | null; last?: Voted | null }[]): Flow {
  const flow: Flow = {
    supported: { supported: 0, baseless: 0 },
    baseless: { supported: 0, baseless: 0 },
    late: { supported: 0, baseless: 0 },
  }
  for (const { first, last } of votes) if (last) flow[first?.verdict ?? 'late'][last.verdict]++
  return flow
}

type Voted = { verdict: Verdict }

/** Whether anyone has voted on a question a second time. */
export function isTwice(state: LiveState, at: number): boolean {
  return present(state).some(({ second }) => letterAt(second, at) !== undefined)
}

/** The answer that counts: the second, or the only one. */
export function countedAnswer(seat: Seat, at: number) {
  return answerAt(lastLetters(seat, at), at)
}

function lastLetters({ first, second }: Seat, at: number): string {
  return letterAt(second, at) === undefined ? first : second
}
