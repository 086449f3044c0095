import type { Verdict } from '../../../questions/terms.ts'
import { pointsFor } from '../marking.ts'
import { type LiveState, present, type Seat } from './state.ts'
import { countedAnswer } from './tally.ts'

/** How far a player has come. `marks`: right, wrong, or null where they did not answer or it was skipped. */
export interface Score {
  points: number
  marks: (boolean | null)[]
}

/** A team at the end: its mean points, so that a large team has no advantage. */
export interface TeamScore {
  name: string
  players: number
  mean: number
}

/** What a seat's answers to the questions that were revealed come to. */
export function scoreOf({ fates }: Pick<LiveState, 'fates'>, seat: Seat, verdicts: readonly Verdict[]): Score {
  const score: Score = { points: 0, marks: [] }
  for (const [at, fate] of fates.entries()) {
    if (fate === 'to-come' || fate === 'asked') break
    const answer = fate === 'revealed' ? countedAnswer(seat, at) : undefined
    const right = answer ? answer.verdict === verdicts[at] : null
    if (answer) score.points += pointsFor(right === true, answer.confidence)
    score.marks.push(right)
  }
  return score
}

/** Everyone who is in the room with their points, best first; equals share a rank, in the order in which they came. */
export function ranking(state: LiveState, verdicts: readonly Verdict[]) {
  const scored = Object.entries(state.seats)
    .filter(([, seat]) => !seat.removed)
    .map(([player, seat]) => ({ player, points: scoreOf(state, seat, verdicts).points }))
    .sort((a, b) => b.points - a.points)
  let rank = 0
  return scored.map((row, index) => {
    if (row.points !== scored[index - 1]?.points) rank = index + 1
    return { ...row, rank }
  })
}

/** The teams that have players, best mean first. */
export function teamScores(state: LiveState, verdicts: readonly Verdict[]): TeamScore[] {
  const seats = present(state)
  return state.rules.teams
    .map((name, index) => {
      const team = seats.filter((seat) => seat.team === index)
      const total = team.reduce((sum, seat) => sum + scoreOf(state, seat, verdicts).points, 0)
      return { name, players: team.length, mean: team.length ? total / team.length : 0 }
    })
    .filter(({ players }) => players > 0)
    .sort((a, b) => b.mean - a.mean)
}
