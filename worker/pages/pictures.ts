import { type Context, Hono } from 'hono'
import { formatPoints } from '../../web/format.ts'
import * as m from '../../web/messages/index.ts'
import { dayOfSlug, isChallengeSlug } from '../game/slug.ts'
import type { Card } from '../pictures/card.ts'
import { apiOf } from './client.ts'
import type { PageEnv } from './env.ts'
import { versusOf } from './quiz.tsx'
import { bodyOr } from './reply.ts'

const KEEP = 'public, max-age=86400'

/** The picture that a chat shows of a quiz's link, drawn once and then kept by the cache. */
export const pictures = new Hono<PageEnv>().get('/og/:name{[a-z0-9-]+\\.png}', async (c) => {
  const cache = await caches.open('pictures')
  const kept = await cache.match(c.req.url)
  if (kept) return new Response(kept.body, kept)
  const card = await cardOf(c, c.req.param('name').replace('.png', ''))
  const name = JSON.stringify(card)
  const picture = await c.env.PAINTERS.get(c.env.PAINTERS.idFromName(name)).paint(card)
  const reply = new Response(picture.slice(), { headers: { 'Content-Type': 'image/png', 'Cache-Control': KEEP } })
  c.executionCtx.waitUntil(cache.put(c.req.url, reply.clone()))
  return reply
})

/** What the picture of a quiz says: its title, and nothing of its questions. */
async function cardOf(c: Context<PageEnv>, slug: string): Promise<Card> {
  const { title, questions } = await apiOf(c).quizzes[':slug'].$get({ param: { slug } }).then(bodyOr)
  const rest = { brand: m.brand(), verdicts: { supported: m.supported(), baseless: m.baseless() } }
  const foot = m.questions_count({ n: questions })
  if (!isChallengeSlug(slug)) {
    return { kicker: dayOfSlug(slug) === undefined ? m.home_heading() : m.daily_title(), title, foot, ...rest }
  }
  const beat = (await versusOf(c, slug, ''))?.beat
  const score = beat ? m.result_share_score({ ...beat, points: formatPoints(beat.points) }) : foot
  return { kicker: m.versus_card(), title, foot: score, ...rest }
}
