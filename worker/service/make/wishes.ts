/** What a host may wish for, as the API and the form read it. */
import * as z from 'zod'
import { LEVELS, TECHNIQUES } from '../../../questions/model/terms.ts'
import * as m from '../../../web/messages/index.ts'
import { MAX_QUESTIONS } from '../../game/make/choice.ts'
import { lengthOf, TITLE_LENGTH } from '../../game/names/length.ts'
import { questionName } from '../../game/play/answer.ts'
import { KEEP_CLASS } from '../../game/play/schedule.ts'
import { FEEDBACKS, NAMINGS, ORDERS } from '../../game/play/terms.ts'

/** No control characters, and none that turn the direction of what follows. */
const READABLE = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u

const titleLong = () => m.problem_title_long({ most: TITLE_LENGTH })

/** What a host calls a quiz. */
export const quizTitle = z
  .string()
  .trim()
  .min(1)
  .max(2 * TITLE_LENGTH, { error: titleLong })
  .refine((title) => lengthOf(title) <= TITLE_LENGTH, { error: titleLong })
  .regex(READABLE, { error: () => m.problem_title_signs() })

/** A time as a host writes it. */
export const writtenMoment = z
  .string()
  .max(40)
  .describe('ISO 8601; without an offset, as a clock in the class’s zone shows it')

const NewLive = z.strictObject({
  votes: z.union([z.literal(1), z.literal(2)]).optional(),
  seconds: z.number().int().min(10).max(600).nullable().optional(),
  teams: z.array(z.string().max(200)).max(8).optional(),
})

/** How a class plays a quiz, and when. */
const NewClass = z
  .strictObject({
    order: z.enum(ORDERS).optional(),
    feedback: z.enum(FEEDBACKS).optional(),
    confidence: z.boolean().optional(),
    naming: z.enum(NAMINGS).optional(),
    roster: z.array(z.string().max(200)).max(1_000).optional(),
    opensAt: writtenMoment.optional(),
    closesAt: writtenMoment.optional(),
    zone: z.string().max(60).optional().describe('the time zone in which pupils read these times'),
    minutes: z.number().int().min(1).max(600).optional(),
    shared: z.boolean().optional().describe('whether pupils share devices, one after another'),
    calm: z
      .boolean()
      .optional()
      .describe('without points, board and clock, and nobody says how sure they are; not where the host sets the pace'),
    short: z.boolean().optional().describe('with the passages that decide, and those next to them, for an article'),
    keepDays: z.number().int().min(1).max(KEEP_CLASS.most).optional(),
    live: NewLive.optional().describe('everyone at the host’s pace; without, each at their own'),
  })
  .meta({ id: 'NewClass' })

const isLeftOut = (field: unknown) => field === undefined

/** A quiz to be made. */
export const NewQuiz = z
  .strictObject({
    title: quizTitle.optional(),
    packs: z
      .array(z.string().max(60))
      .min(1, { error: () => m.problem_no_packs() })
      .max(40),
    questions: z
      .array(questionName)
      .min(1, { error: () => m.problem_questions_none() })
      .max(MAX_QUESTIONS, { error: () => m.problem_questions_many({ most: MAX_QUESTIONS }) })
      .optional()
      .describe('single questions of these packs, as `pack/question`; instead of a size, levels and techniques'),
    size: z.number().int().min(1).max(MAX_QUESTIONS).optional(),
    shuffle: z.boolean().optional(),
    levels: z.array(z.enum(LEVELS)).max(LEVELS.length).optional(),
    techniques: z.array(z.enum(TECHNIQUES)).max(TECHNIQUES.length).optional(),
    class: NewClass.optional().describe('how a class plays it; without, anyone plays it alone'),
  })
  .refine(({ questions, size, levels, techniques }) => !questions || [size, levels, techniques].every(isLeftOut), {
    path: ['questions'],
    error: () => m.problem_questions_either(),
  })
  .meta({ id: 'NewQuiz' })
export type NewQuiz = z.infer<typeof NewQuiz>

/** What a host wishes for a class; times as their clock shows them, or with an offset. */
export type ClassWish = NonNullable<NewQuiz['class']>
