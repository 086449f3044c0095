import type { Context, MiddlewareHandler } from 'hono'
import { Briefly } from '../service/briefly.ts'
import { today } from '../service/return/day.ts'
import type { PageEnv } from './env.ts'
import { fill, type Template, templateOf } from './template.ts'

/** How long a page is kept, in milliseconds. */
const KEEP = 60_000

interface Kept {
  everybody: boolean
  body: Template
  headers: Record<string, string>
}

const pages = new Briefly<Kept>(KEEP)

/**
 * Draws a page once for everybody who comes without a cookie, where it says that it is the same for them (`everybody` of its
 * options), and gives each their own nonce. A new day draws it anew.
 */
export const keepPages: MiddlewareHandler<PageEnv> = async (c, next) => {
  const { method, url } = c.req
  if (method !== 'GET' || url.includes('?') || c.req.header('Cookie') !== undefined) return next()
  let isDrawn = false
  const draw = async () => {
    isDrawn = true
    await next()
    return keptOf(c)
  }
  const page = await pages.readAlone(`${today()} ${url}`, draw, ({ everybody }) => everybody)
  if (!isDrawn) return c.body(fill(page.body, { nonce: nonceOf(c) }), 200, page.headers)
}

async function keptOf(c: Context<PageEnv>): Promise<Kept> {
  const { status, headers } = c.res
  const everybody = c.get('everybody') === true && status === 200 && !headers.has('Set-Cookie')
  const body = everybody ? await c.res.clone().text() : ''
  return { everybody, body: templateOf(body, new Map([[nonceOf(c), 'nonce']])), headers: Object.fromEntries(headers) }
}

function nonceOf(c: Context<PageEnv>): string {
  return c.get('secureHeadersNonce') ?? ''
}
