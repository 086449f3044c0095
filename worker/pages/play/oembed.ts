/** What another site’s editor asks about an address of ours, to show a quiz in its page. @see https://oembed.com */
import { Hono } from 'hono'
import * as z from 'zod'
import * as m from '../../../web/messages/index.ts'
import { problemOf } from '../../api/index.ts'
import { isOwnOrigin } from '../../api/own-site.ts'
import { responseOf } from '../../api/problem.ts'
import { openerSlug } from '../../game/make/slug.ts'
import { quizInfo } from '../../service/play/quiz-info.ts'
import { Problem } from '../../service/problem.ts'
import { today } from '../../service/return/day.ts'
import { rightAddress } from '../addresses.ts'
import type { PageEnv } from '../env.ts'
import { parsed } from '../parts.ts'
import { FRAME, snippetOf } from './snippet.ts'

/** A width or height in pixels. */
const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .optional()

const Query = z.object({
  url: z.string().min(1).max(1_000),
  maxwidth: pixels,
  maxheight: pixels,
  format: z.string().max(20).optional(),
})

const PICTURE = { width: 1200, height: 630 } as const
const KEEP_SECONDS = 3_600

/** Answers with 404 for what is not ours or not there, 401 for a class, and 501 for another format than JSON. */
export const oembed = new Hono<PageEnv>()
  .get('/oembed', async (c) => {
    const { url, maxwidth, maxheight, format } = c.req.query()
    const query = parsed(Query, {
      ...{ url, maxwidth: maxwidth || undefined, maxheight: maxheight || undefined, format: format || undefined },
    })
    if ((query.format ?? 'json') !== 'json') throw new Problem('no-format')
    const { frame, page, slug } = shownAt(query.url, c.req.url)
    const { title, ...quiz } = await quizInfo(c.env, slug, '')
    if (quiz.class) throw new Problem('not-embedded')
    const { origin } = new URL(c.req.url)
    const size = {
      width: Math.min(query.maxwidth ?? FRAME.width, FRAME.width),
      height: Math.min(query.maxheight ?? FRAME.height, FRAME.height),
    }
    const picture = pictureWithin(query, `${origin}/og/${slug}.png`)
    const named = page === '/' ? m.embed_today() : title
    c.header('Cache-Control', `public, max-age=${KEEP_SECONDS}`)
    c.header('Access-Control-Allow-Origin', '*')
    return c.json(
      {
        ...{ version: '1.0', type: 'rich', title: named, provider_name: m.brand(), provider_url: origin },
        ...{
          cache_age: KEEP_SECONDS,
          html: snippetOf({ origin, title: named, frame, page }, size),
          ...size,
          ...picture,
        },
      },
      200,
    )
  })
  .onError((error) => responseOf(problemOf(error)))

/** The picture of a link, where it is not larger than asked for. */
function pictureWithin({ maxwidth, maxheight }: z.infer<typeof Query>, address: string) {
  if ((maxwidth ?? PICTURE.width) < PICTURE.width || (maxheight ?? PICTURE.height) < PICTURE.height) return {}
  return { thumbnail_url: address, thumbnail_width: PICTURE.width, thumbnail_height: PICTURE.height }
}

/** What a frame shows of an address: a quiz, or, of the first page, today's question. Throws `no-page` for any other. */
function shownAt(address: string, own: string): { frame: string; page: string; slug: string } {
  const url = URL.parse(address)
  if (!url || !isOwnOrigin(url.origin, own)) throw new Problem('no-page')
  const path = rightAddress(url.pathname) ?? url.pathname
  if (path === '/' || path === '/embed/today') return { frame: '/embed/today', page: '/', slug: openerSlug(today()) }
  const slug = /^(?:\/embed)?\/q\/([a-z0-9-]+)$/.exec(path)?.[1]
  if (slug === undefined) throw new Problem('no-page')
  return { frame: `/embed/q/${slug}`, page: `/q/${slug}`, slug }
}
