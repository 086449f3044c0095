import type { HostEvent, LiveEvent } from './events.ts'
import { withTime } from './letters.ts'
import { type Fate, type LiveState, type Phase, type Stepped, voteOf, type Was } from './state.ts'

const SECOND = 1_000

/** How much longer a vote gets by the host's hand or a player's wish, in milliseconds. */
export const EXTENSION = 30 * SECOND

/** Whether an event is for the host alone. */
export function isHosts(event: LiveEvent): event is HostEvent {
  return 'moment' in event
}

/** What a host's event makes of a round. */
export function stepOfHost(state: LiveState, event: HostEvent, now: number): Stepped {
  if (event.moment !== state.moment) return 'stale'
  const stepped = act(state, event, now)
  return typeof stepped === 'string' ? stepped : { ...stepped, moment: state.moment + 1 }
}

function act(state: LiveState, event: HostEvent, now: number): Stepped {
  if (event.type === 'look') return look(state, event.at)
  if (state.phase === 'ended') return 'ended'
  if (event.type === 'back') return takeBack(state, now)
  if (event.type === 'next') return remembered(state, next(state, now), now)
  if (event.type === 'lock') return lock(state, event.locked)
  if (event.type === 'extend') return extend(state, now)
  if (event.type === 'end') return end(settled(state, 'skipped'))
  if (!isAsked(state)) return 'not-now'
  return event.type === 'reveal' ? reveal(state) : remembered(state, ask(settled(state, 'skipped'), now), now)
}

/** A round after a step, which can be taken back; what has been revealed cannot be hidden again. */
function remembered(before: LiveState, after: LiveState, now: number): LiveState {
  if (after.phase === before.phase && after.at === before.at) return after
  if (after.phase === 'reveal' || after.phase === 'ended') return after
  const { phase, at, locked, deadline, longer, fates, askedAt } = before
  const was = { phase, at, locked, deadline, longer, fates, askedAt }
  return { ...after, steps: [...before.steps, { takenAt: now, was }] }
}

/** Back to where the room was before the last step; a countdown goes on where it stood. */
function takeBack(state: LiveState, now: number): Stepped {
  const last = state.steps.at(-1)
  if (!last || state.looking !== null) return 'not-now'
  return { ...state, ...delayed(last.was, now - last.takenAt), steps: state.steps.slice(0, -1) }
}

function delayed(was: Was, by: number): Was {
  const longer = Object.entries(was.longer).map(([player, { until, times }]) => [player, { until: until + by, times }])
  return { ...was, deadline: was.deadline === null ? null : was.deadline + by, longer: Object.fromEntries(longer) }
}

/** On to what comes next, as the space bar does it; from a look back, to the present. */
function next(state: LiveState, now: number): LiveState {
  if (state.looking !== null) return { ...state, looking: null }
  if (state.phase === 'first') return state.rules.votes === 2 ? quiet(state, 'split') : reveal(state)
  if (state.phase === 'split') return vote(state, 'second', now)
  return state.phase === 'second' ? reveal(state) : ask(state, now)
}

/** Asks the next question; after the last one the round is over. */
function ask(state: LiveState, now: number): LiveState {
  const at = state.at + 1
  if (at >= state.fates.length) return end(state)
  const askedAt = withTime(state.askedAt, at, now)
  return vote({ ...state, at, askedAt, fates: state.fates.with(at, 'asked') }, 'first', now)
}

function vote(state: LiveState, phase: 'first' | 'second', now: number): LiveState {
  const { seconds } = state.rules
  return { ...quiet(state, phase), deadline: seconds === null ? null : now + seconds * SECOND }
}

function reveal(state: LiveState): LiveState {
  return { ...quiet(settled(state, 'revealed'), 'reveal'), steps: [] }
}

function end(state: LiveState): LiveState {
  return { ...quiet(state, 'ended'), steps: [] }
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

function lock(state: LiveState, locked: boolean): Stepped {
  return voteOf(state.phase) && state.locked !== locked ? { ...state, locked } : 'not-now'
}

/** More time for everyone; a vote that has run out is open again. */
function extend(state: LiveState, now: number): Stepped {
  if (state.deadline === null) return 'not-now'
  return { ...state, deadline: Math.max(state.deadline, now) + EXTENSION }
}

/** Back to a question that was revealed, never while one is asked. */
function look(state: LiveState, at: number | null): Stepped {
  if (isAsked(state) || at === state.looking) return 'not-now'
  return at === null || state.fates[at] === 'revealed' ? { ...state, looking: at } : 'not-now'
}
