import { answerLetter, readAnswerLetter } from '../play/play.ts'
import type { PlayerEvent } from './events.ts'
import { EXTENSION } from './host-step.ts'
import { letterAt, timeAt, withLetter, withTime } from './letters.ts'
import { type LiveState, type Seat, type Stepped, type Vote, voteOf } from './state.ts'

/** How late an answer may arrive that was given in time, in milliseconds: networks take a while. */
export const GRACE = 1_000

/** How often a player may ask for more time during one vote (WCAG 2.2.1 wants ten at least). */
export const MOST_LONGER = 10

/** What a player's event makes of a round. */
export function stepOfPlayer(state: LiveState, event: PlayerEvent, now: number): Stepped {
  const seat = state.seats[event.player]
  if (!seat) return 'no-seat'
  if (seat.removed) return 'removed'
  if (event.type === 'answer') return answer(state, seat, event, now)
  if (event.at !== state.at) return 'not-now'
  return event.type === 'open' ? open(state, seat, event.player) : longer(state, event, now)
}

/** The first answer of a vote stands; the same again is no second one. */
function answer(state: LiveState, seat: Seat, event: PlayerEvent & { type: 'answer' }, now: number): Stepped {
  const { player, at, vote, verdict, confidence } = event
  const given = letterAt(seat[vote], at)
  if (given) {
    const standing = readAnswerLetter(given)
    return standing?.verdict === verdict && standing.confidence === confidence ? state : 'already-answered'
  }
  if (at !== state.at || vote !== voteOf(state.phase)) return 'not-now'
  if (state.locked) return 'locked'
  if (isOver(state, player, now)) return 'too-late'
  if (!state.rules.confidence && confidence > 1) return 'no-confidence'
  const opened = seat.opened === at || (state.version < 2 && vote === 'second')
  const letters = withLetter(seat[vote], at, answerLetter({ verdict, confidence, opened }))
  const asked = timeAt(state.askedAt, at)
  const took = withTime(seat.took, at, asked === undefined ? undefined : now - asked)
  return { ...seated(state, player, { ...seat, [vote]: letters, took }), steps: [] }
}

/** To open the article counts for the votes that are still to come. */
function open(state: LiveState, seat: Seat, player: string): Stepped {
  if (seat.opened === state.at || !mayStillVote(state, seat)) return state
  return seated(state, player, { ...seat, opened: state.at })
}

function mayStillVote(state: LiveState, seat: Seat): boolean {
  if (state.phase === 'first') return !hasVoted(state, seat, 'first')
  if (state.version < 2) return false
  return state.phase === 'split' || (state.phase === 'second' && !hasVoted(state, seat, 'second'))
}

function longer(state: LiveState, { player, vote }: PlayerEvent & { type: 'longer' }, now: number): Stepped {
  if (vote !== voteOf(state.phase) || state.deadline === null) return 'not-now'
  if (isOver(state, player, now)) return 'too-late'
  const times = (state.longer[player]?.times ?? 0) + 1
  if (times > MOST_LONGER) return 'enough'
  const until = Math.max(endOf(state, player) ?? now, now) + EXTENSION
  return { ...state, longer: { ...state.longer, [player]: { until, times } } }
}

/** When the vote closes for a player; null without a countdown. */
export function endOf({ deadline, longer, allowed }: LiveState, player: string): number | null {
  if (deadline === null) return null
  return Math.max(deadline + (allowed?.[player] ?? 0), longer[player]?.until ?? deadline)
}

function isOver(state: LiveState, player: string, now: number): boolean {
  const end = endOf(state, player)
  return end !== null && now > end + GRACE
}

function hasVoted(state: LiveState, seat: Seat, vote: Vote): boolean {
  return letterAt(seat[vote], state.at) !== undefined
}

function seated(state: LiveState, player: string, seat: Seat): LiveState {
  return { ...state, seats: { ...state.seats, [player]: seat } }
}
