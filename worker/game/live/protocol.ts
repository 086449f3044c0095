import * as z from 'zod'
import type { AnswerKey, PublicQuestion } from '../../../questions/model/question.ts'
import { VERDICTS, type Verdict } from '../../../questions/model/terms.ts'
import type { Movement, Split } from '../class/report-wire.ts'
import { CONFIDENCES, type Confidence } from '../play/marking.ts'
import type { LiveRefusal } from './events.ts'
import type { RoomScore, TeamScore } from './standing.ts'
import { type Phase, VOTES } from './state.ts'

/** The longest message that a phone or a host sends, in characters. */
export const MOST_CHARACTERS = 500

const at = z.number().int().min(0).max(99)
const moment = z.number().int().min(0)
const Hello = z.strictObject({ type: z.literal('hello'), version: z.number().int() })

/** What a player's phone may say. */
export const PhoneMessage = z.discriminatedUnion('type', [
  Hello,
  z.strictObject({
    type: z.literal('answer'),
    at,
    vote: z.enum(VOTES),
    verdict: z.enum(VERDICTS),
    confidence: z.union(CONFIDENCES.map((level) => z.literal(level))),
  }),
  z.strictObject({ type: z.literal('open'), at }),
  z.strictObject({ type: z.literal('longer'), at, vote: z.enum(VOTES) }),
])
export type PhoneMessage = z.infer<typeof PhoneMessage>

/** What a host's screen may say. */
export const HostMessage = z.discriminatedUnion('type', [
  Hello,
  z.strictObject({ type: z.literal('next'), moment }),
  z.strictObject({ type: z.literal('reveal'), moment }),
  z.strictObject({ type: z.literal('skip'), moment }),
  z.strictObject({ type: z.literal('lock'), moment, locked: z.boolean() }),
  z.strictObject({ type: z.literal('extend'), moment }),
  z.strictObject({ type: z.literal('look'), moment, at: at.nullable() }),
  z.strictObject({ type: z.literal('back'), moment }),
  z.strictObject({ type: z.literal('end'), moment }),
])
export type HostMessage = z.infer<typeof HostMessage>

/** Everything that may be said to the room's object. */
export type ClientMessage = PhoneMessage | HostMessage

/** Where the room is: the same for every phone and every screen, so it is written once. Holds no verdict before the reveal. */
export interface Stage {
  type: 'stage'
  moment: number
  phase: Phase
  /** the question that the room is at or looks back at, from 0; −1 in the lobby */
  at: number
  of: number
  /** whether it is a look back */
  back: boolean
  locked: boolean
  /** milliseconds until the vote closes; null without a countdown */
  left: number | null
  /** milliseconds since the split came, as far as that is known: how long the room has talked */
  talked?: number
  /** left out where everybody has it already */
  question?: PublicQuestion
  /** how the room voted first: from the split on */
  first?: Split
  /** how it stands after the last vote, how it moved (null after a single vote), and what decides it: at the reveal */
  last?: Split
  flow?: Movement | null
  key?: AnswerKey
}

/** An answer as its player sees it. */
export interface OwnAnswer {
  verdict: Verdict
  confidence: Confidence
}

/** What a player is told about themselves alone, when they come or come back, and at the end. */
export interface You {
  type: 'you'
  name: string
  team: string | null
  points: number
  /** right, wrong, or null where not answered; a question that is over each */
  marks: (boolean | null)[]
  /** the answers to the question that the stage shows */
  first: OwnAnswer | null
  second: OwnAnswer | null
  opened: boolean
  /** milliseconds until the vote closes for them; null without a countdown */
  left: number | null
  /** at the end: the place, and of how many */
  place: { rank: number; of: number } | null
}

/** An answer has been kept. */
export interface Kept extends OwnAnswer {
  type: 'kept'
  at: number
  vote: (typeof VOTES)[number]
}

/** Why a message changed nothing: by the rules of the game, or of talking. */
export type Told = LiveRefusal | 'malformed' | 'not-host' | 'too-fast'

/** A message was refused. */
interface Refused {
  type: 'refused'
  why: Told
}

/** Why the object ends a connection for good; a phone that is told so does not come back by itself. */
const FAREWELLS = ['version', 'removed', 'elsewhere', 'flood', 'gone'] as const
export type Farewell = (typeof FAREWELLS)[number]

/** The object ends the connection. */
export interface Bye {
  type: 'bye'
  why: Farewell
}

/** Someone in the room, as the host sees them. */
export interface Person {
  id: string
  name: string
}

/** For hosts: how many are in, have a connection, have answered, and asked for more time. Never which way anyone answered. */
export interface Count {
  type: 'count'
  players: number
  online: number
  answered: number
  longer: number
  /** the questions that were revealed, at which the room may look back */
  revealed: number[]
  /** whether the last step can be taken back: nobody has voted since */
  undoable: boolean
}

/** For hosts: who is in; all of them for a screen that has just come, and else who came and who was removed. */
interface People {
  type: 'people'
  all: boolean
  came: Person[]
  left: string[]
}

/** For hosts: the end. */
export interface Podium {
  type: 'podium'
  /** how the room did as a whole; null where nobody answered */
  room: RoomScore | null
  /** the three best, nobody who is last */
  top: { rank: number; name: string; points: number }[]
  /** how many more share the last of those places */
  more: number
  teams: TeamScore[]
}

/** What a phone and a host's screen may hear. */
export type PhoneHears = Stage | You | Kept | Refused | Bye
export type HostHears = Stage | Count | People | Podium | Refused | Bye

/** Everything that the room's object may say. */
export type ServerMessage = PhoneHears | HostHears
