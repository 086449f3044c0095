import { type Context, Hono } from 'hono'
import type { RoundBody } from '../../web/client.ts'
import * as m from '../../web/messages/index.ts'
import { Live } from '../../web/pages/Live.tsx'
import { roundObject } from '../api/lookup.ts'
import { currentPlayer } from '../api/player.ts'
import { apiOf } from './client.ts'
import { livePage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { bodyOr } from './reply.ts'
import { connected, expectSocket, socketRequest } from './socket.ts'

/** How often a page without script asks where the room is, in seconds. */
const REFRESH = 5

/** A live round on a player's phone: the page, and the connection that keeps it where the room is. */
export const phone = new Hono<PageEnv>().get('/r/:round{[a-z0-9]+}/socket', async (c) => {
  expectSocket(c)
  const round = roundObject(c.env, c.req.param('round'))
  return connected(await round.fetch(socketRequest('phone', { Device: (await currentPlayer(c)) ?? '' })))
})

export function isLive({ rules }: RoundBody): boolean {
  return rules.kind === 'live'
}

export async function phonePage(c: Context<PageEnv>, { round, quiz, rules }: RoundBody) {
  const api = apiOf(c).rounds[':id']
  const { stage, you } = await api.live.$get({ param: { id: round } }).then(bodyOr)
  const question = stage.question?.id
  const open = stage.phase === 'split' || stage.phase === 'second' || (you.opened && !stage.key)
  const read = question && open ? await api.article.$get({ param: { id: round }, query: { question } }) : null
  const passages = read?.ok ? (await read.json()).passages : null
  const data = { round, stage, you, asksHowSure: rules.confidence, passages }
  return livePage(c, () => <Live data={data} />, {
    title: `${m.live_title({ title: quiz.title })} · ${m.brand()}`,
    description: m.tagline(),
    styles: ['question', 'judge', 'stamp', 'reveal', 'live'],
    hidden: true,
    script: 'live',
    data,
    refresh: REFRESH,
  })
}
