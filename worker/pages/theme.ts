import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { THEMES, type Theme } from '../../web/ui/theme.ts'
import type { PageEnv } from './env.ts'
import { parsed } from './parts.ts'

const COOKIE = 'theme'
const YEAR = 365 * 24 * 60 * 60
const Choice = z.object({ theme: z.enum(THEMES), to: z.string().max(2_000).optional() })

/** Keeps the choice between light and dark in a cookie, and leads back. */
export const theme = new Hono<PageEnv>()
  .post('/theme', async (c) => {
    const { theme, to = '/' } = parsed(Choice, await c.req.parseBody())
    const { origin, protocol } = new URL(c.req.url)
    const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: protocol === 'https:', maxAge: YEAR } as const
    if (theme === 'device') deleteCookie(c, COOKIE, { path: '/' })
    else setCookie(c, COOKIE, theme, options)
    return c.redirect(ownAddress(to, origin) ?? '/', 303)
  })
  .get('/theme', (c) => c.redirect('/', 303))

/** An address of this site as a path; undefined for any other, and for a path that a browser takes for another's. */
function ownAddress(to: string, origin: string): string | undefined {
  const address = URL.parse(to, origin)
  if (address?.origin !== origin || address.pathname.startsWith('//')) return undefined
  return `${address.pathname}${address.search}`
}

/** The theme that was chosen in a browser. */
export function themeOf(c: Context<PageEnv>): Theme {
  const chosen = getCookie(c, COOKIE)
  return THEMES.find((theme) => theme === chosen) ?? 'device'
}
