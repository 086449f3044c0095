import { Hono } from 'hono'
import { missingFiles } from '../../api/lookups.ts'
import { photoAt } from '../../service/make/photos.ts'
import type { PageEnv } from '../env.ts'

/** What keeps a file from being anything but a picture, whatever is in it, and from standing on other sites. */
const GUARDS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Disposition': 'inline',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
}
/** A browser keeps it for a month; nobody between does, so that what is deleted is gone. */
const KEEP = 'private, max-age=2592000, immutable'

/** The pictures that teachers brought for their articles. Mounted before the headers of pages, which would replace its own. */
export const photo = new Hono<PageEnv>().get('/own/:article/:photo', missingFiles, async (c) => {
  const kept = await photoAt(c.env, c.req.param())
  if (!kept) return c.body(null, 404, { ...GUARDS, 'Cache-Control': 'no-store' })
  return c.body(kept.bytes, 200, { ...GUARDS, 'Content-Type': kept.type, 'Cache-Control': KEEP })
})
