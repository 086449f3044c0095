import type { HostEvent, LiveEvent, LiveRefusal } from './events.ts'
import { type Fate, type LiveState, type Phase, voteOf } from './state.ts'

const SECOND = 1_000

/** How much longer a vote gets by the host's hand or a player's wish, in milliseconds. */
export const EXTENSION = 30 * SECOND

type Outcome = LiveState | LiveRefusal

/** Whether an event is for the host alone. */
export function isHosts(event: LiveEvent): event is HostEvent {
  return 'moment' in event
}

/** What a host's event makes of a round. */
export function stepOfHost(state: LiveState, event: HostEvent, now: number): Outcome {
  if (event.moment !== state.moment) return 'stale'
  const outcome = act(state, event, now)
  return typeof outcome === 'string' ? outcome : { ...outcome, moment: state.moment + 1 }
}

function act(state: LiveState, event: HostEvent, now: number): Outcome {
  if (event.type === 'look') return look(state, event.at)
  if (state.phase === 'ended') return 'ended'
  if (event.type === 'next') return next(state, now)
  if (event.type === 'lock') return lock(state, event.locked)
  if (event.type === 'extend') return extend(state, now)
  if (event.type === 'end') return end(settled(state, 'skipped'))
  if (!isAsked(state)) return 'not-now'
  return event.type === 'reveal' ? reveal(state) : ask(settled(state, 'skipped'), now)
}

/** On to what comes next, as the space bar does it; from a look back, to the present. */
function next(state: LiveState, now: number): Outcome {
  if (state.looking !== null) return { ...state, looking: null }
  if (state.phase === 'first') return state.rules.votes === 2 ? quiet(state, 'split') : reveal(state)
  if (state.phase === 'split') return vote(state, 'second', now)
  return state.phase === 'second' ? reveal(state) : ask(state, now)
}

/** Asks the next question; after the last one the round is over. */
function ask(state: LiveState, now: number): LiveState {
  const at = state.at + 1
  if (at >= state.fates.length) return end(state)
  return vote({ ...state, at, fates: state.fates.with(at, 'asked') }, 'first', now)
}

function vote(state: LiveState, phase: 'first' | 'second', now: number): LiveState {
  const { seconds } = state.rules
  return { ...quiet(state, phase), deadline: seconds === null ? null : now + seconds * SECOND }
}

function reveal(state: LiveState): LiveState {
  return quiet(settled(state, 'revealed'), 'reveal')
}

function end(state: LiveState): LiveState {
  return quiet(state, 'ended')
}

/** A phase without lock, countdown or look back. */
function quiet(state: LiveState, phase: Phase): LiveState {
  return { ...state, phase, locked: false, deadline: null, longer: {}, looking: null }
}

/** What becomes of the question that is being asked, if one is. */
function settled(state: LiveState, fate: Fate): LiveState {
  return isAsked(state) ? { ...state, fates: state.fates.with(state.at, fate) } : state
}

function isAsked({ phase }: LiveState): boolean {
  return phase === 'first' || phase === 'split' || phase === 'second'
}

function lock(state: LiveState, locked: boolean): Outcome {
  return voteOf(state.phase) && state.locked !== locked ? { ...state, locked } : 'not-now'
}

/** More time for everyone; a vote that has run out is open again. */
function extend(state: LiveState, now: number): Outcome {
  if (state.deadline === null) return 'not-now'
  return { ...state, deadline: Math.max(state.deadline, now) + EXTENSION }
}

/** Back to a question that was revealed, never while one is asked. */
function look(state: LiveState, at: number | null): Outcome {
  if (isAsked(state) || at === state.looking) return 'not-now'
  return at === null || state.fates[at] === 'revealed' ? { ...state, looking: at } : 'not-now'
}
