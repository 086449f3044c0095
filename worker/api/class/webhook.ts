import { createRoute } from '@hono/zod-openapi'
import { NewWebhook, Webhook, WebhookTest, WebhookWish } from '../../game/make/webhook.ts'
import { dropWebhook, setWebhook, testWebhook, webhookOf } from '../../service/class/webhook.ts'
import { asks, resource, tells } from '../app.ts'
import { problems } from '../problem.ts'
import { claimOf, ofQuiz } from './claim.ts'

const path = '/quizzes/{slug}/host/webhook'

const read = createRoute({
  ...{ method: 'get', path, request: ofQuiz },
  summary: 'Where the host is told when something is finished, and how that goes',
  responses: { 200: tells('The webhook, or none', Webhook), ...problems(403, 404, 410) },
})

const set = createRoute({
  ...{ method: 'put', path, request: { ...ofQuiz, body: asks(WebhookWish) } },
  summary: 'Be told under an address when a play or a class is finished',
  responses: {
    200: tells('Set. The secret is told this once', NewWebhook),
    ...problems(400, 403, 404, 410, 413, 422, 429),
  },
})

const drop = createRoute({
  ...{ method: 'delete', path, request: ofQuiz },
  summary: 'Be told nothing any more',
  responses: { 200: tells('None any more', Webhook), ...problems(403, 404, 410) },
})

const trial = createRoute({
  ...{ method: 'post', path: `${path}/test`, request: ofQuiz },
  summary: 'Send a test message now',
  responses: { 200: tells('What came of it', WebhookTest), ...problems(403, 404, 409, 410, 429) },
})

/** Where a host’s own server is told what is finished. */
export const webhook = resource()
  .openapi(read, async (c) => c.json(await webhookOf(c.env, claimOf(c.req.valid('param'), c.req.valid('header'))), 200))
  .openapi(set, async (c) => {
    const claim = claimOf(c.req.valid('param'), c.req.valid('header'))
    return c.json(await setWebhook(c.env, claim, c.req.valid('json')), 200)
  })
  .openapi(drop, async (c) =>
    c.json(await dropWebhook(c.env, claimOf(c.req.valid('param'), c.req.valid('header'))), 200),
  )
  .openapi(trial, async (c) =>
    c.json(await testWebhook(c.env, claimOf(c.req.valid('param'), c.req.valid('header'))), 200),
  )
