import * as z from 'zod'
import { PublicQuestion } from '../../../questions/model/question.ts'
import { Judged } from './answer.ts'

/** What an answer brings at once: the verdict where it is shown at once, and the question that follows. */
export const Outcome = z
  .object({
    judged: Judged.nullable().describe('null where verdicts wait for the end'),
    number: z.number().int().describe('the place of the answered question in the player’s order, from 1'),
    points: z.number().int().nullable().describe('all points so far; null where verdicts wait for the end'),
    next: PublicQuestion.nullable(),
    finished: z.boolean(),
    timeLeft: z
      .number()
      .int()
      .optional()
      .describe('how long the player still has, in milliseconds; left out where nothing ends their time'),
    saved: z.boolean().nullable().describe('whether the score is on the board; null before the end'),
  })
  .meta({ id: 'Outcome' })
export type Outcome = z.infer<typeof Outcome>
