import { type Context, Hono } from 'hono'
import { ReportQuiz } from '../../../web/make/ReportQuiz.tsx'
import * as m from '../../../web/messages/index.ts'
import { deviceOf } from '../../api/player.ts'
import { bodyOf, statusOf } from '../../api/problem.ts'
import { Report } from '../../game/make/reported.ts'
import { reportQuiz } from '../../service/make/reported.ts'
import { quizInfo } from '../../service/play/quiz-info.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { parsed } from '../parts.ts'

/** Where somebody tells whoever runs the game that a quiz should not be there. */
export const reportedQuizzes = new Hono<PageEnv>()
  .get('/q/:slug{[a-z0-9-]+}/report', (c) => reportPage(c, { kept: false }))
  .post('/q/:slug{[a-z0-9-]+}/report', async (c) => {
    const why = String((await c.req.parseBody()).why ?? '').replace(/\r\n/g, '\n')
    try {
      await reportQuiz(c.env, c.req.param('slug'), await deviceOf(c), parsed(Report, { why }))
      return reportPage(c, { kept: true })
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'invalid') throw error
      return reportPage(c, { kept: false, again: { why, fault: bodyOf(error).detail } }, statusOf(error))
    }
  })

type Shown = Omit<Parameters<typeof ReportQuiz>[0], 'quiz'>

async function reportPage(
  c: Context<PageEnv, '/q/:slug/report'>,
  shown: Shown,
  status: ReturnType<typeof statusOf> = 200,
) {
  const { slug, title } = await quizInfo(c.env, c.req.param('slug'), '')
  return staticPage(c, () => <ReportQuiz quiz={{ slug, title }} {...shown} />, {
    title: `${m.report_quiz_heading({ title })} · ${m.brand()}`,
    description: m.report_quiz_text(),
    styles: [],
    hidden: true,
    status,
  })
}
