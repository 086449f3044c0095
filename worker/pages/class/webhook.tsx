import { type Context, Hono } from 'hono'
import { WebhookForm, type WebhookProps } from '../../../web/make/WebhookForm.tsx'
import * as m from '../../../web/messages/index.ts'
import { bodyOf } from '../../api/problem.ts'
import { WebhookWish } from '../../game/make/webhook.ts'
import { dropWebhook, setWebhook, testWebhook, webhookOf } from '../../service/class/webhook.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { parsed } from '../parts.ts'
import { claimOf, hostPage, quizOf } from './hosted.ts'

/** Where a host names the server that is told what is finished. */
export const webhook = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}/webhook', (c) => webhookPage(c))
  .post('/t/:slug{[a-z0-9-]+}/webhook', async (c) => {
    const typed = String((await c.req.parseBody()).url ?? '').trim()
    try {
      const { secret } = await setWebhook(c.env, claimOf(c), parsed(WebhookWish, { url: typed }))
      return webhookPage(c, { secret })
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'invalid') throw error
      return webhookPage(c, { refused: { url: typed, fault: bodyOf(error).detail } })
    }
  })
  .post('/t/:slug{[a-z0-9-]+}/webhook/test', async (c) =>
    webhookPage(c, { test: await testWebhook(c.env, claimOf(c)) }),
  )
  .post('/t/:slug{[a-z0-9-]+}/webhook/off', async (c) => {
    const claim = claimOf(c)
    await dropWebhook(c.env, claim)
    return c.redirect(`/t/${claim.slug}/webhook`, 303)
  })

async function webhookPage(c: Context<PageEnv>, more: Pick<WebhookProps, 'secret' | 'test' | 'refused'> = {}) {
  const { quiz } = await quizOf(c)
  const props = {
    slug: quiz.slug,
    webhook: await webhookOf(c.env, claimOf(c)),
    zone: quiz.class?.zone ?? 'UTC',
    ...more,
  }
  return staticPage(c, () => <WebhookForm {...props} />, {
    ...hostPage(`${m.webhook_heading()} · ${quiz.title}`, ['make']),
    ...(more.refused && { status: 422 }),
  })
}
