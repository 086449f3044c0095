import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { newDevice } from '../service/links.ts'
import type { Entered } from '../service/play/entry.ts'
import { cookieKeys } from '../service/secrets.ts'
import type { AppEnv } from './app.ts'
import { quizOfMemory, remembered, remembering } from './memory.ts'
import { signed, verified } from './signature.ts'

const PLAYER_COOKIE = 'player'

/** Names the player's latest round of each quiz. */
const ROUNDS_COOKIE = 'rounds'
/** Named that of one quiz, on its pages: earlier builds set one a quiz, of which browsers drop some from 180 on. */
const ROUND_COOKIE = 'round'

/** Names the round that this browser has begun last alone; the home page leads back into it. */
const LATEST_COOKIE = 'latest'

const YEAR = 365 * 24 * 60 * 60

/** Who a cookie says that somebody is, and whether the key in force signed it. */
interface Known {
  player: string
  isSignedAnew: boolean
}

/** Who asks, by request: a signature is verified once for each, however many need to know. */
const known = new WeakMap<Request, Promise<Known | undefined>>()

/** The player that a signed cookie names; undefined without one, and for one that was forged or edited. */
export async function currentPlayer<E extends AppEnv>(c: Context<E>): Promise<string | undefined> {
  return (await knownPlayer(c))?.player
}

function knownPlayer<E extends AppEnv>(c: Context<E>): Promise<Known | undefined> {
  const before = known.get(c.req.raw)
  if (before) return before
  const now = readPlayer(c.env, getCookie(c, PLAYER_COOKIE))
  known.set(c.req.raw, now)
  return now
}

async function readPlayer(env: Env, cookie: string | undefined): Promise<Known | undefined> {
  if (cookie === undefined) return undefined
  const [current, ...older] = await cookieKeys(env)
  for (const key of [current, ...older]) {
    const player = await verified(cookie, key)
    if (player) return { player, isSignedAnew: key === current }
  }
  return undefined
}

/** Requests whose answers renew the cookie already. */
const renewed = new WeakSet<Request>()

/** The id in the player's cookie, which is renewed where an older key signed it; without a cookie, an id that is in no round. */
export async function deviceOf<E extends AppEnv>(c: Context<E>): Promise<string> {
  const found = await knownPlayer(c)
  if (found && !found.isSignedAnew && !renewed.has(c.req.raw)) {
    renewed.add(c.req.raw)
    await rememberPlayer(c, found.player)
  }
  return found?.player ?? ''
}

/** The player that the cookie names, or a new one who gets a cookie. */
export async function ensurePlayer<E extends AppEnv>(c: Context<E>): Promise<string> {
  return rememberPlayer(c, (await currentPlayer(c)) ?? newDevice())
}

/** Keeps in cookies who came in and which round is their latest of the quiz; tells the round. */
export async function rememberEntry<E extends AppEnv>(c: Context<E>, { slugs, device, started, alone }: Entered) {
  await rememberPlayer(c, device)
  rememberRound(c, slugs, started.round)
  if (alone) setCookie(c, LATEST_COOKIE, started.round, options(c, '/'))
  return started
}

async function rememberPlayer<E extends AppEnv>(c: Context<E>, player: string): Promise<string> {
  const [key] = await cookieKeys(c.env)
  setCookie(c, PLAYER_COOKIE, await signed(player, key), options(c, '/'))
  return player
}

/** Remembers a round as the player's latest of some quizzes. */
export function rememberRound<E extends AppEnv>(c: Context<E>, slugs: readonly string[], round: string): void {
  const cookie = slugs.reduce((all, slug) => remembering(all, slug, round), getCookie(c, ROUNDS_COOKIE) ?? '')
  setCookie(c, ROUNDS_COOKIE, cookie, options(c, '/'))
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
