import { MOST_PLAYERS } from '../make/rules.ts'
import type { LiveEvent, LiveRefusal, PlayerEvent } from './events.ts'
import { isHosts, stepOfHost } from './host-step.ts'
import { stepOfPlayer } from './player-step.ts'
import { type LiveState, present, type Seat, type Stepped } from './state.ts'

/** What an event made of a round. Refused, it made nothing: `state` is the very same. */
export interface Step {
  state: LiveState
  refused?: LiveRefusal
}

/** The whole of the rules: what an event at `now` makes of a live round. */
export function step(state: LiveState, event: LiveEvent, now: number): Step {
  const stepped = steppedBy(state, event, now)
  return typeof stepped === 'string' ? { state, refused: stepped } : { state: stepped }
}

/** What a log of events makes of a round, one after another. */
export function replay(start: LiveState, log: Iterable<{ event: LiveEvent; now: number }>): LiveState {
  let state = start
  for (const { event, now } of log) state = step(state, event, now).state
  return state
}

/** Whether an event is what a player does about a question. */
export function isPlayers(event: LiveEvent): event is PlayerEvent {
  return 'at' in event && !isHosts(event)
}

function steppedBy(state: LiveState, event: LiveEvent, now: number): Stepped {
  if (event.type === 'join') return join(state, event.player)
  if (event.type === 'remove') return remove(state, event.player)
  if (event.type === 'allow') return allow(state, event.player, event.extra)
  return isHosts(event) ? stepOfHost(state, event, now) : stepOfPlayer(state, event, now)
}

/** Whoever is in already stays as they are; latecomers are welcome until the end. */
function join(state: LiveState, player: string): Stepped {
  const seat = state.seats[player]
  if (seat) return seat.removed ? 'removed' : state
  if (state.phase === 'ended') return 'ended'
  if (present(state).length >= MOST_PLAYERS) return 'full'
  const fresh: Seat = { team: smallestTeam(state), removed: false, first: '', second: '', opened: -1, took: [] }
  return { ...state, seats: { ...state.seats, [player]: fresh } }
}

/** Takes somebody out with everything they answered; their seat stays, so that they stay out. */
function remove(state: LiveState, player: string): Stepped {
  const seat = state.seats[player]
  if (!seat) return 'no-seat'
  if (seat.removed) return state
  return { ...state, seats: { ...state.seats, [player]: { ...seat, removed: true, first: '', second: '', took: [] } } }
}

/** From the vote on that is held, if one is. */
function allow(state: LiveState, player: string, extra: number): Stepped {
  if (!state.seats[player] || state.seats[player].removed) return 'no-seat'
  return { ...state, allowed: { ...state.allowed, [player]: extra } }
}

/** The team with the fewest players, the first of them. */
function smallestTeam(state: LiveState): number | null {
  const sizes = state.rules.teams.map(() => 0)
  if (sizes.length === 0) return null
  for (const { team } of present(state)) if (team !== null) sizes[team]!++
  return sizes.indexOf(Math.min(...sizes))
}
