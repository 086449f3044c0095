import { z } from '@hono/zod-openapi'
import { TECHNIQUES } from '../../questions/terms.ts'
import { AnswerKey, confidence, PublicQuestion } from './schemas.ts'

export const Daily = z
  .object({
    day: z.number().int().openapi({ description: 'whole days since 1970, in UTC' }),
    slug: z.string(),
    title: z.string(),
    questions: z.number().int(),
    nextAt: z.number().int(),
  })
  .openapi('Daily')

export const DailyAnswers = z
  .object({
    slug: z.string(),
    title: z.string(),
    answers: z.array(z.object({ question: PublicQuestion, key: AnswerKey })),
  })
  .openapi('DailyAnswers')

export const NewPractice = z
  .strictObject({
    techniques: z.array(z.enum(TECHNIQUES)).max(TECHNIQUES.length),
    seen: z.array(z.string().max(130)).max(1_000).openapi({ description: 'questions that the player has met' }),
    rating: z.number().min(0).max(4_000).openapi({ description: 'Elo-type; everybody begins at 1,500' }),
  })
  .openapi('NewPractice')

export const StartedPractice = z.object({ round: z.string(), of: z.number().int() }).openapi('StartedPractice')

export const MadeChallenge = z.object({ slug: z.string(), url: z.url() }).openapi('MadeChallenge')

export const VersusQuery = z.strictObject({
  round: z.string().max(40).optional().openapi({ description: 'the round that is yours' }),
})

const Side = z.object({
  nickname: z.string(),
  points: z.number().int(),
  right: z.number().int(),
  of: z.number().int(),
  squares: z.array(z.object({ right: z.boolean(), confidence })),
  you: z.boolean(),
  challenger: z.boolean(),
})

export const Versus = z
  .object({
    beat: z.object({ points: z.number().int(), right: z.number().int(), of: z.number().int() }).nullable(),
    challenger: z.boolean().openapi({ description: 'whether the play to beat is yours' }),
    sides: z.array(Side).nullable().openapi({ description: 'null until you have finished' }),
  })
  .openapi('Versus')

export const Everybody = z
  .object({
    everybody: z
      .object({
        answers: z.number().int(),
        right: z.number(),
        guess: z.number(),
        fairly: z.number(),
        certain: z.number(),
      })
      .nullable()
      .openapi({ description: 'null while fewer than 30 have answered' }),
  })
  .openapi('Everybody')
