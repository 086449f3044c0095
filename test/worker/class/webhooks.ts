import { runInDurableObject } from 'cloudflare:test'
import { expect } from 'vitest'
import { WebhookEvent } from '../../../worker/game/make/webhook.ts'

/** What a host's server was sent. */
export interface Got {
  url: string
  headers: Headers
  body: string
  init: RequestInit
}

/** Checks a message as standardwebhooks.com says, by the letter: what is told, by whom, when. */
export async function checked({ headers, body }: Got, secret: string): Promise<WebhookEvent> {
  const [id, at, signed] = ['id', 'timestamp', 'signature'].map((each) => headers.get(`webhook-${each}`) ?? '')
  const key = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(secret.replace('whsec_', '')), (sign) => sign.charCodeAt(0)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  )
  const given = Uint8Array.from(atob(signed!.replace('v1,', '')), (sign) => sign.charCodeAt(0))
  expect(signed).toMatch(/^v1,/)
  expect(await crypto.subtle.verify('HMAC', key, given, new TextEncoder().encode(`${id}.${at}.${body}`))).toBe(true)
  expect(Math.abs(Date.now() / 1_000 - Number(at))).toBeLessThan(300)
  return WebhookEvent.parse(JSON.parse(body))
}

/** How many messages a round still owes to a host's server. */
export function owed(object: DurableObjectStub): Promise<number> {
  return runInDurableObject(object, (_, { storage }) => {
    const query = "SELECT COUNT(*) AS rows FROM outbox WHERE target = 'webhook'"
    const known = storage.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'outbox'").toArray().length > 0
    return known ? storage.sql.exec<{ rows: number }>(query).one().rows : 0
  })
}
