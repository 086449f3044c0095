import { Hono } from 'hono'
import { toolObject } from '../../service/lti/objects.ts'
import type { PageEnv } from '../env.ts'

/** Learning platforms check by these what we sign; they may keep them for an hour. */
export const keys = new Hono<PageEnv>().get('/lti/keys', async (c) => {
  const keys = await toolObject(c.env).listed()
  return c.json({ keys }, 200, { 'Cache-Control': 'public, max-age=3600' })
})
