import { publicUrl } from '../game/make/public-address.ts'
import { SECOND_MS } from '../game/time.ts'

/** How long another server may take in all, in milliseconds, and how much it may say, in bytes. */
const PATIENCE = 10 * SECOND_MS
const MOST_BYTES = 256 * 1024

/** What is asked of another server. */
export interface Asked {
  url: string
  method?: 'GET' | 'POST' | 'PUT'
  headers?: Record<string, string>
  body?: string
  /** whether whoever runs this game has named the address: it may be in their own network, and without TLS */
  trusted: boolean
}

/** What it answered: its status, and the JSON that it said, or null where it said none. */
export interface Told {
  status: number
  json: unknown
}

/**
 * Asks another server. Of an address that nobody here has named it asks https alone, of the public internet, where
 * Cloudflare, or workerd by `PUBLIC_NETWORK`, looks at what its name resolves to. No redirect is followed. Throws where there
 * is no answer, or one of more than 256 KB.
 */
export async function askOutside(env: Pick<Env, 'PUBLIC_NETWORK'>, { url, trusted, ...init }: Asked): Promise<Told> {
  const network = trusted ? globalThis : (env.PUBLIC_NETWORK ?? globalThis)
  if (!trusted && !isOpen(url)) throw new Error('an address that is not for everybody')
  return inTime(async (signal) => {
    const reply = await network.fetch(url, { ...init, redirect: 'manual', signal })
    return { status: reply.status, json: parsed(await readText(reply)) }
  })
}

/**
 * Sends something of whose answer nothing is read but its status, which is told, or why there is none. No redirect is followed.
 */
export async function statusOf(
  network: Fetcher | typeof globalThis,
  url: URL | string,
  init: { method: string; body: string; headers: Record<string, string> },
): Promise<number | 'slow' | 'unreachable'> {
  return inTime(async (signal) => {
    const reply = await network.fetch(url, { ...init, redirect: 'manual', signal }).catch(() => null)
    if (!reply) return signal.aborted ? 'slow' : 'unreachable'
    await reply.body?.cancel()
    return reply.status
  })
}

/** Does something under a signal that ends it in time. A timer that nobody stops, as AbortSignal.timeout has, keeps an object awake. */
async function inTime<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), PATIENCE)
  try {
    return await work(over.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** Whether an address that nobody here has named may be asked: https, and for everybody. */
export function isOpen(url: string): boolean {
  return publicUrl(url)?.protocol === 'https:'
}

async function readText(reply: Response): Promise<string> {
  const decoder = new TextDecoder()
  let [text, length] = ['', 0]
  for await (const chunk of reply.body ?? []) {
    length += chunk.length
    if (length > MOST_BYTES) throw new Error('an answer that is too long')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
