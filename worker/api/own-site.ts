import type { MiddlewareHandler } from 'hono'
import { Problem } from '../service/problem.ts'
import { type AppEnv, isLook } from './app.ts'

// What a platform posts is known by its signature, and by a state that is ours; a frame's forms bring the token that allows
// them, and in a sandbox their Origin is `null`.
const ALLOWED_OTHERWISE = /^\/(?:lti\/(?:login|launch)|embed(?:\/.*)?)$/

/** What a browser calls a request of no page: typed, or out of a bookmark. */
const OF_NO_OTHER_SITE = ['same-origin', 'none']

/**
 * Refuses what another site's page sends to change something, whatever its method and with or without a body, but for what
 * something else allows. Every browser of today tells where a request comes from; a program that does not is no browser, and
 * has nobody's cookies but those that it was given.
 */
export const fromOwnSite: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (isLook(c.req.method) || ALLOWED_OTHERWISE.test(c.req.path)) return next()
  const [origin, site] = [c.req.header('Origin'), c.req.header('Sec-Fetch-Site')]
  const isOurs = origin === undefined ? isOfNoOtherSite(site) : isOwnOrigin(origin, c.req.url) || site === 'same-origin'
  if (!isOurs) throw new Problem('other-site')
  return next()
}

function isOfNoOtherSite(site: string | undefined): boolean {
  return site === undefined || OF_NO_OTHER_SITE.includes(site)
}

/**
 * Whether a request comes from a page of ours. A proxy that ends TLS may leave our own address `http`, so the `https` page
 * of the same host is ours as well.
 */
export function isOwnOrigin(origin: string | undefined, url: string): boolean {
  const own = new URL(url)
  return origin === own.origin || origin === `https://${own.host}`
}
