import { commit } from 'virtual:build'
import { createRoute, z } from '@hono/zod-openapi'
import { version } from '../../package.json'
import { failingParts, PARTS } from '../service/health.ts'
import { resource } from './app.ts'

const Health = z
  .object({
    ok: z.boolean(),
    version: z.string().max(40),
    commit: z.string().max(40),
    failing: z.array(z.enum(PARTS)).max(PARTS.length),
  })
  .openapi('Health')

const content = { 'application/json': { schema: Health } }

export const health = resource().openapi(
  createRoute({
    method: 'get',
    path: '/',
    summary: 'Whether the game and what it stands on are well, and which version and commit it is',
    responses: { 200: { description: 'Well', content }, 503: { description: 'Not well', content } },
  }),
  async (c) => {
    const failing = await failingParts(c.env)
    const ok = failing.length === 0
    return c.json({ ok, version, commit, failing }, ok ? 200 : 503)
  },
)
