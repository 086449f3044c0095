import { dayOf } from '../game/time.ts'

/** What the deployment's secret is for. Each purpose has a key of its own, so that none tells anything about another. */
type Purpose = 'cookies' | 'dailies' | 'rounds' | 'limits' | 'cursors' | 'tokens' | 'launches'

/** The purposes for which a text goes out closed. */
type Closing = Extract<Purpose, 'cursors' | 'tokens' | 'launches'>

/** Until this day dailies were drawn, and their rounds named, by the secret itself. */
const DERIVED_FROM = dayOf(Date.UTC(2026, 11, 1))

/** The deployment's secrets: the one in force, and the one before it while both are accepted. */
type Secrets = Pick<Env, 'COOKIE_SECRET' | 'COOKIE_SECRET_PREVIOUS'>

type CookieKeys = [CryptoKey, ...CryptoKey[]]

/** The keys that a player's cookie may be signed with: the first signs, the others were in force before. */
export function cookieKeys(env: Secrets): Promise<CookieKeys> {
  const secrets = secretsOf(env)
  return kept(cookieKeysBySecrets, secrets.join('\n'), () => makeCookieKeys(secrets))
}

async function makeCookieKeys(secrets: [string, ...string[]]): Promise<CookieKeys> {
  const [current, ...older] = await Promise.all(secrets.map((secret) => derived(secret, 'cookies')))
  // Cookies from before there was a key a purpose bear the secret's own signature.
  const [first, ...others] = await Promise.all([current!, ...older, ...secrets].map(signer))
  return [first!, ...others]
}

/** What the secret makes of a text about a daily: 32 bytes that nobody without the secret can tell. */
export async function sealed(
  env: Secrets,
  purpose: 'dailies' | 'rounds',
  day: number,
  text: string,
): Promise<Uint8Array> {
  const [secret] = secretsOf(env)
  return hmac(day < DERIVED_FROM ? secret : await derived(secret, purpose), text)
}

/** The same by the secret before this one; undefined where there is none. */
export async function sealedBefore(env: Secrets, purpose: 'rounds', day: number, text: string) {
  const { COOKIE_SECRET_PREVIOUS } = env
  return COOKIE_SECRET_PREVIOUS ? sealed({ COOKIE_SECRET: COOKIE_SECRET_PREVIOUS }, purpose, day, text) : undefined
}

/** A text as it is counted, which tells nothing of it to anybody without the secret. */
export async function masked(env: Secrets, text: string): Promise<string> {
  const [secret] = secretsOf(env)
  return hexOf((await hmac(await derived(secret, 'limits'), text)).subarray(0, 12))
}

/** The bytes of a number that is used once, before what it has closed. */
const NONCE_BYTES = 12

/** A text that goes out and comes back, closed: nobody can read it, or make one, or use it `about` anything else. */
export async function closed(env: Secrets, purpose: Closing, about: string, text: string): Promise<string> {
  const [secret] = secretsOf(env)
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const bytes = new TextEncoder()
  const key = await cipherKey(secret, purpose)
  const sealedText = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytes.encode(about) },
    key,
    bytes.encode(text),
  )
  const all = [...iv, ...new Uint8Array(sealedText)]
  return btoa(String.fromCharCode(...all))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** What was closed. Throws where it was not closed here, or about something else. */
export async function opened(env: Secrets, purpose: Closing, about: string, text: string): Promise<string> {
  const all = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
  const [iv, sealedText] = [all.subarray(0, NONCE_BYTES), all.subarray(NONCE_BYTES)]
  const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) }
  const tries = secretsOf(env).map(async (secret) =>
    crypto.subtle.decrypt(algorithm, await cipherKey(secret, purpose), sealedText),
  )
  return new TextDecoder().decode(await Promise.any(tries))
}

function cipherKey(secret: string, purpose: Closing): Promise<CryptoKey> {
  return kept(ciphers, `${purpose} ${secret}`, async () => {
    const raw = Uint8Array.from(await derivedBytes(secret, purpose))
    return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  })
}

/** Whether there is a secret long enough to sign with. */
export function hasSecret({ COOKIE_SECRET }: Secrets): boolean {
  return typeof COOKIE_SECRET === 'string' && COOKIE_SECRET.length >= 32
}

function secretsOf({ COOKIE_SECRET, COOKIE_SECRET_PREVIOUS }: Secrets): [string, ...string[]] {
  if (!COOKIE_SECRET) throw new Error('COOKIE_SECRET is not set: see "Deploy" in the README')
  return COOKIE_SECRET_PREVIOUS ? [COOKIE_SECRET, COOKIE_SECRET_PREVIOUS] : [COOKIE_SECRET]
}

async function derived(secret: string, purpose: Purpose): Promise<string> {
  return kept(derivedKeys, `${purpose} ${secret}`, async () => hexOf(await derivedBytes(secret, purpose)))
}

function derivedBytes(secret: string, purpose: Purpose): Promise<Uint8Array> {
  return hmac(secret, `key for ${purpose}`)
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function hmac(secret: string, text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await signer(secret), new TextEncoder().encode(text)))
}

function signer(secret: string): Promise<CryptoKey> {
  return kept(signers, secret, () => {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['sign', 'verify'])
  })
}

/** Keys are made once an isolate: two secrets at most, and one a purpose of each. */
const derivedKeys = new Map<string, string>()
const signers = new Map<string, CryptoKey>()
const ciphers = new Map<string, CryptoKey>()
const cookieKeysBySecrets = new Map<string, CookieKeys>()

async function kept<Key>(keys: Map<string, Key>, name: string, make: () => Promise<Key>): Promise<Key> {
  const known = keys.get(name)
  if (known !== undefined) return known
  const made = await make()
  keys.set(name, made)
  return made
}
