import { createRoute } from '@hono/zod-openapi'
import { PracticeWish, StartedPractice } from '../../game/return/practice.ts'
import { startPractice } from '../../service/return/practice.ts'
import { asks, resource, tells } from '../app.ts'
import { ensurePlayer } from '../player.ts'
import { problems } from '../problem.ts'

const start = createRoute({
  method: 'post',
  path: '/',
  summary: 'Start a round of practice: questions not met yet as far as there are any, by techniques',
  request: { body: asks(PracticeWish) },
  responses: {
    201: tells('Started', StartedPractice),
    ...problems(400, 413, 422, 429),
  },
})

/** Rounds of practice. */
export const practice = resource().openapi(start, async (c) =>
  c.json(await startPractice(c.env, c.req.valid('json'), await ensurePlayer(c)), 201),
)
