import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { TEXT_SIZES, type TextSize, THEMES, type Theme } from '../../web/ui/theme.ts'
import type { PageEnv } from './env.ts'
import { parsed } from './parts.ts'

const YEAR = 365 * 24 * 60 * 60
const Choice = z
  .object({
    theme: z.enum(THEMES).optional(),
    text: z.enum(TEXT_SIZES).optional(),
    to: z.string().max(2_000).optional(),
  })
  .refine(({ theme, text }) => theme !== undefined || text !== undefined, { path: ['theme'] })

/** Keeps the choice between light and dark, or of how large letters are, in a cookie, and leads back. */
export const theme = new Hono<PageEnv>()
  .post('/theme', async (c) => {
    const { theme, text, to = '/' } = parsed(Choice, await c.req.parseBody())
    const { origin } = new URL(c.req.url)
    if (theme) keep(c, 'theme', theme, 'device')
    if (text) keep(c, 'text', text, '100')
    return c.redirect(ownAddress(to, origin) ?? '/', 303)
  })
  .get('/theme', (c) => c.redirect('/', 303))

/** Keeps a choice; what the device says anyway needs no cookie. */
function keep(c: Context<PageEnv>, name: 'theme' | 'text', value: string, usual: string): void {
  const secure = new URL(c.req.url).protocol === 'https:'
  if (value === usual) deleteCookie(c, name, { path: '/' })
  else setCookie(c, name, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: YEAR })
}

/** An address of this site as a path; undefined for any other, and for a path that a browser takes for another's. */
function ownAddress(to: string, origin: string): string | undefined {
  const address = URL.parse(to, origin)
  if (address?.origin !== origin || address.pathname.startsWith('//')) return undefined
  return `${address.pathname}${address.search}${address.hash}`
}

/** The theme that was chosen in a browser. */
export function themeOf(c: Context<PageEnv>): Theme {
  const chosen = getCookie(c, 'theme')
  return THEMES.find((theme) => theme === chosen) ?? 'device'
}

/** How large letters were chosen to be in a browser. */
export function textOf(c: Context<PageEnv>): TextSize {
  const chosen = getCookie(c, 'text')
  return TEXT_SIZES.find((size) => size === chosen) ?? '100'
}
