import { publicUrl } from '../game/make/public-address.ts'
import type { WebhookEvent, WhyNot } from '../game/make/webhook.ts'
import { SECOND_MS } from '../game/time.ts'
import { statusOf } from './outside.ts'

/** Where a message goes, and what it is signed by: `whsec_` and base 64. */
export interface Receiver {
  url: string
  secret: string
}

/** A message, with an id that stays the same however often it is sent. */
export interface Message {
  id: string
  event: WebhookEvent
}

/** A message was not delivered; `status` is what was answered, null where nothing was. */
export class NotDelivered extends Error {
  constructor(
    readonly why: WhyNot,
    readonly status: number | null = null,
  ) {
    super(status === null ? why : `${why} ${status}`)
  }
}

/** An address that messages may go to: https, and not of this machine or its network; null for any other. */
export function webhookUrl(typed: string): URL | null {
  const url = publicUrl(typed.trim())
  return url?.protocol === 'https:' ? url : null
}

/** A new secret for whoever is told: 24 bytes. */
export function newWebhookSecret(): string {
  return PREFIX + base64(crypto.getRandomValues(new Uint8Array(24)))
}

/**
 * Sends a message as Standard Webhooks says (standardwebhooks.com). No redirect is followed, nothing of the answer is read but its
 * status. Throws `NotDelivered`.
 */
export async function callWebhook(
  { PUBLIC_NETWORK }: Pick<Env, 'PUBLIC_NETWORK'>,
  { url: address, secret }: Receiver,
  { id, event }: Message,
  now: number,
): Promise<void> {
  const url = webhookUrl(address)
  if (!url) throw new NotDelivered('closed')
  const body = JSON.stringify(event)
  const timestamp = String(Math.floor(now / SECOND_MS))
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Baseless/1 (tells whoever asked to be told)',
    ...{ 'webhook-id': id, 'webhook-timestamp': timestamp },
    'webhook-signature': `v1,${await signature(secret, `${id}.${timestamp}.${body}`)}`,
  }
  const status = await statusOf(PUBLIC_NETWORK ?? globalThis, url, { method: 'POST', body, headers })
  if (typeof status === 'string') throw new NotDelivered(status)
  if (status >= 200 && status < 300) return
  if (status === 410) throw new NotDelivered('gone', 410)
  throw new NotDelivered(status >= 300 && status < 400 ? 'redirect' : 'status', status)
}

const PREFIX = 'whsec_'

/** The signature of a text by a secret: HMAC-SHA256, in base 64. */
async function signature(secret: string, text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.slice(PREFIX.length)), (sign) => sign.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return base64(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))))
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
