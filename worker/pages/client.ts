import type { Context } from 'hono'
import { hc } from 'hono/client'
import type { Client } from '../../web/client.ts'
import { type AppType, api } from '../api/index.ts'
import type { PageEnv } from './env.ts'

/** The API as the pages call it: typed, in the same Worker, as the player who asks for the page. */
export function apiOf(c: Context<PageEnv>): Client {
  const { origin } = new URL(c.req.url)
  const cookie = c.req.header('Cookie')
  return hc<AppType>(origin, {
    ...(cookie && { headers: { Cookie: cookie } }),
    fetch: (input: RequestInfo | URL, init?: RequestInit) => api.request(input, init, c.env),
  })
}
