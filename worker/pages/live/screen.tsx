import { Hono } from 'hono'
import { Screen } from '../../../web/live/Screen.tsx'
import * as m from '../../../web/messages/index.ts'
import { hostedClass, hostedRound } from '../../service/class/hosting.ts'
import { screenArticle, screenView, talkAsScreen } from '../../service/live/rooms.ts'
import { Problem } from '../../service/problem.ts'
import { areNamesHidden, claimOf, classOf, hostPage, qrOf, roundNumber } from '../class/hosted.ts'
import { livePage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { connected, expectSocket, heardIn, saidIn, socketRequest } from './socket.ts'

/** The parts of the styles that the screen uses. */
const STYLES = [
  ...['question', 'stamp', 'reveal', 'element', 'element-drawn', 'host', 'split', 'flow'],
  ...['screen', 'screen-question', 'screen-podium', 'screen-controls'],
]

/** The big screen of a live round. Any device with the host's link has it, and any of them goes on where another stopped. */
export const screen = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}/screen', async (c) => {
    const { hosted, quiz } = await classOf(c)
    if (!quiz.class.live) throw new Problem('no-page')
    const number = roundNumber(c, hosted)
    const view = await screenView(c.env, hosted, number)
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
      namesHidden: areNamesHidden(c, slug),
      home: new URL(c.req.url).host,
      qr: qrOf(url),
    }
    return livePage(c, () => <Screen data={data} />, {
      ...hostPage(m.screen_title({ title }), STYLES),
      script: 'screen',
      data,
      refresh: 0,
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/screen/article', async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c))
    const asked = { number: roundNumber(c, hosted), question: c.req.query('question') ?? '' }
    return c.json(await screenArticle(c.env, hosted, asked), 200, { 'Cache-Control': 'no-store' })
  })
  .get('/t/:slug{[a-z0-9-]+}/screen/socket', async (c) => {
    expectSocket(c)
    const hosted = await hostedClass(c.env, claimOf(c))
    const round = hostedRound(c.env, hosted, Number(c.req.query('round') ?? 1))
    return connected(await round.fetch(socketRequest('screen')))
  })
  .post('/t/:slug{[a-z0-9-]+}/screen/socket', async (c) => {
    const said = await saidIn(c)
    const hosted = await hostedClass(c.env, claimOf(c))
    return heardIn(c, await talkAsScreen(c.env, hosted, roundNumber(c, hosted), said))
  })
