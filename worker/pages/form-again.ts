import type { Context, Hono, MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import type { PageEnv } from './env.ts'

/** The headers by which a page is drawn for whoever asks. */
const OF_READER = ['Cookie', 'CF-Connecting-IP']

/** The nonce of an answer, by the request for the page that is to stand in it. */
const nonces = new WeakMap<Request, string>()

/** A page that is drawn within another request’s answer has that one’s nonce. */
export const nonceAround: MiddlewareHandler<PageEnv> = (c, next) => {
  const nonce = nonces.get(c.req.raw)
  if (nonce !== undefined) c.set('secureHeadersNonce', nonce)
  return next()
}

/**
 * The page on which a form stood that was refused unread, with the sentence that says why; undefined where no such page is
 * found. It is where the browser says that the form was, or else the form’s own address.
 */
export async function formAgain(c: Context<PageEnv>, pages: Hono<PageEnv>, sentence: string, status: number) {
  const { origin, host, pathname } = new URL(c.req.url)
  if (c.req.method !== 'POST' || /^\/(?:embed|lti)\//.test(pathname)) return undefined
  const before = URL.parse(c.req.header('Referer') ?? '')
  const stood = before?.host === host ? [`${before.pathname}${before.search}`] : []
  for (const address of [...stood, pathname]) {
    const page = await pages.fetch(requestFor(c, `${origin}${address}`), c.env)
    const isPage = page.status === 200 && page.headers.get('Content-Type')?.startsWith('text/html')
    if (isPage) return withFault(page, sentence, status)
  }
  return undefined
}

function requestFor(c: Context<PageEnv>, address: string): Request {
  const headers = OF_READER.flatMap((name) => [[name, c.req.header(name)] as const]).filter(([, value]) => value)
  const request = new Request(address, { headers: headers as [string, string][], cf: c.req.raw.cf as CfProperties })
  nonces.set(request, c.get('secureHeadersNonce') ?? '')
  return request
}

async function withFault(page: Response, sentence: string, status: number): Promise<Response> {
  const alert = html`<p class="fault" role="alert">${sentence}</p>`
  const text = await page.text()
  // What a script hydrates stays as it is.
  const place = text.includes('data-shape=') ? /(?=<div id="app")/ : /(?<=<main\b[^>]*>)/
  return new Response(
    text.replace(place, () => `${alert}`),
    { status, headers: page.headers },
  )
}
