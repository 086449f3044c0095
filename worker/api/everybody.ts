import { createRoute, z } from '@hono/zod-openapi'
import { everybodyOf } from '../game/everybody.ts'
import { readTallies } from '../store/everybody.ts'
import { resource } from './app.ts'
import { Everybody } from './comeback-schemas.ts'
import { admitted, roundObject } from './lookup.ts'
import { currentPlayer } from './player.ts'
import { problems } from './problem.ts'

const get = createRoute({
  method: 'get',
  path: '/rounds/{id}/everybody/{number}',
  summary: 'What everybody said to a question, once the player has answered it',
  request: { params: z.object({ id: z.string(), number: z.coerce.number().int() }) },
  responses: {
    200: { description: 'The shares, or null', content: { 'application/json': { schema: Everybody } } },
    ...problems(403, 404, 409, 422),
  },
})

export const everybody = resource().openapi(get, async (c) => {
  const { id, number } = c.req.valid('param')
  const { question } = admitted(await roundObject(c.env, id).answered((await currentPlayer(c)) ?? '', number))
  return c.json({ everybody: everybodyOf((await readTallies(c.env.KV))[question]) }, 200)
})
