import type { LiveWish } from '../make/rules.ts'
import type { Vote } from '../play/terms.ts'
import type { LiveRefusal } from './events.ts'

export { VOTES, type Vote } from '../play/terms.ts'

/** The moments of a live round: a question is asked, its first split shown, asked again, and revealed. */
export const PHASES = ['lobby', 'first', 'split', 'second', 'reveal', 'ended'] as const
export type Phase = (typeof PHASES)[number]

/** What the host chose beforehand. */
export interface LiveRules extends LiveWish {
  /** whether players say how sure they are */
  confidence: boolean
}

/** A player's place in the room. Answers are one letter a question, see `answerLetter`; a hyphen where there is none. */
export interface Seat {
  /** the index of their team; null where there are no teams */
  team: number | null
  removed: boolean
  first: string
  second: string
  /** the question whose article they have opened by their own hand; −1 for none */
  opened: number
  /** how long after a question was asked their last vote on it came, in milliseconds; −1 where that is not known */
  took: number[]
}

/** What has become of a question. */
export type Fate = 'to-come' | 'asked' | 'revealed' | 'skipped'

/**
 * The rules by which a live round begins today. A round goes on by those that it began with, so whoever changes what an
 * event makes of a round raises this number and keeps what it made before. 1: to have voted a second time counted as
 * having read around. 2: only to have opened the article does.
 */
const LIVE_RULES = 2

/** What a step of the host's changes of a round. */
export type Was = Pick<LiveState, 'phase' | 'at' | 'locked' | 'deadline' | 'longer' | 'fates' | 'askedAt'>

/** A live round, whole: what the rules need, and nothing that tells a verdict. Times in milliseconds since 1970. */
export interface LiveState {
  /** the number of the rules that it goes on by, see `LIVE_RULES` */
  version: number
  rules: LiveRules
  /** counts the changes that the room sees, so that a host who is behind changes nothing */
  moment: number
  phase: Phase
  /** the question that the room is at, from 0; −1 in the lobby */
  at: number
  locked: boolean
  /** when the vote closes; null without a countdown */
  deadline: number | null
  /** until when those who asked for more time may still vote */
  longer: Record<string, { until: number; times: number }>
  /** how much longer than the room some may vote, each time, in milliseconds; missing where nobody may */
  allowed?: Record<string, number>
  /** the revealed question at which the room looks back; null in the present */
  looking: number | null
  fates: Fate[]
  /** when each question was asked, as far as that is known */
  askedAt: number[]
  /** the last steps that can be taken back, with when each was taken and what was before it; none once somebody has voted */
  steps: { takenAt: number; was: Was }[]
  seats: Record<string, Seat>
}

/** What an event makes of a round: the round after it, or why it changed nothing. */
export type Stepped = LiveState | LiveRefusal

/** A live round before anyone has come in. */
export function newLive(rules: LiveRules, questions: number): LiveState {
  return {
    version: LIVE_RULES,
    rules,
    moment: 0,
    phase: 'lobby',
    at: -1,
    locked: false,
    deadline: null,
    longer: {},
    looking: null,
    fates: Array.from({ length: questions }, () => 'to-come'),
    askedAt: [],
    steps: [],
    seats: {},
  }
}

/** A state as it was written down, by today's build or an earlier one that knew no steps, or neither versions nor times of votes. */
export function readLiveState(stored: Partial<LiveState>): LiveState {
  const state = { steps: [], ...stored } as LiveState
  if (stored.version !== undefined) return state
  const seats = Object.entries(state.seats).map(([player, seat]) => [player, { ...seat, took: [] }])
  return { ...state, version: 1, askedAt: [], seats: Object.fromEntries(seats) }
}

/** The vote that is held in a phase; null where none is. */
export function voteOf(phase: Phase): Vote | null {
  return phase === 'first' || phase === 'second' ? phase : null
}

/** Those who are in the room and were not removed. */
export function present(state: LiveState): Seat[] {
  return Object.values(state.seats).filter(({ removed }) => !removed)
}
