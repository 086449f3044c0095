import { type Context, Hono } from 'hono'
import { ProjectedReveal } from '../../../web/class/ProjectedReveal.tsx'
import { Report } from '../../../web/class/Report.tsx'
import * as m from '../../../web/messages/index.ts'
import type { ReportBody } from '../../game/class/report-wire.ts'
import { reportOf, totalsOf } from '../../service/class/report.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { answersCsv, type CsvWish, delimiterFor, pupilsCsv } from './csv.ts'
import { areNamesHidden, classOf, hostPage, numbered, roundNumber } from './hosted.ts'
import { reportWorkbook } from './workbook.ts'

/** The parts of the styles that a question's reveal uses on the big screen. */
const SCREEN_STYLES = [
  'question',
  'stamp',
  'reveal',
  'split',
  'flow',
  'element',
  'element-drawn',
  'screen',
  'screen-question',
]

/** A class's report, as a page and as files to take along. */
export const report = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}/report', async (c) => {
    const { hosted, quiz } = await classOf(c)
    const number = roundNumber(c, hosted)
    const beside = hosted.rounds.length > 1 ? totalsOf(c.env, hosted) : []
    const [shown, rounds] = await Promise.all([reportOf(c.env, hosted, number), beside])
    const namesHidden = areNamesHidden(c, quiz.slug)
    const told = namesHidden ? numbered(shown) : shown
    const props = { slug: quiz.slug, zone: quiz.class.zone, report: told, rounds, namesHidden }
    return staticPage(c, () => <Report {...props} />, {
      ...hostPage(m.report_title({ title: quiz.title }), [
        'stamp',
        'question',
        'reveal',
        'element',
        'element-drawn',
        'result',
        'flow',
        'report',
        'report-print',
      ]),
      script: 'share',
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/reveal', async (c) => {
    const { hosted, quiz } = await classOf(c)
    const number = roundNumber(c, hosted)
    const { title, questions, confidence } = await reportOf(c.env, hosted, number)
    const question = questions[Number(c.req.query('question') ?? 1) - 1]
    if (!question) throw new Problem('no-page')
    const at = (other: number) => `/t/${quiz.slug}/reveal?round=${number}&question=${other}`
    const props = { title, question, of: questions.length, asksHowSure: confidence, at }
    return staticPage(c, () => <ProjectedReveal {...props} />, {
      ...hostPage(m.report_projected_title({ n: question.number, title }), SCREEN_STYLES),
      script: 'projected',
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/report.xlsx', (c) =>
    file(c, 'report.xlsx', EXCEL, ({ report, zone }) => reportWorkbook(report, zone)),
  )
  .get('/t/:slug{[a-z0-9-]+}/pupils.csv', (c) =>
    file(c, 'pupils.csv', CSV, ({ report, ...wish }) => pupilsCsv(report, wish)),
  )
  .get('/t/:slug{[a-z0-9-]+}/answers.csv', (c) =>
    file(c, 'answers.csv', CSV, ({ report, ...wish }) => answersCsv(report, wish)),
  )
  .get('/t/:slug{[a-z0-9-]+}/report.json', (c) =>
    file(c, 'report.json', 'application/json; charset=utf-8', ({ report }) => JSON.stringify(report, null, 2)),
  )

const CSV = 'text/csv; charset=utf-8'
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a file is written from. */
interface FileSource extends CsvWish {
  report: ReportBody
}

/** A report to take along; the file is named after the class's code and the round. */
async function file(
  c: Context<PageEnv>,
  name: string,
  type: string,
  write: (source: FileSource) => string | Promise<ArrayBuffer>,
) {
  const { hosted, quiz } = await classOf(c)
  const number = roundNumber(c, hosted)
  const report = await reportOf(c.env, hosted, number)
  const body = await write({ report, delimiter: delimiterFor(c.req.header('Accept-Language')), zone: quiz.class.zone })
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename="baseless-${quiz.code}-${number}-${name}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(body)
}
