import type { Context } from 'hono'
import { deleteCookie, getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { newDevice } from '../service/links.ts'
import type { Entered } from '../service/play/entry.ts'
import { cookieKeys } from '../service/secrets.ts'
import type { AppEnv } from './app.ts'
import { quizOfMemory, remembered, remembering } from './memory.ts'

const PLAYER_COOKIE = 'player'

/** Names the player's latest round of each quiz. */
const ROUNDS_COOKIE = 'rounds'
/** Named that of one quiz, on its pages: earlier builds set one a quiz, of which browsers drop some from 180 on. */
const ROUND_COOKIE = 'round'

/** Names the round that this browser has begun last alone; the home page leads back into it. */
const LATEST_COOKIE = 'latest'

const YEAR = 365 * 24 * 60 * 60

/** The player that a signed cookie names; undefined without one, and for one that was forged or edited. */
export async function currentPlayer<E extends AppEnv>(c: Context<E>): Promise<string | undefined> {
  if (getCookie(c, PLAYER_COOKIE) === undefined) return undefined
  for (const key of await cookieKeys(c.env)) {
    const player = await getSignedCookie(c, key, PLAYER_COOKIE)
    if (player) return player
  }
  return undefined
}

/** Requests whose answers renew the cookie already. */
const renewed = new WeakSet<Request>()

/** The id in the player's cookie, which is renewed where an older key signed it; without a cookie, an id that is in no round. */
export async function deviceOf<E extends AppEnv>(c: Context<E>): Promise<string> {
  const player = await currentPlayer(c)
  if (player && !renewed.has(c.req.raw) && !(await isSignedAnew(c))) {
    renewed.add(c.req.raw)
    await rememberPlayer(c, player)
  }
  return player ?? ''
}

/** Whether the key in force signed the cookie. */
async function isSignedAnew<E extends AppEnv>(c: Context<E>): Promise<boolean> {
  const [key] = await cookieKeys(c.env)
  return Boolean(await getSignedCookie(c, key, PLAYER_COOKIE))
}

/** The player that the cookie names, or a new one who gets a cookie. */
export async function ensurePlayer<E extends AppEnv>(c: Context<E>): Promise<string> {
  return rememberPlayer(c, (await currentPlayer(c)) ?? newDevice())
}

/** Keeps in cookies who came in and which round is their latest of the quiz; tells the round. */
export async function rememberEntry<E extends AppEnv>(c: Context<E>, { slug, device, started, alone }: Entered) {
  await rememberPlayer(c, device)
  rememberRound(c, slug, started.round)
  if (alone) setCookie(c, LATEST_COOKIE, started.round, options(c, '/'))
  return started
}

async function rememberPlayer<E extends AppEnv>(c: Context<E>, player: string): Promise<string> {
  const [key] = await cookieKeys(c.env)
  await setSignedCookie(c, PLAYER_COOKIE, player, key, options(c, '/'))
  return player
}

/** Remembers a round as the player's latest of its quiz. */
export function rememberRound<E extends AppEnv>(c: Context<E>, slug: string, round: string): void {
  setCookie(c, ROUNDS_COOKIE, remembering(getCookie(c, ROUNDS_COOKIE), slug, round), options(c, '/'))
}

/** The player's latest round of a quiz, as far as the browser remembers; nothing where a cookie was tampered with. */
export function rememberedRound<E extends AppEnv>(c: Context<E>, slug: string): string | undefined {
  const round = remembered(getCookie(c, ROUNDS_COOKIE), slug) ?? getCookie(c, ROUND_COOKIE)
  return round?.match(/^[a-z0-9]+$/)?.[0]
}

/** The quiz whose latest round this was in this browser; undefined where it does not remember. */
export function quizOfRound<E extends AppEnv>(c: Context<E>, round: string): string | undefined {
  return quizOfMemory(getCookie(c, ROUNDS_COOKIE), round)
}

/** The round that this browser has begun last alone; undefined where the cookie was tampered with. */
export function latestRound<E extends AppEnv>(c: Context<E>): string | undefined {
  return getCookie(c, LATEST_COOKIE)?.match(/^[a-z0-9]+$/)?.[0]
}

/** That round is over, or gone. */
export function forgetLatestRound<E extends AppEnv>(c: Context<E>): void {
  deleteCookie(c, LATEST_COOKIE, { path: '/' })
}

function options(c: Pick<Context, 'req'>, path: string): CookieOptions {
  return { path, httpOnly: true, sameSite: 'Lax', secure: new URL(c.req.url).protocol === 'https:', maxAge: YEAR }
}
