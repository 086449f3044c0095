import * as z from 'zod'
import { questionName } from './answer.ts'
import { WHY_LENGTH } from './terms.ts'

/** What a reader says of a question that they have answered: whether it was fair, and why. */
export const Fairness = z
  .strictObject({
    question: questionName,
    fair: z.enum(['yes', 'no']),
    why: z.string().max(WHY_LENGTH).optional(),
  })
  .meta({ id: 'Fairness' })
export type Fairness = z.infer<typeof Fairness>

/** That it is kept. */
export const FairnessKept = z.object({ kept: z.literal(true) }).meta({ id: 'FairnessKept' })
