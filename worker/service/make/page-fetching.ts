/** Fetches a page for somebody who would like to make a quiz of its article; what is on it, their browser reads. */
import * as m from '../../../web/messages/index.ts'
import { type FetchedPage, MOST_PAGE_BYTES } from '../../game/make/fetched.ts'
import { publicUrl } from '../../game/make/public-address.ts'
import { SECOND_MS } from '../../game/time.ts'
import { Problem } from '../problem.ts'

/** How long a page may take in all, in milliseconds, and how often it may lead elsewhere. */
const PATIENCE = 10 * SECOND_MS
const MOST_REDIRECTS = 5

const HEADERS = {
  Accept: 'text/html, application/xhtml+xml, text/plain;q=0.8',
  'User-Agent': 'Baseless/1 (reads one article for whoever pasted its link)',
}

/**
 * A page by its link: http or https, of at most 2 MB, within 10 seconds, from no address that is not for everybody; each
 * redirect is looked at in the same way. A name that resolves to a closed address is refused where the connection is made:
 * by Cloudflare's network, and by workerd, which `worker/local/public-network.ts` lets connect to public addresses alone. Throws
 * `invalid` with a sentence.
 */
export async function fetchPage(env: Pick<Env, 'PUBLIC_NETWORK'>, typed: string): Promise<FetchedPage> {
  const over = AbortSignal.timeout(PATIENCE)
  let url = publicUrl(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    if (!url) throw refuse(m.problem_page_closed())
    const reply = await (env.PUBLIC_NETWORK ?? globalThis)
      .fetch(url, { redirect: 'manual', headers: HEADERS, signal: over })
      .catch(() => null)
    if (!reply) throw refuse(over.aborted ? m.problem_page_slow() : m.problem_page_unreachable())
    const next = reply.headers.get('Location')
    if (reply.status < 300 || reply.status >= 400 || next === null) return readReply(url, reply, over)
    await reply.body?.cancel()
    url = URL.canParse(next, url) ? publicUrl(new URL(next, url).href) : null
  }
  throw refuse(m.problem_page_unreachable())
}

async function readReply(url: URL, reply: Response, over: AbortSignal): Promise<FetchedPage> {
  const [type = '', ...parameters] = (reply.headers.get('Content-Type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const isPage = type === 'text/html' || type === 'application/xhtml+xml'
  if (!reply.ok) throw refuse(m.problem_page_status({ status: reply.status }))
  if (!isPage && type !== 'text/plain') throw refuse(m.problem_page_type())
  const bytes = await readBytes(reply).catch((error) => {
    if (error instanceof Problem) throw error
    throw refuse(over.aborted ? m.problem_page_slow() : m.problem_page_unreachable())
  })
  const charset = parameters
    .find((each) => each.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  const text = decoded(bytes, charset ?? (isPage ? charsetIn(bytes) : undefined))
  return { url: url.href.slice(0, 2_000), type: isPage ? 'text/html' : 'text/plain', text }
}

/** All bytes of a reply; stops where they are more than a page may have. */
async function readBytes(reply: Response): Promise<Uint8Array> {
  const bytes = new Uint8Array(MOST_PAGE_BYTES)
  let length = 0
  for await (const chunk of reply.body ?? []) {
    if (length + chunk.length > MOST_PAGE_BYTES) throw refuse(m.problem_page_large())
    bytes.set(chunk, length)
    length += chunk.length
  }
  return bytes.subarray(0, length)
}

/** The signs that a page says it is written in, where its head does. */
function charsetIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048))
  return /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]
}

function decoded(bytes: Uint8Array, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

function refuse(message: string): Problem {
  return Problem.fields([{ field: 'url', message }])
}
