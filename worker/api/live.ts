import { createRoute, z } from '@hono/zod-openapi'
import type { PhoneView } from '../game/live/phone.ts'
import type { ScreenView } from '../game/live/screen.ts'
import { resource } from './app.ts'
import { hostedRound } from './hosting.ts'
import { admitted, roundObject } from './lookup.ts'
import { currentPlayer } from './player.ts'
import { problems } from './problem.ts'
import { Opened } from './schemas.ts'

const params = z.object({ id: z.string() })

const PhoneBody = z.custom<PhoneView>().openapi('LivePhone', { type: 'object' })
const ScreenBody = z.custom<ScreenView>().openapi('LiveScreen', { type: 'object' })

const phone = createRoute({
  method: 'get',
  path: '/rounds/{id}/live',
  summary: 'Where a live round is, for one of its players; its page hears of changes by WebSocket',
  request: { params },
  responses: {
    200: { description: 'Where it is', content: { 'application/json': { schema: PhoneBody } } },
    ...problems(403, 404),
  },
})

const article = createRoute({
  method: 'get',
  path: '/rounds/{id}/article',
  summary: 'The article around a question that a live round has asked',
  request: { params, query: z.object({ question: z.string().max(130) }) },
  responses: {
    200: { description: 'The passages', content: { 'application/json': { schema: Opened } } },
    ...problems(403, 404, 409, 422),
  },
})

const screen = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/rounds/{number}/screen',
  summary: 'Where a live round is, for its host’s screens',
  request: {
    params: z.object({ slug: z.string(), number: z.coerce.number().int().min(1).max(100_000) }),
    headers: z.object({ authorization: z.string().optional().openapi({ description: '`Bearer <host key>`' }) }),
  },
  responses: {
    200: { description: 'Where it is', content: { 'application/json': { schema: ScreenBody } } },
    ...problems(403, 404, 422),
  },
})

export const live = resource()
  .openapi(phone, async (c) => {
    const round = roundObject(c.env, c.req.valid('param').id)
    return c.json(admitted(await round.phone((await currentPlayer(c)) ?? '')), 200)
  })
  .openapi(article, async (c) => {
    const round = roundObject(c.env, c.req.valid('param').id)
    return c.json(admitted(await round.article((await currentPlayer(c)) ?? '', c.req.valid('query').question)), 200)
  })
  .openapi(screen, async (c) => {
    const round = await hostedRound(c.env, c.req.valid('param'), c.req.valid('header'))
    return c.json(admitted(await round.screen()), 200)
  })
