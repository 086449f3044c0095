/** How a round is played: alone; with a class, each pupil at their own pace; or live, everyone at the host's. */
export const ROUND_KINDS = ['solo', 'class', 'live'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

/** In which order a pupil meets the questions: the quiz's, or one of their own. */
export const ORDERS = ['same', 'own'] as const
export type Order = (typeof ORDERS)[number]

/** When a pupil sees verdict and evidence: after each answer, or after the last. */
export const FEEDBACKS = ['each', 'end'] as const
export type Feedback = (typeof FEEDBACKS)[number]

/** Where pupils' names are from: made up by us, typed by the pupil, or chosen from the teacher's list. */
export const NAMINGS = ['generated', 'free', 'roster'] as const
export type Naming = (typeof NAMINGS)[number]

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

/** When a round can be played, in milliseconds since 1970; null: no bound on that side. */
export interface Doors {
  opensAt: number | null
  closesAt: number | null
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
export const CLASS: Rules = { ...SOLO, kind: 'class', naming: 'generated' }

/** A live round made without a wish: vote, read, vote again; no clock, no teams. */
export const LIVE: LiveWish = { votes: 2, seconds: null, teams: [] }

/** The most players that a round takes. */
export const MOST_PLAYERS = 1_000

export const ALWAYS_OPEN: Doors = { opensAt: null, closesAt: null }

const MINUTE = 60_000

/** Whether a round can be played at `now`. */
export function doorsAt(now: number, { opensAt, closesAt }: Doors): 'early' | 'open' | 'closed' {
  if (closesAt !== null && now >= closesAt) return 'closed'
  return opensAt !== null && now < opensAt ? 'early' : 'open'
}

/** The doors after their host has opened or closed them at `now`; a time to close that is still to come stays. */
export function turnDoors({ opensAt, closesAt }: Doors, open: boolean, now: number): Doors {
  if (!open) return { opensAt, closesAt: now }
  return { opensAt: null, closesAt: closesAt !== null && closesAt > now ? closesAt : null }
}

/** When a player's time is up, in milliseconds since 1970; null where nothing ends it. */
export function deadline({ minutes }: Rules, { closesAt }: Doors, joinedAt: number): number | null {
  const own = minutes === null ? null : joinedAt + minutes * MINUTE
  if (own === null || closesAt === null) return own ?? closesAt
  return Math.min(own, closesAt)
}

/** Why a player cannot answer any more at `now`, if so. */
export function stopped(now: number, rules: Rules, doors: Doors, joinedAt: number): Stop | null {
  const state = doorsAt(now, doors)
  if (state !== 'open') return state
  const ends = deadline(rules, doors, joinedAt)
  return ends !== null && now >= ends ? 'time-up' : null
}

export type Stop = 'early' | 'closed' | 'time-up'
