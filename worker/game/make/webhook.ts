/** What a host’s server is told when a play or a class is finished, and what its host sees of that. */
import * as z from 'zod'
import { moment, slug } from '../wire.ts'

/** The longest address that is told, in characters. */
const LONGEST = 500

/** Why something was not delivered: what the server answered, and that it did not. */
const WHY_NOT = ['status', 'redirect', 'slow', 'unreachable', 'closed', 'gone'] as const
export type WhyNot = (typeof WHY_NOT)[number]

/** Where a host would like to be told. */
export const WebhookWish = z
  .strictObject({ url: z.string().max(LONGEST).describe('https, to a server that anybody can reach') })
  .meta({ id: 'WebhookWish' })
export type WebhookWish = z.infer<typeof WebhookWish>

/** A host’s webhook as it stands. */
export const Webhook = z
  .object({
    url: z.string().max(LONGEST).nullable().describe('null where there is none'),
    since: moment.nullable(),
    failing: z
      .object({
        since: moment.describe('when the first was not delivered after which none was'),
        why: z.enum(WHY_NOT),
        status: z.number().int().nullable().describe('what was answered to the last'),
        lost: z.number().int().describe('how many were given up, each after a day'),
      })
      .nullable(),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>

/** A webhook that was just set, with the secret by which its messages are signed: it is told once. */
export const NewWebhook = Webhook.extend({ secret: z.string().max(60) }).meta({ id: 'NewWebhook' })
export type NewWebhook = z.infer<typeof NewWebhook>

/** What came of a test message. */
export const WebhookTest = z
  .object({
    delivered: z.boolean(),
    why: z.enum(WHY_NOT).nullable(),
    status: z.number().int().nullable().describe('what was answered'),
  })
  .meta({ id: 'WebhookTest' })
export type WebhookTest = z.infer<typeof WebhookTest>

const timestamp = z.iso.datetime().max(30).describe('when it happened')
const share = { right: z.number().int(), of: z.number().int() }

/** The body of a message. It names nobody: a play has an id, and a class a number of players. */
export const WebhookEvent = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('play.finished'),
      timestamp,
      data: z.object({ quiz: slug, play: z.string().max(40), ...share, points: z.number().int() }),
    }),
    z.object({
      type: z.literal('class.finished'),
      timestamp,
      data: z.object({ quiz: slug, players: z.number().int().describe('who have answered something'), ...share }),
    }),
    z.object({ type: z.literal('test'), timestamp, data: z.object({ quiz: slug }) }),
  ])
  .meta({ id: 'WebhookEvent' })
export type WebhookEvent = z.infer<typeof WebhookEvent>
