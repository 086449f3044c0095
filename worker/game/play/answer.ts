import * as z from 'zod'
import { AnswerKey, PublicQuestion } from '../../../questions/model/question.ts'
import { VERDICTS } from '../../../questions/model/terms.ts'
import { moment } from '../wire.ts'
import { CONFIDENCES } from './marking.ts'
import { VOTES } from './terms.ts'

/** How sure a player is: 1 guess, 2 fairly sure, 3 certain. */
export const confidence = z.union(CONFIDENCES.map((level) => z.literal(level)))

/** The ref of a question, as a request names it. */
export const questionName = z.string().max(130)

/** What a player says about a question. */
export const Submission = z
  .strictObject({
    question: questionName,
    verdict: z.enum(VERDICTS),
    confidence,
    vote: z.enum(VOTES).optional().describe('in a live round: the vote that it is for; the first, if none is named'),
  })
  .meta({ id: 'Answer' })
export type Submission = z.infer<typeof Submission>

/** An answer that stands. `opened`: the passages were open before it was given. */
export const Answer = z.object({
  question: questionName,
  verdict: z.enum(VERDICTS),
  confidence,
  opened: z.boolean(),
  right: z.boolean(),
  points: z.number().int(),
})
export type Answer = z.infer<typeof Answer>

/** An answer, and when it came. */
export const Timed = z.object({ ...Answer.shape, at: moment })
export type Timed = z.infer<typeof Timed>

/** An answer as others may see it: right or not and how sure, nothing of what was said. */
export const Square = z.object({ right: z.boolean(), confidence })
export type Square = z.infer<typeof Square>

/** An answer that stands, with the key that it opened. */
export const Judged = z
  .object({ question: PublicQuestion, answer: Answer.omit({ question: true }), key: AnswerKey })
  .meta({ id: 'Judged' })
export type Judged = z.infer<typeof Judged>
