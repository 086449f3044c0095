import type { Context } from 'hono'
import { Problem } from '../api/problem.ts'
import type { PageEnv } from './env.ts'

/** Refuses what is not the beginning of a WebSocket, and one that another site's page would open with our cookies. */
export function expectSocket(c: Context<PageEnv>): void {
  if (c.req.header('Upgrade') !== 'websocket') throw new Problem('no-page')
  if (c.req.header('Origin') !== new URL(c.req.url).origin) throw new Problem('other-site')
}

/** A round's answer as the Worker's own: a fetched response's headers cannot be changed, and the security headers are still to come. */
export function connected({ status, webSocket }: Response): Response {
  return new Response(null, { status, webSocket })
}

/** What a live round is asked for a connection. The path is the Worker's own, so that nobody chooses their role. */
export function socketRequest(role: 'phone' | 'screen', headers: Record<string, string> = {}): Request {
  return new Request(`https://round/${role}`, { headers: { Upgrade: 'websocket', ...headers } })
}
