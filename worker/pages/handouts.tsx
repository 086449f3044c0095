import { Hono } from 'hono'
import * as m from '../../web/messages/index.ts'
import { Slides } from '../../web/pages/Slides.tsx'
import { PAPERS, type Paper, Worksheet } from '../../web/pages/Worksheet.tsx'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { hostApi, hostedClass, hostHeader, qrOf } from './host.tsx'
import { bodyOr } from './reply.ts'

/** A class's questions for those without a phone: on paper, and on a projector. */
export const handouts = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}/worksheet', async (c) => {
    const quiz = await hostedClass(c)
    const { slug, url, code } = quiz
    const sheet = await hostApi(c)
      .questions.$get({ param: { slug }, header: hostHeader(c) })
      .then(bodyOr)
    const paper: Paper = c.req.query('paper') === 'letter' ? 'letter' : 'a4'
    return staticPage(c, () => <Worksheet {...{ slug, sheet, paper, url, code }} qr={qrOf(url)} />, {
      title: m.paper_title({ title: quiz.title, paper: PAPERS[paper] }),
      description: m.make_description(),
      styles: ['question', 'stamp', 'reveal', 'worksheet', `paper-${paper}`],
      hidden: true,
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/slides', async (c) => {
    const { slug, title } = await hostedClass(c)
    const sheet = await hostApi(c)
      .questions.$get({ param: { slug }, header: hostHeader(c) })
      .then(bodyOr)
    return staticPage(c, () => <Slides slug={slug} sheet={sheet} />, {
      title: m.slides_title({ title }),
      description: m.make_description(),
      styles: ['question', 'stamp', 'reveal', 'slides'],
      hidden: true,
    })
  })
