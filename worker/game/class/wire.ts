/** What goes between a class's host and the game: its rounds, its doors, and what it sees of its pupils. */
import * as z from 'zod'
import { VERDICTS } from '../../../questions/model/terms.ts'
import { sentence } from '../../../questions/model/text.ts'
import { MadeQuiz } from '../make/made.ts'
import { MOST_PLAYERS, MOST_ROSTER } from '../make/rules.ts'
import { confidence, Square } from '../play/answer.ts'
import { FEEDBACKS, VOTES } from '../play/terms.ts'
import { MOST, moment, playerName, roundId, title, zone } from '../wire.ts'

const playersMost = z.number().int().min(0).max(MOST_PLAYERS)

/** When a round can be played; null: no bound on that side. */
export const Doors = z
  .object({
    opensAt: moment.nullable(),
    closesAt: moment.nullable(),
    paused: z
      .object({ closesAt: moment.nullable() })
      .optional()
      .describe('closed by hand for a while; the date to close that was set before'),
    locked: z.boolean().optional().describe('nobody new comes in; whoever is in plays on'),
    approveFrom: playersMost
      .optional()
      .describe(
        'from so many players on, a newcomer waits until the host lets them in; left out: from 250 on, but never in a live round',
      ),
  })
  .meta({ id: 'Doors' })
export type Doors = z.infer<typeof Doors>

/** Opens, closes or ends a round, locks its door, or says who has to be let in. */
export const DoorsChange = z
  .strictObject({
    open: z.boolean().optional(),
    end: z
      .boolean()
      .default(false)
      .describe('closed for good: verdicts that wait for the end are told, and the round does not open again'),
    locked: z.boolean().optional().describe('whether nobody new comes in, while whoever is in plays on'),
    approveFrom: playersMost
      .nullable()
      .optional()
      .describe(
        'from so many players on, newcomers wait until the host lets them in; null: as if the host had said nothing',
      ),
  })
  .refine(({ open, end }) => !(open && end), { path: ['end'], error: 'A round cannot be opened and ended at once.' })
  .refine(
    (change) => change.end || [change.open, change.locked, change.approveFrom].some((each) => each !== undefined),
    {
      path: ['open'],
      error: 'Say whether to open the round, to end it, to lock its door, or from how many players on newcomers wait.',
    },
  )
  .meta({ id: 'DoorsChange' })
export type DoorsChange = z.infer<typeof DoorsChange>

/** The most rounds of one class. */
export const MOST_ROUNDS = 20

/** A round of a class's link. */
export const ClassRound = z
  .object({ number: z.number().int().describe('from 1'), id: roundId, startedAt: moment })
  .meta({ id: 'ClassRound' })
export type ClassRound = z.infer<typeof ClassRound>

/** What a class's host may know of its link besides the quiz itself. */
export const ClassAbout = z.object({
  keepUntil: moment.describe('when all of it is forgotten, in milliseconds since 1970'),
  zone,
  confidence: z.boolean(),
  live: z.boolean(),
  votes: z.union([z.literal(1), z.literal(2)]),
  rounds: z.array(ClassRound).max(MOST_ROUNDS),
})
export type ClassAbout = z.infer<typeof ClassAbout>

/** A quiz as its host sees it; `class` is null where everyone plays it alone. */
export const HostedQuiz = z
  .object({ ...MadeQuiz.shape, title, questions: z.number().int(), class: ClassAbout.nullable(), own: z.boolean() })
  .meta({ id: 'HostedQuiz' })
export type HostedQuiz = z.infer<typeof HostedQuiz>

/** A pupil as their host sees them while the class plays. */
export const Pupil = z
  .object({
    id: roundId,
    nickname: playerName,
    rejoin: z.string().max(10).describe('the code by which they go on with another phone'),
    wrongCodes: z.number().int().describe('how many wrong codes were tried for their name within the last hour'),
    cells: z
      .array(Square.nullable())
      .max(MOST.questions)
      .describe('a cell a question, in the order of the quiz; null where it is not answered yet'),
    lastAt: moment.describe('when they came in or last answered, in milliseconds since 1970'),
    endsAt: moment.nullable().describe('when their own time is up; null where they have as long as they like'),
    extra: z
      .number()
      .int()
      .optional()
      .describe('how many seconds more they have than their class, in a live round for each vote; left out for none'),
    finished: z.boolean(),
    vote: z
      .object({ verdict: z.enum(VERDICTS), confidence })
      .nullable()
      .describe('in a live round: what they said last on the question that the room is at, until its reveal'),
    devices: z.number().int().describe('how many they have played with: more than one where a code was used'),
    ungraded: z
      .object({ status: z.number().int().nullable() })
      .optional()
      .describe('why their grade is not in the gradebook and will not be: what the platform answered, as HTTP has it'),
  })
  .meta({ id: 'Pupil' })
export type Pupil = z.infer<typeof Pupil>

/** How many newcomers wait at most. */
export const MOST_WAITING = 200

/** Somebody who would like to come in, and waits for the host. */
export const Newcomer = z.object({ id: roundId, nickname: playerName, at: moment }).meta({ id: 'Newcomer' })
export type Newcomer = z.infer<typeof Newcomer>

/** What a host says to newcomers who wait. */
export const Admission = z
  .strictObject({
    newcomers: z.array(roundId).max(MOST_WAITING).default([]),
    all: z.boolean().default(false).describe('everybody who waits'),
    admit: z.boolean().describe('false: their devices stay out'),
  })
  .meta({ id: 'Admission' })
export type Admission = z.infer<typeof Admission>

/** Whom a host takes out of a round at once. */
export const Removal = z
  .strictObject({
    pupils: z.array(roundId).max(MOST_PLAYERS).default([]),
    unanswered: z.boolean().default(false).describe('everybody who has answered nothing as well'),
    bar: z.boolean().default(true).describe('false: only frees the names; they may come in again'),
  })
  .meta({ id: 'Removal' })
export type Removal = z.infer<typeof Removal>

/** The pupil whom another name belongs to. */
export const Merge = z.strictObject({ into: roundId }).meta({ id: 'Merge' })

/** What a name is from now on. */
export const NameAsIs = z.object({ nickname: playerName }).meta({ id: 'NameAsIs' })

/** The most extra time of a pupil, in seconds. */
export const MOST_EXTRA = 36_000

/** How much more time a pupil has than their class. */
export const ExtraSeconds = z
  .strictObject({
    seconds: z
      .number()
      .int()
      .min(0)
      .max(MOST_EXTRA)
      .describe('in all, where each has their own time; in a live round, for each vote. 0: none'),
  })
  .meta({ id: 'ExtraSeconds' })
export type ExtraSeconds = z.infer<typeof ExtraSeconds>

/** Where a live round is, as far as its host's page needs it. */
export const LiveNow = z.object({
  at: z.number().int().describe('the question that the room is at, from 0; −1 before the first and after the last'),
  vote: z.enum(VOTES).nullable().describe('the vote that is held'),
  over: z.boolean(),
})
export type LiveNow = z.infer<typeof LiveNow>

/** Everything that a host's page shows of a round. */
export const Watch = z
  .object({
    doors: Doors,
    feedback: z.enum(FEEDBACKS),
    confidence: z.boolean().describe('whether pupils say how sure they are'),
    claims: z.array(sentence).max(MOST.questions).describe('in the order of the quiz'),
    pupils: z.array(Pupil).max(MOST_PLAYERS),
    waiting: z
      .array(Newcomer)
      .max(MOST_WAITING)
      .optional()
      .describe('who waits to be let in; left out where nobody does'),
    roster: z.array(playerName).max(MOST_ROSTER).describe('the names of the list that the class chooses from'),
    live: LiveNow.nullable().describe('null where everybody goes at their own pace'),
  })
  .meta({ id: 'Watch' })
export type Watch = z.infer<typeof Watch>

/** What a round tells its hosts' open pages: all of it on arrival, and then what changes. */
export const WatchMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all'), watch: Watch, now: moment.describe('the round’s own clock') }),
  z.object({ kind: z.literal('pupil'), pupil: Pupil }),
  z.object({
    ...{ kind: z.literal('answer'), pupil: roundId, question: z.number().int(), cell: Square },
    ...{ at: moment, finished: z.boolean() },
  }),
  z.object({ kind: z.literal('vote'), pupil: roundId, vote: Pupil.shape.vote.unwrap(), at: moment }),
  z.object({ kind: z.literal('live'), live: LiveNow }),
  z.object({ kind: z.literal('removed'), pupil: roundId }),
  z.object({ kind: z.literal('doors'), doors: Doors }),
  z.object({ kind: z.literal('waiting'), waiting: z.array(Newcomer).max(MOST_WAITING) }),
  z.object({ kind: z.literal('erased') }),
])
export type WatchMessage = z.infer<typeof WatchMessage>

/** How far the deletion of a class is: what there was, and how much is not gone yet. */
export const Erased = z
  .object({ rounds: z.number().int(), players: z.number().int(), left: z.number().int() })
  .meta({ id: 'Erased' })
