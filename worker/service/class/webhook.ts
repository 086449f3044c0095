/** Where a host’s own server is told when a play or a class is finished. */
import { nanoid } from 'nanoid'
import * as m from '../../../web/messages/index.ts'
import { SOLO } from '../../game/make/rules.ts'
import type { NewWebhook, Webhook, WebhookTest, WebhookWish } from '../../game/make/webhook.ts'
import { callWebhook, NotDelivered, webhookUrl } from '../../store/webhook-call.ts'
import { classroomObject, roundObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import { type ForHost, type HostClaim, quizForHost, rewriteQuiz } from './hosting.ts'

/** A host’s webhook as it stands. Throws `no-quiz`, `not-host` and `erasing`. */
export async function webhookOf(env: Env, claim: HostClaim): Promise<Webhook> {
  const { quiz } = await standing(env, claim)
  return classroomObject(env, quiz.slug).readWebhook()
}

/**
 * Has a host told under an address from now on, of all rounds of a class, and of plays that begin from now on. Throws `invalid` for an
 * address that is not https or not for everybody, besides what `webhookOf` throws.
 */
export async function setWebhook(env: Env, claim: HostClaim, { url: typed }: WebhookWish): Promise<NewWebhook> {
  const asked = await standing(env, claim)
  const url = webhookUrl(typed)
  if (!url) throw Problem.fields([{ field: 'url', message: m.problem_webhook_address() }])
  const secret = await classroomObject(env, claim.slug).setWebhook(url.href)
  if (secret === null) throw new Problem('erasing')
  await setHooked(env, asked, true)
  return { url: url.href, since: Date.now(), failing: null, secret }
}

/** Tells a host nothing any more, of what is owed to them neither. */
export async function dropWebhook(env: Env, claim: HostClaim): Promise<Webhook> {
  const asked = await standing(env, claim)
  await classroomObject(env, claim.slug).dropWebhook()
  await setHooked(env, asked, false)
  return { url: null, since: null, failing: null }
}

/** Sends a message to a host’s server that only says that it is a test. Throws `no-webhook` where no address was named. */
export async function testWebhook(env: Env, claim: HostClaim): Promise<WebhookTest> {
  const { quiz } = await standing(env, claim)
  const classroom = classroomObject(env, quiz.slug)
  const asked = await classroom.webhookReceiver()
  if (!asked) throw new Problem('no-webhook')
  const now = Date.now()
  const event = { type: 'test' as const, timestamp: new Date(now).toISOString(), data: { quiz: quiz.slug } }
  try {
    await callWebhook(env, asked.receiver, { id: `test_${nanoid()}`, event }, now)
  } catch (error) {
    if (!(error instanceof NotDelivered)) throw error
    return { delivered: false, why: error.why, status: error.status }
  }
  if (asked.failing) await classroom.webhookDelivered()
  return { delivered: true, why: null, status: null }
}

async function standing(env: Env, claim: HostClaim): Promise<ForHost> {
  const asked = await quizForHost(env, claim)
  if (asked.hosted?.erasing) throw new Problem('erasing')
  return asked
}

/** Says to a quiz, and to the rounds of a class, whether its host is told. */
async function setHooked(env: Env, { quiz, hosted }: ForHost, hooked: boolean): Promise<void> {
  if ((quiz.rules?.hooked ?? false) !== hooked)
    await rewriteQuiz(env, { ...quiz, rules: { ...(quiz.rules ?? SOLO), hooked } })
  const rounds = hosted?.rounds ?? []
  await Promise.all(rounds.map(({ id }) => roundObject(env, id).changeSettings({ rules: { hooked } })))
}
