import * as z from 'zod'
import { PublicQuestion } from '../../../questions/model/question.ts'
import { PackSummary } from '../../../questions/model/summary.ts'
import { confidence } from '../play/answer.ts'
import { FEEDBACKS, NAMINGS, ORDERS } from '../play/terms.ts'
import { MOST, moment, roundId, slug, title, zone } from '../wire.ts'
import { Doors } from './wire.ts'

/** What a pupil may know of a class before coming in. */
export const ClassInfo = z
  .object({
    state: z.enum(['early', 'open', 'closed', 'full']),
    round: roundId.describe('the round that the link leads to'),
    over: z.boolean().optional().describe('whether a live round has come to its end: nobody new comes in'),
    inside: z.boolean().describe('whether this browser is in already'),
    removed: z.boolean().describe('whether it was taken out'),
    ...Doors.shape,
    zone: zone.describe('the time zone in which pupils read these times'),
    live: z.boolean(),
    order: z.enum(ORDERS),
    feedback: z.enum(FEEDBACKS),
    confidence: z.boolean(),
    naming: z.enum(NAMINGS),
    minutes: z.number().int().nullable(),
    shared: z.boolean().describe('whether somebody else may start on a device that is in already'),
    calm: z.boolean().optional().describe('whether it is played without points, board and clock'),
    short: z.boolean().optional().describe('whether its articles come in their short version'),
    keepUntil: moment.describe('when all of it is deleted, in milliseconds since 1970'),
  })
  .meta({ id: 'ClassInfo' })
export type ClassInfo = z.infer<typeof ClassInfo>

const Stake = z.object({ confidence, right: z.number().int(), wrong: z.number().int() })

/** What somebody who opens a quiz's link may know of it. */
export const QuizInfo = z
  .object({
    slug,
    title,
    code: slug.nullable(),
    questions: z.number().int(),
    rules: z.object({ shuffled: z.boolean(), stakes: z.array(Stake).max(3) }),
    packs: z.array(PackSummary).max(MOST.packs),
    own: z.boolean().describe('whether it asks about an article that whoever made it has brought'),
    over: z.boolean().describe('whether it is the quiz of a day that is over, which goes on no board any more'),
    words: z
      .object({ questions: z.number().int().max(1_000_000), articles: z.number().int().max(1_000_000) })
      .describe('how many there are to read: in the questions and what decides them, and in their articles'),
    first: PublicQuestion.nullable().describe('the first question, for whoever plays alone; null for a class'),
    class: ClassInfo.nullable(),
  })
  .meta({ id: 'Quiz' })
export type QuizInfo = z.infer<typeof QuizInfo>
