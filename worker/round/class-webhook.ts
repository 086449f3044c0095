import type { Webhook } from '../game/make/webhook.ts'
import { type NotDelivered, newWebhookSecret, type Receiver } from '../store/webhook-call.ts'

/** Under this key stands where a quiz's host would like to be told. */
const KEY = 'webhook'
const VERSION = 1

type Failing = NonNullable<Webhook['failing']>

interface Stored extends Receiver {
  v: typeof VERSION
  /** when it was set, in milliseconds since 1970 */
  since: number
  /** none has been delivered since; missing where the last was */
  failing?: Failing
  /** whether its server has said that it wants no more */
  gone?: true
}

/** Where the host of a link would like to be told that something is finished, and how that goes. */
export class ClassWebhook {
  constructor(private readonly kv: SyncKvStorage) {}

  /** What the host sees of it; the secret is not told again. */
  read(): Webhook {
    const { url = null, since = null, failing = null } = this.stored() ?? {}
    return { url, since, failing }
  }

  /** Where messages go; null where none is wanted, or no more. */
  receiver(): Receiver | null {
    const stored = this.stored()
    return stored && !stored.gone ? { url: stored.url, secret: stored.secret } : null
  }

  /** Sets the address, with a new secret, which is returned. */
  set(url: string, now: number): string {
    const secret = newWebhookSecret()
    this.write({ v: VERSION, url, secret, since: now })
    return secret
  }

  forget(): void {
    this.kv.delete(KEY)
  }

  delivered(): void {
    const { failing, ...rest } = this.stored() ?? {}
    if (failing) this.write(rest as Stored)
  }

  /** Notes that a message was not delivered; `lost`: it will not be tried again. */
  failed({ why, status }: Pick<NotDelivered, 'why' | 'status'>, lost: boolean, now: number): void {
    const stored = this.stored()
    if (!stored) return
    const { since, lost: before } = stored.failing ?? { since: now, lost: 0 }
    const failing = { since, why, status, lost: before + (lost ? 1 : 0) }
    this.write({ ...stored, failing, ...(why === 'gone' && { gone: true }) })
  }

  private stored(): Stored | undefined {
    return this.kv.get<Stored>(KEY)
  }

  private write(stored: Stored): void {
    this.kv.put(KEY, stored)
  }
}
