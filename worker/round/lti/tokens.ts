import * as z from 'zod'
import { SCOPE } from '../../game/lti/claims.ts'
import type { Platform } from '../../game/lti/platform.ts'
import { MINUTE_MS, SECOND_MS } from '../../game/time.ts'
import { askOutside } from '../../store/outside.ts'

/** How long our word for who we are is good, in seconds. */
const ASSERTION_S = 300
/** A token is not used in its last moments, in milliseconds; how long one lasts that does not say, in seconds. */
const SPARE = 30 * SECOND_MS
const USUAL_S = 60
/** The longest that a token is kept, in milliseconds. */
const LONGEST = 60 * MINUTE_MS

const Granted = z.object({ access_token: z.string().min(1).max(8_000), expires_in: z.coerce.number().optional() })

/** A token by which a platform lets us write grades, or the status by which it gives none. */
export type Grant = { token: string } | { refused: number }

/** The tokens that platforms have given us, while they last. */
export class Tokens {
  private readonly kept = new Map<string, { token: string; until: number }>()
  private readonly asking = new Map<string, Promise<Grant>>()

  constructor(
    private readonly env: Pick<Env, 'PUBLIC_NETWORK'>,
    private readonly sign: (claims: Record<string, unknown>) => Promise<string>,
  ) {}

  /** A token for the grades of a platform. A class that finishes all at once asks once. Throws where it does not answer. */
  async of(platform: Platform): Promise<Grant> {
    const known = this.kept.get(platform.id)
    if (known && known.until > Date.now()) return { token: known.token }
    const asked = this.asking.get(platform.id) ?? this.ask(platform).finally(() => this.asking.delete(platform.id))
    this.asking.set(platform.id, asked)
    return asked
  }

  forget(platform: string): void {
    this.kept.delete(platform)
  }

  private async ask(platform: Platform): Promise<Grant> {
    const now = Date.now()
    const { status, json } = await askOutside(this.env, {
      url: platform.token,
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await this.assertion(platform, now),
        scope: SCOPE.score,
      }).toString(),
      trusted: platform.trusted,
    })
    const granted = Granted.safeParse(json)
    if (status !== 200 && status !== 201) return { refused: status }
    if (!granted.success) return { refused: 502 }
    const { access_token: token, expires_in: seconds = USUAL_S } = granted.data
    this.kept.set(platform.id, { token, until: now + Math.min(seconds * SECOND_MS - SPARE, LONGEST) })
    return { token }
  }

  private assertion({ client_id, token, token_audience }: Platform, now: number): Promise<string> {
    const iat = Math.floor(now / SECOND_MS)
    return this.sign({
      ...{ iss: client_id, sub: client_id, aud: token_audience ?? token },
      ...{ iat, exp: iat + ASSERTION_S, jti: crypto.randomUUID() },
    })
  }
}
