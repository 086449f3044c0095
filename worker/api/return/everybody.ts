import { createRoute, z } from '@hono/zod-openapi'
import { EverybodyReply } from '../../game/return/everybody.ts'
import { roundId } from '../../game/wire.ts'
import { everybodySaid } from '../../service/return/everybody.ts'
import { resource, tells } from '../app.ts'
import { deviceOf } from '../player.ts'
import { problems } from '../problem.ts'

const get = createRoute({
  method: 'get',
  path: '/rounds/{id}/everybody/{number}',
  summary: 'What everybody said to a question, once the player has answered it',
  request: { params: z.object({ id: roundId, number: z.coerce.number().int() }) },
  responses: {
    200: tells('The shares, or null', EverybodyReply),
    ...problems(403, 404, 409, 410, 422),
  },
})

/** What everybody said to a question. */
export const everybody = resource().openapi(get, async (c) => {
  const { id, number } = c.req.valid('param')
  return c.json({ everybody: await everybodySaid(c.env, id, await deviceOf(c), number) }, 200)
})
