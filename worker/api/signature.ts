/** Texts with a signature behind them, in base64 and after a dot: what Hono’s signed cookies are, without a new key at each request. */

const BASE64_LENGTH = 44

/** A text that whoever has the key knows again. */
export async function signed(text: string, key: CryptoKey): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
  return `${text}.${btoa(String.fromCharCode(...new Uint8Array(signature)))}`
}

/** How many signatures are remembered of a key, in an isolate: whoever plays comes back within seconds. */
const MOST_KEPT = 2_000
const valid = new WeakMap<CryptoKey, Map<string, string>>()

/** The text that was signed with a key; undefined for one that was not, and for what nobody has signed. */
export async function verified(value: string, key: CryptoKey): Promise<string | undefined> {
  const known = valid.get(key) ?? new Map<string, string>()
  const before = known.get(value)
  if (before !== undefined) return before
  const text = await verifiedAnew(value, key)
  if (text === undefined) return undefined
  if (known.size >= MOST_KEPT) known.clear()
  valid.set(key, known.set(value, text))
  return text
}

async function verifiedAnew(value: string, key: CryptoKey): Promise<string | undefined> {
  const dot = value.lastIndexOf('.')
  const [text, signature] = [value.slice(0, Math.max(dot, 0)), bytesOf(value.slice(dot + 1))]
  if (dot < 0 || !signature) return undefined
  return (await crypto.subtle.verify('HMAC', key, signature, new TextEncoder().encode(text))) ? text : undefined
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  if (base64.length !== BASE64_LENGTH || !base64.endsWith('=')) return undefined
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}
