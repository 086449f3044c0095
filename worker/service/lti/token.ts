/** Whether a token is its platform's: by its signature first, and by what it says of itself. */
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import * as z from 'zod'
import type { Platform } from '../../game/lti/platform.ts'
import { MINUTE_MS, SECOND_MS } from '../../game/time.ts'
import { askOutside } from '../../store/outside.ts'
import { Problem } from '../problem.ts'

/** How far apart two clocks may be, and how old a token may be when it comes, in seconds. */
const TOLERANCE_S = 60
const OLDEST_S = 600

/** How long a platform's keys are good without asking again, and how often it may be asked for one that we do not know. */
const FRESH = 60 * MINUTE_MS
const ASK_AGAIN = 30 * SECOND_MS
/** So many keys are read, and those of so many platforms are kept, in this isolate. */
const MOST_KEYS = 50
const MOST_KEPT = 200

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string().max(10) })).max(MOST_KEYS) })

interface Kept {
  keys: ReturnType<typeof createLocalJWKSet>
  /** milliseconds since 1970 */
  readAt: number
}

const kept = new Map<string, Kept>()

/** Forgets every platform's keys, as if another isolate answered. */
export function forgetKeys(): void {
  kept.clear()
}

/** The claims of a token for a launch of `nonce`. Throws `lti-token`, `lti-late` for one out of date, and `lti-unreachable`. */
export async function readToken(env: Env, platform: Platform, token: string, nonce: string): Promise<JWTPayload> {
  const claims = await verified(env, platform, token).catch((error) => {
    throw problemOf(error)
  })
  const { aud, azp } = claims
  const isForUs = azp === undefined ? !Array.isArray(aud) || aud.length === 1 : azp === platform.client_id
  if (!isForUs || claims.nonce !== nonce) throw new Problem('lti-token')
  return claims
}

async function verified(env: Env, platform: Platform, token: string): Promise<JWTPayload> {
  const check = async ({ keys }: Kept) => {
    const { payload } = await jwtVerify(token, keys, {
      ...{ issuer: platform.issuer, audience: platform.client_id, algorithms: ['RS256'] },
      ...{ clockTolerance: TOLERANCE_S, maxTokenAge: OLDEST_S, currentDate: new Date() },
      requiredClaims: ['exp', 'iat', 'nonce'],
    })
    return payload
  }
  const known = await keysOf(env, platform, FRESH)
  try {
    return await check(known)
  } catch (error) {
    // A platform that has a new key is asked for it, but not for every token that somebody makes up.
    if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
    return check(await keysOf(env, platform, ASK_AGAIN))
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const isLate =
    error instanceof errors.JWTExpired || (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iat')
  return new Problem(isLate ? 'lti-late' : 'lti-token')
}

/** A platform's keys, at most so old, in milliseconds. */
async function keysOf(env: Env, platform: Platform, oldest: number): Promise<Kept> {
  const known = kept.get(platform.id)
  if (known && Date.now() - known.readAt < oldest) return known
  const read = await readKeys(env, platform)
  for (const [first] of kept) if (kept.size >= MOST_KEPT) kept.delete(first)
  kept.set(platform.id, read)
  return read
}

async function readKeys(env: Env, { keys: url, trusted }: Platform): Promise<Kept> {
  const readAt = Date.now()
  const headers = { Accept: 'application/json' }
  const told = await askOutside(env, { url, headers, trusted }).catch(() => null)
  const set = KeySet.safeParse(told?.status === 200 ? told.json : null)
  if (!set.success) throw new Problem('lti-unreachable')
  return { keys: createLocalJWKSet(set.data as unknown as JSONWebKeySet), readAt }
}
