import { z } from '@hono/zod-openapi'
import { confidence, Doors, MadeQuiz, time } from './schemas.ts'

export const ClassRound = z.object({ number: z.number().int(), id: z.string(), startedAt: time }).openapi('ClassRound')

export const HostedQuiz = MadeQuiz.extend({
  title: z.string(),
  questions: z.number().int(),
  class: z
    .object({
      keepUntil: time,
      zone: z.string(),
      confidence: z.boolean(),
      live: z.boolean(),
      votes: z.number().int(),
      rounds: z.array(ClassRound),
    })
    .nullable(),
}).openapi('HostedQuiz')

const Cell = z.object({ right: z.boolean(), confidence })

const Pupil = z
  .object({
    id: z.string(),
    nickname: z.string(),
    rejoin: z.string(),
    cells: z.array(Cell.nullable()),
    lastAt: time,
    endsAt: time.nullable(),
    finished: z.boolean(),
  })
  .openapi('Pupil')

export const Watch = z.object({ doors: Doors, claims: z.array(z.string()), pupils: z.array(Pupil) }).openapi('Watch')

export const DoorsChange = z.strictObject({ open: z.boolean() }).openapi('DoorsChange')

export const Erased = z
  .object({ rounds: z.number().int(), players: z.number().int(), left: z.number().int() })
  .openapi('Erased')
