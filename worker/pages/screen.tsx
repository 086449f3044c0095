import { Hono } from 'hono'
import * as m from '../../web/messages/index.ts'
import { Screen } from '../../web/pages/Screen.tsx'
import { hostedRound } from '../api/hosting.ts'
import { Problem } from '../api/problem.ts'
import { livePage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { hostApi, hostedClass, hostHeader, page, qrOf, roundNumber } from './host.tsx'
import { bodyOr } from './reply.ts'
import { connected, expectSocket, socketRequest } from './socket.ts'

/** The big screen of a live round. Any device with the host's link has it, and any of them goes on where another stopped. */
const STYLES = [
  ...['question', 'stamp', 'reveal', 'host', 'split', 'flow'],
  ...['screen', 'screen-question', 'screen-podium', 'screen-controls'],
]

export const screen = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}/screen', async (c) => {
    const quiz = await hostedClass(c)
    if (!quiz.class.live) throw new Problem('no-page')
    const number = roundNumber(c, quiz)
    const param = { slug: quiz.slug, number: String(number) }
    const view = await hostApi(c)
      .rounds[':number'].screen.$get({ param, header: hostHeader(c) })
      .then(bodyOr)
    const { slug, title, code, url } = quiz
    const { confidence, votes } = quiz.class
    const data = {
      ...view,
      slug,
      number,
      title,
      code,
      url,
      votes,
      asksHowSure: confidence,
      home: new URL(c.req.url).host,
      qr: qrOf(url),
    }
    return livePage(c, () => <Screen data={data} />, {
      ...page(m.screen_title({ title }), STYLES),
      script: 'screen',
      data,
      refresh: 0,
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/screen/socket', async (c) => {
    expectSocket(c)
    const which = { slug: c.req.param('slug'), number: Number(c.req.query('round') ?? 1) }
    const round = await hostedRound(c.env, which, hostHeader(c))
    return connected(await round.fetch(socketRequest('screen')))
  })
