/**
 * What a frame remembers where its browser keeps a cookie for the page around it alone (CHIPS): the round of each quiz, with
 * its token. It is never what a request is allowed by: it only leads back into a round after a reload.
 */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { DAY_MS } from '../game/time.ts'
import type { AppEnv } from './app.ts'
import { remembered, remembering } from './memory.ts'

const COOKIE = 'embedded'
const WEEK = (7 * DAY_MS) / 1000

/** A player's round in a frame, and what proves that it is theirs. */
export interface HeldRound {
  round: string
  token: string
}

/** The round of a quiz that this frame has begun; undefined where the browser keeps no cookie of a frame. */
export function embeddedRound<E extends AppEnv>(c: Context<E>, slug: string): HeldRound | undefined {
  const [round, ...token] = remembered(getCookie(c, COOKIE), slug)?.split('_') ?? []
  return round && token.length ? { round, token: token.join('_') } : undefined
}

/** Remembers a frame's round; a browser takes such a cookie over TLS alone, and from its own machine. */
export function rememberEmbedded<E extends AppEnv>(c: Context<E>, slug: string, { round, token }: HeldRound): void {
  const { protocol, hostname } = new URL(c.req.url)
  if (protocol !== 'https:' && hostname !== 'localhost') return
  setCookie(c, COOKIE, remembering(getCookie(c, COOKIE), slug, `${round}_${token}`), {
    ...{ path: '/embed', httpOnly: true, secure: true, sameSite: 'None', partitioned: true, maxAge: WEEK },
  })
}
