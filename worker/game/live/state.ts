import type { LiveWish } from '../rules.ts'

/** The moments of a live round: a question is asked, its first split shown, asked again, and revealed. */
export const PHASES = ['lobby', 'first', 'split', 'second', 'reveal', 'ended'] as const
export type Phase = (typeof PHASES)[number]

/** The two times at which a question may be voted on. */
export const VOTES = ['first', 'second'] as const
export type Vote = (typeof VOTES)[number]

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
  /** the question around which they have read, during its first vote; −1 for none */
  opened: number
}

/** What has become of a question. */
export type Fate = 'to-come' | 'asked' | 'revealed' | 'skipped'

/** A live round, whole: what the rules need, and nothing that tells a verdict. Times in milliseconds since 1970. */
export interface LiveState {
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
  /** the revealed question at which the room looks back; null in the present */
  looking: number | null
  fates: Fate[]
  seats: Record<string, Seat>
}

/** A live round before anyone has come in. */
export function newLive(rules: LiveRules, questions: number): LiveState {
  return {
    rules,
    moment: 0,
    phase: 'lobby',
    at: -1,
    locked: false,
    deadline: null,
    longer: {},
    looking: null,
    fates: Array.from({ length: questions }, () => 'to-come'),
    seats: {},
  }
}

/** The vote that is held in a phase; null where none is. */
export function voteOf(phase: Phase): Vote | null {
  return phase === 'first' || phase === 'second' ? phase : null
}

/** Those who are in the room and were not removed. */
export function present(state: LiveState): Seat[] {
  return Object.values(state.seats).filter(({ removed }) => !removed)
}
