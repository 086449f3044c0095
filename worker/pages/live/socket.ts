import type { Context } from 'hono'
import { isOwnOrigin } from '../../api/own-site.ts'
import { Problem } from '../../service/problem.ts'
import type { PageEnv } from '../env.ts'

/** Refuses what is not the beginning of a WebSocket, and one that another site's page would open with our cookies. */
export function expectSocket(c: Context<PageEnv>): void {
  if (c.req.header('Upgrade') !== 'websocket') throw new Problem('no-page')
  if (!isOwnOrigin(c.req.header('Origin'), c.req.url)) throw new Problem('other-site')
}

/** A round's answer as the Worker's own: a fetched response's headers cannot be changed, and the security headers are still to come. */
export function connected({ status, webSocket }: Response): Response {
  return new Response(null, { status, webSocket })
}

/** What a round is asked for a connection. The path is the Worker's own, so that nobody chooses their role. */
export function socketRequest(role: 'phone' | 'screen' | 'watch', headers: Record<string, string> = {}): Request {
  return new Request(`https://round/${role}`, { headers: { Upgrade: 'websocket', ...headers } })
}

/** How many messages a page may say at once over HTTP. */
const MOST_MESSAGES = 20

/** What a page says over HTTP where no socket passes, a message a line. Throws `malformed` for too many. */
export async function saidIn(c: Context<PageEnv>): Promise<string[]> {
  const said = (await c.req.text()).split('\n')
  if (said.length > MOST_MESSAGES) throw new Problem('malformed')
  return said
}

/** What it is told in return, a message a line. */
export function heardIn(c: Context<PageEnv>, messages: readonly object[]): Response {
  return c.text(messages.map((message) => JSON.stringify(message)).join('\n'), 200, { 'Cache-Control': 'no-store' })
}
