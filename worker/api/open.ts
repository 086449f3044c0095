/**
 * What pages of any other site may read, and what may be kept on its way: the replies that are the same for everybody. All other
 * replies are for whoever asked, now, and no other site's page sees them. A route that is not named here is closed.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { codeOfSlug } from '../game/make/code.ts'
import { type AppEnv, isLook, isRead } from './app.ts'

/** For how many seconds a reply may be kept, by its address under `/api` as the OpenAPI document spells it; 0: not at all. */
export const OPEN: Readonly<Record<string, number>> = {
  // Whoever asks would like to know how it is now.
  '/health': 0,
  // The same until another build is deployed, which nobody has to see at once.
  ...{ '/openapi.json': 300, '/packs': 300, '/packs/{id}': 300 },
  // Another from midnight on: a minute later is early enough.
  ...{ '/daily': 60, '/daily/yesterday': 60 },
  // Its host may change it, and would like to see that.
  '/quizzes/{slug}': 60,
  // No older than what a Worker tells again anyway (`worker/store/looks.ts`).
  '/quizzes/{slug}/board': 10,
}

const PATTERNS = Object.entries(OPEN).map(([path, seconds]) => ({
  pattern: new RegExp(`^/api${path.replace(/\{\w+\}/g, '([^/]+)')}/?$`),
  seconds,
}))

/** What a browser asks before a page may send more than it may anyway: for how many seconds it remembers the answer. */
const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
}

/** The headers of a reply that a page may see, besides those that it always may. */
const EXPOSED = 'ETag, Retry-After'

const withTag = etag({ weak: true })

/** Requests about a class: whoever has its link comes in, so that no other site's pages may look for those. */
const ofClasses = new WeakSet<Request>()

/** Keeps a reply from other sites and from whoever keeps replies: it is about a class. */
export function keepClosed(c: Context<AppEnv>): void {
  ofClasses.add(c.req.raw)
}

/** Opens the reads that are the same for everybody, and keeps all other replies from being kept. */
export const openReads: MiddlewareHandler<AppEnv> = async (c, next) => {
  const found = isLook(c.req.method) ? openRoute(c.req.path) : undefined
  if (found && c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: PREFLIGHT })
  const isOpen = found !== undefined && isRead(c.req.method) && isNobodys(c)
  await (isOpen && found.seconds > 0 ? withTag(c, next) : next())
  const isTold = isOpen && !ofClasses.has(c.req.raw) && (c.res.status < 400 || found.code === undefined)
  const isKept = isTold && found.seconds > 0 && c.res.status < 400
  if (isTold) c.res.headers.set('Access-Control-Allow-Origin', '*')
  if (isTold) c.res.headers.set('Access-Control-Expose-Headers', EXPOSED)
  // With a cookie the same address may answer otherwise: which row is one's own.
  if (isKept) c.res.headers.append('Vary', 'Cookie, Authorization')
  c.res.headers.set('Cache-Control', isKept ? `public, max-age=${found.seconds}` : 'no-store')
  if (!isKept) c.res.headers.delete('ETag')
}

/** The open route of an address, and the code in it: whether there is a quiz under one, other sites' pages are not told. */
function openRoute(path: string): { seconds: number; code: string | undefined } | undefined {
  for (const { pattern, seconds } of PATTERNS) {
    const match = pattern.exec(path)
    if (match) return { seconds, code: codeOfSlug(match[1]?.toLowerCase() ?? '') }
  }
  return undefined
}

/** Whether a request bears nothing by which anybody would be known. */
function isNobodys(c: Context): boolean {
  return c.req.header('Cookie') === undefined && c.req.header('Authorization') === undefined
}
