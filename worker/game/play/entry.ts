import * as z from 'zod'
import { PublicQuestion } from '../../../questions/model/question.ts'
import { playerName, roundId } from '../wire.ts'

/** Asks to start a round, or to come into a class's. */
export const NewRound = z
  .strictObject({
    nickname: z
      .string()
      .max(200)
      .optional()
      .describe('one is made up where it is missing, but in a class whose pupils type theirs'),
    someoneElse: z.boolean().optional().describe('another pupil on a device that is in already'),
  })
  .meta({ id: 'NewRound' })
export type NewRound = z.infer<typeof NewRound>

/** Asks to go on in a class's round with another device. */
export const Rejoining = z
  .strictObject({ nickname: z.string().max(200), code: z.string().max(40) })
  .meta({ id: 'Rejoining' })
export type Rejoining = z.infer<typeof Rejoining>

/** Somebody is in a round: under which name, of how many questions, and the one they are at. */
export const StartedRound = z
  .object({ round: roundId, nickname: playerName, of: z.number().int(), current: PublicQuestion.nullable() })
  .meta({ id: 'StartedRound' })
export type StartedRound = z.infer<typeof StartedRound>
