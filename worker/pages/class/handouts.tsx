import { type Context, Hono } from 'hono'
import { Slides } from '../../../web/class/Slides.tsx'
import { PAPERS, type Paper, type Part, Worksheet } from '../../../web/class/Worksheet.tsx'
import * as m from '../../../web/messages/index.ts'
import { answerSheetOf, reportOf } from '../../service/class/report.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { classOf, hostPage, qrOf } from './hosted.ts'

/** A class's questions for those without a phone: on paper, and on a projector. */
export const handouts = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}/worksheet', async (c) => {
    const { sheet, slug, url, code, title } = await handout(c)
    const paper: Paper = c.req.query('paper') === 'letter' ? 'letter' : 'a4'
    const part: Part = c.req.query('part') === 'key' ? 'key' : 'pupil'
    return staticPage(c, () => <Worksheet {...{ slug, sheet, paper, part, url, code }} qr={qrOf(url)} />, {
      ...hostPage(m.paper_title({ title, paper: PAPERS[paper] }), [
        ...['question', 'stamp', 'reveal', 'element', 'element-drawn', 'worksheet', `paper-${paper}`],
      ]),
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/slides', async (c) => {
    const { hosted, quiz } = await classOf(c)
    const { questions } = await reportOf(c.env, hosted)
    const { slug, title } = quiz
    const sheet = await answerSheetOf(c.env, hosted)
    return staticPage(c, () => <Slides slug={slug} sheet={sheet} told={questions} />, {
      ...hostPage(m.slides_title({ title }), [
        'question',
        'stamp',
        'reveal',
        'split',
        'element',
        'element-drawn',
        'slides',
      ]),
      script: 'slides',
    })
  })

async function handout(c: Context<PageEnv>) {
  const { hosted, quiz } = await classOf(c)
  return { ...quiz, sheet: await answerSheetOf(c.env, hosted) }
}
