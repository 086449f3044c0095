import { createRoute, z } from '@hono/zod-openapi'
import { PhoneView, ScreenView } from '../../game/live/protocol.ts'
import { Opened } from '../../game/play/view.ts'
import { roundId } from '../../game/wire.ts'
import { hostedClass } from '../../service/class/hosting.ts'
import { liveArticle, phoneView, screenView } from '../../service/live/rooms.ts'
import { resource, tells } from '../app.ts'
import { claimOf, ofRound } from '../class/claim.ts'
import { deviceOf } from '../player.ts'
import { problems } from '../problem.ts'

const params = z.object({ id: roundId })

const phone = createRoute({
  method: 'get',
  path: '/rounds/{id}/live',
  summary: 'Where a live round is, for one of its players; its page hears of changes by WebSocket',
  request: { params },
  responses: {
    200: tells('Where it is', PhoneView),
    ...problems(403, 404),
  },
})

const article = createRoute({
  method: 'get',
  path: '/rounds/{id}/article',
  summary: 'The article around a question that a live round has asked',
  request: { params, query: z.object({ question: z.string().max(130) }) },
  responses: {
    200: tells('The passages', Opened),
    ...problems(403, 404, 409, 422),
  },
})

const screen = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/rounds/{number}/screen',
  summary: 'Where a live round is, for its host’s screens',
  request: ofRound,
  responses: {
    200: tells('Where it is', ScreenView),
    ...problems(403, 404, 410, 422),
  },
})

/** Where a live round is, for phones and for its host's screens. */
export const live = resource()
  .openapi(phone, async (c) => c.json(await phoneView(c.env, c.req.valid('param').id, await deviceOf(c)), 200))
  .openapi(article, async (c) => {
    const { question } = c.req.valid('query')
    return c.json(await liveArticle(c.env, c.req.valid('param').id, { device: await deviceOf(c), question }), 200)
  })
  .openapi(screen, async (c) => {
    const { slug, number } = c.req.valid('param')
    const hosted = await hostedClass(c.env, claimOf({ slug }, c.req.valid('header')))
    return c.json(await screenView(c.env, hosted, number), 200)
  })
