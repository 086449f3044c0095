import { type Context, Hono } from 'hono'
import * as m from '../../../web/messages/index.ts'
import { shareLine } from '../../../web/play/result-words.ts'
import { dayOfSlug, isChallengeSlug } from '../../game/make/slug.ts'
import type { Card } from '../../pictures/card.ts'
import { quizInfo } from '../../service/play/quiz-info.ts'
import type { PageEnv } from '../env.ts'
import { versusFor } from '../play/quiz.tsx'

const KEEP = 'public, max-age=86400'
/** A class's title is its teacher's own, and is gone within a minute of its deletion. */
const KEEP_SHORT = 'public, max-age=60'

/** The picture that a chat shows of a quiz's link, drawn once and then kept by the cache. */
export const pictures = new Hono<PageEnv>().get('/og/:name{[a-z0-9-]+\\.png}', async (c) => {
  const cache = await caches.open('pictures')
  // Whatever else the address asks for, it is the same picture.
  const address = new URL(c.req.path, c.req.url).href
  const kept = await cache.match(address)
  if (kept) return new Response(kept.body, kept)
  const slug = c.req.param('name').replace('.png', '')
  const { card, isPrivate } = await cardOf(c, slug)
  const picture = await c.env.PAINTERS.get(c.env.PAINTERS.idFromName(slug)).paint(card)
  const headers = { 'Content-Type': 'image/png', 'Cache-Control': isPrivate ? KEEP_SHORT : KEEP }
  const reply = new Response(picture.slice(), { headers })
  if (!isPrivate) c.executionCtx.waitUntil(cache.put(address, reply.clone()))
  return reply
})

/** What the picture of a quiz says: its title, and nothing of its questions; a class's is for those whom it is sent to. */
async function cardOf(c: Context<PageEnv>, slug: string): Promise<{ card: Card; isPrivate: boolean }> {
  const { title, questions, ...quiz } = await quizInfo(c.env, slug, '')
  const rest = { title, brand: m.brand(), verdicts: { supported: m.supported(), baseless: m.baseless() } }
  const foot = m.questions_count({ n: questions })
  if (!isChallengeSlug(slug)) {
    const kicker = dayOfSlug(slug) === undefined ? m.home_heading() : m.daily_title()
    return { card: { kicker, foot, ...rest }, isPrivate: quiz.class !== null }
  }
  const beat = (await versusFor(c, slug, ''))?.beat
  const score = beat ? shareLine({ points: beat.points, all: beat }) : foot
  return { card: { kicker: m.versus_card(), foot: score, ...rest }, isPrivate: false }
}
