import { createRoute, z } from '@hono/zod-openapi'
import { ClassSettings } from '../../game/class/settings.ts'
import { ExtraSeconds } from '../../game/class/wire.ts'
import { hostedClass } from '../../service/class/hosting.ts'
import { changeSettings, giveTime, SettingsChange, settingsOf } from '../../service/class/settings.ts'
import { asks, resource, tells } from '../app.ts'
import { problems } from '../problem.ts'
import { claimOf, ofQuiz, ofRound } from './claim.ts'

const read = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/settings',
  summary: 'How a class is set',
  request: ofQuiz,
  responses: {
    200: tells('The settings', ClassSettings),
    ...problems(403, 404, 410),
  },
})

const change = createRoute({
  method: 'patch',
  path: '/quizzes/{slug}/host/settings',
  summary: 'Change a class that has been made, as far as may be',
  request: { ...ofQuiz, body: asks(SettingsChange) },
  responses: {
    200: tells('The settings as they are now', ClassSettings),
    ...problems(400, 403, 404, 409, 410, 413, 422),
  },
})

const time = createRoute({
  method: 'put',
  path: '/quizzes/{slug}/host/rounds/{number}/pupils/{pupil}/time',
  summary: 'Give a pupil more time than their class',
  request: {
    ...ofRound,
    params: ofRound.params.extend({ pupil: z.string().max(40) }),
    body: asks(ExtraSeconds),
  },
  responses: {
    200: tells('How much more they have', ExtraSeconds),
    ...problems(400, 403, 404, 409, 410, 413, 422),
  },
})

/** What a class's host changes once it is made, and who has more time. */
export const settings = resource()
  .openapi(read, async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    return c.json(await settingsOf(c.env, hosted), 200)
  })
  .openapi(change, async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    return c.json(await changeSettings(c.env, hosted, c.req.valid('json'), Date.now()), 200)
  })
  .openapi(time, async (c) => {
    const { number, pupil, slug } = c.req.valid('param')
    const hosted = await hostedClass(c.env, claimOf({ slug }, c.req.valid('header')))
    return c.json(await giveTime(c.env, hosted, { number, pupil, ...c.req.valid('json') }), 200)
  })
