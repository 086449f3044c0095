import * as z from 'zod'
import { AnswerKey, PublicQuestion } from '../../../questions/model/question.ts'
import { VERDICTS } from '../../../questions/model/terms.ts'
import { MOST_TEAMS, Movement, Split } from '../class/report-wire.ts'
import { MOST_PLAYERS } from '../make/rules.ts'
import { CONFIDENCES } from '../play/marking.ts'
import { MOST, playerName, roundId } from '../wire.ts'
import { LIVE_REFUSALS } from './events.ts'
import { PHASES, VOTES } from './state.ts'

/** The longest message that a phone or a host sends, in characters. */
export const MOST_CHARACTERS = 500

const at = z.number().int().min(0).max(99)
const moment = z.number().int().min(0)
const count = z.number().int()
const verdict = z.enum(VERDICTS)
const confidence = z.union(CONFIDENCES.map((level) => z.literal(level)))
const Hello = z.strictObject({ type: z.literal('hello'), version: z.number().int() })

/** What a player's phone may say. */
export const PhoneMessage = z.discriminatedUnion('type', [
  Hello,
  z.strictObject({
    type: z.literal('answer'),
    at,
    vote: z.enum(VOTES),
    verdict,
    confidence,
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
export const Stage = z
  .object({
    type: z.literal('stage'),
    moment,
    phase: z.enum(PHASES),
    at: count.describe('the question that the room is at or looks back at, from 0; −1 in the lobby'),
    of: count,
    back: z.boolean().describe('whether it is a look back'),
    locked: z.boolean(),
    left: count.nullable().describe('milliseconds until the vote closes; null without a countdown'),
    talked: count
      .optional()
      .describe('milliseconds since the split came, as far as that is known: how long the room has talked'),
    question: PublicQuestion.optional().describe('left out where everybody has it already'),
    first: Split.optional().describe('how the room voted first: from the split on'),
    last: Split.optional().describe('how it stands after the last vote: at the reveal'),
    flow: Movement.nullable().optional().describe('how it moved: at the reveal; null after a single vote'),
    key: AnswerKey.optional().describe('what decides it: at the reveal'),
  })
  .meta({ id: 'LiveStage' })
export type Stage = z.infer<typeof Stage>

/** An answer as its player sees it. */
const OwnAnswer = z.object({ verdict, confidence })
export type OwnAnswer = z.infer<typeof OwnAnswer>

/** What a player is told about themselves alone, when they come or come back, and at the end. */
const You = z
  .object({
    type: z.literal('you'),
    name: playerName,
    team: playerName.nullable(),
    points: count,
    marks: z
      .array(z.boolean().nullable())
      .max(MOST.questions)
      .describe('right, wrong, or null where not answered; a question that is over each'),
    first: OwnAnswer.nullable().describe('the first answer to the question that the stage shows'),
    second: OwnAnswer.nullable(),
    opened: z.boolean(),
    left: count.nullable().describe('milliseconds until the vote closes for them; null without a countdown'),
    place: z
      .object({ rank: count, of: count, shared: z.boolean().describe('whether somebody else has it, too') })
      .nullable()
      .describe('at the end: the place, and of how many'),
  })
  .meta({ id: 'LiveYou' })
export type You = z.infer<typeof You>

/** An answer has been kept. */
const Kept = z.object({ type: z.literal('kept'), at, vote: z.enum(VOTES), ...OwnAnswer.shape })
export type Kept = z.infer<typeof Kept>

/** Why a message changed nothing: by the rules of the game, or of talking. */
const Told = z.enum([...LIVE_REFUSALS, 'malformed', 'not-host', 'too-fast'])
export type Told = z.infer<typeof Told>

/** A message was refused. */
const Refused = z.object({ type: z.literal('refused'), why: Told })

/** Why the object ends a connection for good; a phone that is told so does not come back by itself. */
const Farewell = z.enum(['version', 'removed', 'elsewhere', 'flood', 'gone'])
export type Farewell = z.infer<typeof Farewell>

/** The object ends the connection. */
const Bye = z.object({ type: z.literal('bye'), why: Farewell })
export type Bye = z.infer<typeof Bye>

/** Someone in the room, as the host sees them. */
const Person = z.object({ id: roundId, name: playerName })
export type Person = z.infer<typeof Person>
const people = z.array(Person).max(MOST_PLAYERS)

/** For hosts: how many are in, have a connection, have answered, and asked for more time. Never which way anyone answered. */
const Count = z.object({
  type: z.literal('count'),
  players: count,
  online: count,
  answered: count,
  longer: count,
  revealed: z
    .array(at)
    .max(MOST.questions)
    .describe('the questions that were revealed, at which the room may look back'),
  undoable: z.boolean().describe('whether the last step can be taken back: nobody has voted since'),
})
export type Count = z.infer<typeof Count>

/** For hosts: who is in; all of them for a screen that has just come, and else who came and who was removed. */
const People = z.object({
  type: z.literal('people'),
  all: z.boolean(),
  came: people,
  left: z.array(roundId).max(MOST_PLAYERS),
})

/** How the room did as a whole: answers that were right in the last vote, and in the first where there were two. */
const RoomScore = z.object({
  of: count.describe('of how many answers'),
  before: count.nullable().describe('null where nothing was voted on twice'),
  after: count,
  gained: count.describe('how many went from wrong to right'),
  lost: count.describe('how many went from right to wrong'),
})
export type RoomScore = z.infer<typeof RoomScore>

/** A team at the end: its mean points, so that a large team has no advantage. */
const TeamScore = z.object({ name: playerName, players: count, mean: z.number() })
export type TeamScore = z.infer<typeof TeamScore>

/** For hosts: the end. */
const Podium = z
  .object({
    type: z.literal('podium'),
    room: RoomScore.nullable().describe('how the room did as a whole; null where nobody answered'),
    top: z
      .array(z.object({ rank: count, name: playerName, right: count, points: count }))
      .max(MOST_PLAYERS)
      .describe(
        'the three best, nobody who is last; if more share the first place, those, or none where they are many',
      ),
    more: count.describe('how many more share the last of those places; with none of them, how many share the first'),
    teams: z.array(TeamScore).max(MOST_TEAMS),
  })
  .meta({ id: 'LivePodium' })
export type Podium = z.infer<typeof Podium>

/** What a phone may hear. */
export const PhoneHears = z.discriminatedUnion('type', [Stage, You, Kept, Refused, Bye])
export type PhoneHears = z.infer<typeof PhoneHears>

/** What a host's screen may hear. */
export const HostHears = z.discriminatedUnion('type', [Stage, Count, People, Podium, Refused, Bye])
export type HostHears = z.infer<typeof HostHears>

/** Everything that the room's object may say. */
export type ServerMessage = PhoneHears | HostHears

/** What a phone knows: where the room is, with its question, and its own player. */
export const PhoneView = z.object({ stage: Stage, you: You }).meta({ id: 'LivePhone' })
export type PhoneView = z.infer<typeof PhoneView>

/** What a host's screen knows. */
export const ScreenView = z
  .object({ stage: Stage, people, count: Count.omit({ type: true }), podium: Podium.nullable() })
  .meta({ id: 'LiveScreen' })
export type ScreenView = z.infer<typeof ScreenView>
