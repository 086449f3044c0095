import type { Verdict } from '../../../questions/model/terms.ts'
import { byMerit, rank } from '../play/board.ts'
import { pointsFor } from '../play/marking.ts'
import type { RoomScore, TeamScore } from './protocol.ts'
import { type LiveState, present, type Seat } from './state.ts'
import { countedAnswer, movementOf } from './tally.ts'

/** How far a player has come. `marks`: right, wrong, or null where they did not answer or it was skipped. */
export interface Score {
  points: number
  marks: (boolean | null)[]
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

/** Everyone who is in the room, in the order of boards; equals share a rank, in the order in which they came. */
export function ranking(state: LiveState, verdicts: readonly Verdict[]) {
  const scored = Object.entries(state.seats)
    .filter(([, seat]) => !seat.removed)
    .map(([player, seat]) => {
      const { points, marks } = scoreOf(state, seat, verdicts)
      const given = marks.filter((mark) => mark !== null)
      return { player, points, right: given.filter(Boolean).length, answered: given.length }
    })
    .sort(byMerit)
  return rank(scored).ranked
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

/** The name of each player's team, by the player's id; of none where everyone plays for themselves. */
export function teamsByPlayer({ rules, seats }: LiveState): Map<string, string> {
  const named = Object.entries(seats).map(([player, { team }]) => [player, rules.teams[team ?? -1]] as const)
  return new Map(named.filter((each): each is readonly [string, string] => each[1] !== undefined))
}

/** How many places the podium tells. */
const ON_PODIUM = 3
/** So many who share the first place are named, in a row that fits; of more, only how many they are is said. */
const MOST_NAMED = 6

/**
 * The best three of a ranking, but nobody who is last unless all are equal; and how many more share the last of those places.
 * More than three who share the first place are all there, or none of them.
 */
export function podiumPlaces<Ranked extends { rank: number }>(ranked: readonly Ranked[]) {
  const [best, last] = [ranked[0], ranked.at(-1)]
  const ahead = best?.rank === last?.rank ? ranked : ranked.filter(({ rank }) => rank < last!.rank)
  const first = ahead.filter(({ rank }) => rank === best?.rank)
  if (first.length > MOST_NAMED) return { places: [], more: first.length }
  const places = first.length > ON_PODIUM ? first : ahead.slice(0, ON_PODIUM)
  const more = ahead.filter(({ rank }) => rank === places.at(-1)?.rank).length
  return { places, more: more - places.filter(({ rank }) => rank === places.at(-1)?.rank).length }
}

/** How the room did on what was revealed: on what it voted on twice, where there is such a question. Null where nobody answered. */
export function roomScore(state: LiveState, verdicts: readonly Verdict[]): RoomScore | null {
  const revealed = [...state.fates.keys()].filter((at) => state.fates[at] === 'revealed')
  const moves = revealed.map((at) => ({ right: verdicts[at]!, moved: movementOf(state, at) }))
  const twice = moves.filter(({ moved }) => moved !== null)
  const score = { of: 0, before: 0, after: 0, gained: 0, lost: 0 }
  for (const { right, moved } of twice) {
    const wrong = right === 'supported' ? 'baseless' : 'supported'
    const { [right]: began, [wrong]: erred } = moved!
    score.of += began[right] + began[wrong] + erred[right] + erred[wrong]
    score.before += began[right] + began[wrong]
    score.after += began[right] + erred[right]
    score.gained += erred[right]
    score.lost += began[wrong]
  }
  if (score.of > 0) return score
  const once = present(state).flatMap((seat) => scoreOf(state, seat, verdicts).marks.filter((mark) => mark !== null))
  return once.length ? { of: once.length, before: null, after: once.filter(Boolean).length, gained: 0, lost: 0 } : null
}
