import type { Context } from 'hono'
import { getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { nanoid } from 'nanoid'
import type { AppEnv } from './app.ts'

const PLAYER_COOKIE = 'player'

/** Names the player's latest round of a quiz; the browser sends it to that quiz's pages only. */
export const ROUND_COOKIE = 'round'

const YEAR = 365 * 24 * 60 * 60

/** The player that a signed cookie names; undefined without one, and for one that was forged or edited. */
export async function currentPlayer<E extends AppEnv>(c: Context<E>): Promise<string | undefined> {
  return (await getSignedCookie(c, secret(c), PLAYER_COOKIE)) || undefined
}

/** The player that the cookie names, or a new one who gets a cookie. */
export async function ensurePlayer<E extends AppEnv>(c: Context<E>): Promise<string> {
  const player = (await currentPlayer(c)) ?? nanoid()
  await setSignedCookie(c, PLAYER_COOKIE, player, secret(c), options(c, '/'))
  return player
}

/** A new player in the place of the one that the cookie names: somebody else has the device now. */
export async function newPlayer(c: Context<AppEnv>): Promise<string> {
  const player = nanoid()
  await setSignedCookie(c, PLAYER_COOKIE, player, secret(c), options(c, '/'))
  return player
}

/** Remembers a round as the player's latest of its quiz. */
export function rememberRound(c: Context<AppEnv>, slug: string, round: string): void {
  setCookie(c, ROUND_COOKIE, round, options(c, `/q/${slug}`))
}

function options(c: Pick<Context, 'req'>, path: string): CookieOptions {
  return { path, httpOnly: true, sameSite: 'Lax', secure: new URL(c.req.url).protocol === 'https:', maxAge: YEAR }
}

function secret<E extends AppEnv>(c: Context<E>): string {
  if (!c.env.COOKIE_SECRET) throw new Error('COOKIE_SECRET is not set: see "Deploy" in the README')
  return c.env.COOKIE_SECRET
}
