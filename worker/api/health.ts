import { createRoute, z } from '@hono/zod-openapi'
import { version } from '../../package.json'
import { resource } from './app.ts'

const Health = z.object({ ok: z.literal(true), version: z.string() }).openapi('Health')

export const health = resource().openapi(
  createRoute({
    method: 'get',
    path: '/',
    summary: 'Whether the game is up, and its version',
    responses: { 200: { description: 'Up', content: { 'application/json': { schema: Health } } } },
  }),
  (c) => c.json({ ok: true as const, version }, 200),
)
