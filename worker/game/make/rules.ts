import type { Feedback, Naming, Order, RoundKind } from '../play/terms.ts'

/** The rules of a round: set when it is made, the same for everyone in it. */
export interface Rules {
  kind: RoundKind
  order: Order
  feedback: Feedback
  /** whether players say how sure they are; without it every answer counts as a guess, and a right one is 1 point */
  confidence: boolean
  naming: Naming
  /** the names to choose from, where they come from a roster */
  roster: string[]
  /** how long a pupil has from joining on, in minutes; null for as long as they like */
  minutes: number | null
  /** whether pupils share devices, one after another; missing in classes of earlier builds, where anybody could say so */
  shared?: boolean
  /**
   * Whether answers can be changed until they are handed in, where verdicts wait for the end. Set when a round begins; missing
   * in rounds of earlier builds, which go on by the first answer.
   */
  revisable?: boolean
  /** without points, board and a time limit of one's own; left out of all others */
  calm?: boolean
  /** with the short version of each article, see `shortVersion`; left out of all others */
  short?: boolean
  /** whether its host would like to be told when something is finished; its classroom knows where. Left out of all others */
  hooked?: boolean
  /** how a live round goes; left out of all others */
  live?: LiveWish
}

/** What a host chooses for a live round. */
export interface LiveWish {
  /** 2: vote, read, vote again; 1: one vote and the reveal */
  votes: 1 | 2
  /** how long a vote is open, in seconds; null without a countdown */
  seconds: number | null
  /** the teams' names; none where everyone plays for themselves */
  teams: string[]
}

/**
 * Rules with their easements set, or left out: without points, nobody is asked how sure they are, and nobody’s own time ends.
 * A class’s closing time holds all the same.
 */
export function eased({ calm, short, ...rules }: Rules): Rules {
  return { ...rules, ...(calm && { calm, confidence: false, minutes: null }), ...(short && { short }) }
}

/** The rules by which a round begins: where verdicts wait for the end, answers can be changed until they are handed in. */
export function atStart({ revisable: _, ...rules }: Rules): Rules {
  return rules.feedback === 'end' ? { ...rules, revisable: true } : rules
}

/** A round of one player, by the rules of the house. */
export const SOLO: Rules = {
  kind: 'solo',
  order: 'same',
  feedback: 'each',
  confidence: true,
  naming: 'free',
  roster: [],
  minutes: null,
}

/** A class made without a wish: a name made up for each pupil, feedback after each answer, no clock. */
export const CLASS: Rules = { ...SOLO, kind: 'class', naming: 'generated', shared: false }

/** A live round made without a wish: vote, read, vote again; no clock, no teams. */
export const LIVE: LiveWish = { votes: 2, seconds: null, teams: [] }

/** The most players that a round takes. */
export const MOST_PLAYERS = 1_000

/** The most names that a roster may hold. */
export const MOST_ROSTER = 200
