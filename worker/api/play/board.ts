import { createRoute } from '@hono/zod-openapi'
import { BoardPage, BoardQuery } from '../../game/play/board.ts'
import { isClass } from '../../service/class/plan.ts'
import { boardOfQuiz } from '../../service/play/board.ts'
import { quizOr404 } from '../../service/play/quiz.ts'
import { resource, tells } from '../app.ts'
import { quizParams } from '../class/claim.ts'
import { keepClosed } from '../open.ts'
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
  const quiz = await quizOr404(c.env, slug)
  if (isClass(quiz)) keepClosed(c)
  return c.json(await boardOfQuiz(c.env, quiz, query, await deviceOf(c), remembered), 200)
})
