import { MOST_PLAYERS } from '../rules.ts'
import type { LiveEvent, LiveRefusal } from './events.ts'
import { isHosts, stepOfHost } from './host-step.ts'
import { stepOfPlayer } from './player-step.ts'
import { type LiveState, present, type Seat } from './state.ts'

/** What an event made of a round. Refused, it made nothing: `state` is the very same. */
export interface Step {
  state: LiveState
  refused?: LiveRefusal
}

/** The whole of the rules: what an event at `now` makes of a live round. */
export function step(state: LiveState, event: LiveEvent, now: number): Step {
  const outcome = outcomeOf(state, event, now)
  return typeof outcome === 'string' ? { state, refused: outcome } : { state: outcome }
}

/** What a log of events makes of a round, one after another. */
export function replay(start: LiveState, log: Iterable<{ event: LiveEvent; now: number }>): LiveState {
  let state = start
  for (const { event, now } of log) state = step(state, event, now).state
  return state
}

function outcomeOf(state: LiveState, event: LiveEvent, now: number): LiveState | LiveRefusal {
  if (event.type === 'join') return join(state, event.player)
  if (event.type === 'remove') return remove(state, event.player)
  return isHosts(event) ? stepOfHost(state, event, now) : stepOfPlayer(state, event, now)
}

/** Whoever is in already stays as they are; latecomers are welcome until the end. */
function join(state: LiveState, player: string): LiveState | LiveRefusal {
  const seat = state.seats[player]
  if (seat) return seat.removed ? 'removed' : state
  if (state.phase === 'ended') return 'ended'
  if (present(state).length >= MOST_PLAYERS) return 'full'
  const fresh: Seat = { team: smallestTeam(state), removed: false, first: '', second: '', opened: -1 }
  return { ...state, seats: { ...state.seats, [player]: fresh } }
}

/** Takes somebody out with everything they answered; their seat stays, so that they stay out. */
function remove(state: LiveState, player: string): LiveState | LiveRefusal {
  const seat = state.seats[player]
  if (!seat) return 'no-seat'
  if (seat.removed) return state
  return { ...state, seats: { ...state.seats, [player]: { ...seat, removed: true, first: '', second: '' } } }
}

/** The team with the fewest players, the first of them. */
function smallestTeam(state: LiveState): number | null {
  const sizes = state.rules.teams.map(() => 0)
  if (sizes.length === 0) return null
  for (const { team } of present(state)) if (team !== null) sizes[team]!++
  return sizes.indexOf(Math.min(...sizes))
}
