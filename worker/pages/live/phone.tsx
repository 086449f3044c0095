import { type Context, Hono } from 'hono'
import { Live } from '../../../web/live/Live.tsx'
import * as m from '../../../web/messages/index.ts'
import { titleBesideSource } from '../../../web/play/article-of.ts'
import { Reveal } from '../../../web/play/Reveal.tsx'
import { deviceOf } from '../../api/player.ts'
import type { RoundView } from '../../game/play/view.ts'
import { mayDraw } from '../../service/library/packs.ts'
import { liveArticle, phoneView, talkToRoom } from '../../service/live/rooms.ts'
import { askedRound } from '../../service/objects.ts'
import { livePage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { connected, expectSocket, heardIn, saidIn, socketRequest } from './socket.ts'

/** How often a page without script asks where the room is, in seconds. */
const REFRESH = 5

/** What keeps a player's phone where the room is: a socket, or, where none passes, what it says and asks over HTTP. */
export const phone = new Hono<PageEnv>()
  .get('/r/:round{[a-z0-9]+}/socket', async (c) => {
    expectSocket(c)
    const device = await deviceOf(c)
    const round = askedRound(c.env, c.req.param('round'), device)
    return connected(await round.fetch(socketRequest('phone', { Device: device })))
  })
  .post('/r/:round{[a-z0-9]+}/socket', async (c) => {
    const said = await saidIn(c)
    return heardIn(c, await talkToRoom(c.env, c.req.param('round'), await deviceOf(c), said))
  })

/** Whether a round is played live. */
export function isLive({ rules }: RoundView): boolean {
  return rules.kind === 'live'
}

/** The titles of a round's articles by their packs; of those that their source tells, none. */
export function titlesOf(articles: RoundView['articles']): Record<string, string> {
  const titles = articles.map((article) => [article.pack, titleBesideSource(article)] as const)
  return Object.fromEntries(titles.filter((each): each is [string, string] => each[1] !== undefined))
}

/** A live round as its player's phone shows it; after an answer that is none, with what was wrong with it. */
export async function phonePage(c: Context<PageEnv>, { round, quiz, rules, articles }: RoundView, fault?: string) {
  const device = await deviceOf(c)
  const { stage, you } = await phoneView(c.env, round, device)
  const question = stage.question?.id
  const open = stage.phase === 'split' || stage.phase === 'second' || (you.opened && !stage.key)
  const passages = question && open ? (await liveArticle(c.env, round, { device, question })).passages : null
  const titles = titlesOf(articles)
  const drawn = mayDraw(Object.keys(titles)) ? ['element', 'element-drawn'] : []
  const data = { round, titles, stage, you, asksHowSure: rules.confidence, passages }
  return livePage(c, () => <Live data={data} reveal={Reveal} />, {
    title: `${m.live_title({ title: quiz.title })} · ${m.brand()}`,
    description: m.tagline(),
    styles: ['question', 'judge', 'play', 'stamp', 'reveal', ...drawn, 'live'],
    hidden: true,
    script: 'live',
    aloud: quiz.lang,
    data,
    refresh: REFRESH,
    ...(fault && { fault, status: 422 }),
  })
}
