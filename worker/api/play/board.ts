import { createRoute } from '@hono/zod-openapi'
import { BoardPage, BoardQuery } from '../../game/play/board.ts'
import { boardOf } from '../../service/play/board.ts'
import { resource, tells } from '../app.ts'
import { quizParams } from '../class/claim.ts'
import { deviceOf, rememberedRound } from '../player.ts'
import { problems } from '../problem.ts'

const get = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/board',
  summary: 'The leaderboard of a quiz, a page at a time',
  request: { params: quizParams, query: BoardQuery },
  responses: {
    200: tells('The board', BoardPage),
    ...problems(403, 404, 422),
  },
})

/** The leaderboard of a quiz. */
export const board = resource().openapi(get, async (c) => {
  const { slug } = c.req.valid('param')
  const query = c.req.valid('query')
  const remembered = query.round !== undefined && query.round === rememberedRound(c, slug)
  return c.json(await boardOf(c.env, slug, query, await deviceOf(c), remembered), 200)
})
