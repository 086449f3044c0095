import fc from 'fast-check'
import type { HostEvent, LiveEvent, PlayerEvent } from '../../../worker/game/live/events.ts'
import { type LiveRules, type LiveState, newLive } from '../../../worker/game/live/state.ts'
import { step } from '../../../worker/game/live/step.ts'
import type { Sitting } from '../../../worker/game/make/sitting.ts'
import { confidence, sealed, verdict } from '../samples.ts'

export const RULES: LiveRules = { votes: 2, seconds: null, teams: [], confidence: true }

/** Three questions: supported, baseless, supported. */
export const SITTING = {
  questions: [sealed('shop/q0', 'supported'), sealed('shop/q1', 'baseless'), sealed('shop/q2', 'supported')],
} as Pick<Sitting, 'questions'>
export const VERDICTS_OF = SITTING.questions.map(({ key }) => key.verdict)

export const PLAYERS = ['ada', 'bo', 'cy', 'dee']

export const rules: fc.Arbitrary<LiveRules> = fc.record({
  votes: fc.constantFrom(1, 2),
  seconds: fc.constantFrom(null, 20),
  teams: fc.constantFrom([], ['Herons', 'Otters']),
  confidence: fc.boolean(),
})

const player = fc.oneof(
  { weight: 15, arbitrary: fc.constantFrom(...PLAYERS) },
  { weight: 1, arbitrary: fc.constant('a stranger') },
)

/** How far someone is off what goes on: mostly not at all. */
const off = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -1, max: 2 }) },
)
const aimed = { player, off, otherVote: off.map((by) => by !== 0) }

/** An event before it is known where the room will be: a host may be behind, a player may mean another question or vote. */
type Loose<E> = E extends { moment: number }
  ? Omit<E, 'moment'> & { behind: number }
  : E extends { at: number }
    ? Omit<E, 'at' | 'vote'> & { off: number; otherVote: boolean }
    : E
export type LooseEvent = Loose<LiveEvent>

const pressed = <T extends HostEvent['type']>(type: T) => fc.record({ type: fc.constant(type), behind: off })
const at = fc.integer({ min: 0, max: 3 })

const hostEvent = fc.oneof(
  { weight: 8, arbitrary: pressed('next') },
  { weight: 1, arbitrary: pressed('reveal') },
  { weight: 1, arbitrary: pressed('skip') },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('lock' as const), behind: off, locked: fc.boolean() }) },
  { weight: 1, arbitrary: pressed('extend') },
  { weight: 3, arbitrary: pressed('back') },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('look' as const), behind: off, at: fc.option(at) }) },
)
const playerEvent = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('answer' as const), ...aimed, verdict, confidence }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('open' as const), ...aimed }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('longer' as const), ...aimed }) },
)
const happening = fc.oneof(
  { weight: 50, arbitrary: hostEvent },
  { weight: 140, arbitrary: playerEvent },
  { weight: 30, arbitrary: fc.record({ type: fc.constant('join' as const), player: fc.constantFrom(...PLAYERS) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('remove' as const), player }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('allow' as const), player, extra: fc.nat(60_000) }) },
  { weight: 1, arbitrary: pressed('end') },
)

/** What happens in a room, in any order, and the milliseconds that pass before each. */
export const happenings = fc.array(
  fc.record({ event: happening as fc.Arbitrary<LooseEvent>, wait: fc.integer({ min: 0, max: 9_000 }) }),
  { minLength: 20, maxLength: 120, size: 'max' },
)
export type Happenings = { event: LooseEvent; wait: number }[]

/** One thing that happened: before, what, when, and after. */
export interface Scene {
  before: LiveState
  event: LiveEvent
  now: number
  after: LiveState
  refused?: string
}

const COME: Happenings = ['ada', 'bo'].map((name) => ({ event: { type: 'join', player: name }, wait: 0 }))

/** Plays what happens from the beginning, once two have come, and tells each thing. */
export function play(chosen: LiveRules, all: Happenings): Scene[] {
  let state = newLive(chosen, SITTING.questions.length)
  let now = 1_000_000
  return [...COME, ...all].map(({ event: loose, wait }) => {
    now += wait
    const event = exact(loose, state)
    const { state: after, refused } = step(state, event, now)
    const scene = { before: state, event, now, after, ...(refused && { refused }) }
    state = after
    return scene
  })
}

function exact(loose: LooseEvent, { moment, at: current, phase }: LiveState): LiveEvent {
  if ('behind' in loose) {
    const { behind, ...rest } = loose
    return { ...rest, moment: moment - behind } as LiveEvent
  }
  if (!('off' in loose)) return loose
  const { off: by, otherVote, ...rest } = loose
  const vote = (phase === 'second') === otherVote ? 'first' : 'second'
  return { ...rest, at: Math.max(0, current + by), vote } as LiveEvent
}

/** Plays events that must not be refused. */
export function lived(state: LiveState, events: (LooseEvent | PlayerEvent)[], now = 0): LiveState {
  return events.reduce((before, event) => {
    const { state: after, refused } = step(before, exact(event as LooseEvent, before), now)
    if (refused) throw new Error(`${event.type}: ${refused}`)
    return after
  }, state)
}

export const NEXT = { type: 'next', behind: 0 } as const
export const join = (name: string) => ({ type: 'join', player: name }) as const

/** A vote of somebody's. */
export const said = (
  player: string,
  at: number,
  vote: 'first' | 'second',
  verdict: 'supported' | 'baseless',
  confidence: 1 | 2 | 3 = 1,
) => ({ type: 'answer', player, at, vote, verdict, confidence }) as const

/** A room of two votes in which these are. */
export const room = (...names: string[]) => lived(newLive(RULES, 3), names.map(join))
