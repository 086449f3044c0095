import { type Context, Hono } from 'hono'
import type { ReportBody } from '../../web/client.ts'
import * as m from '../../web/messages/index.ts'
import { Report } from '../../web/pages/Report.tsx'
import { answersCsv, pupilsCsv } from './csv.ts'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { type ClassQuiz, hostApi, hostedClass, hostHeader, roundNumber } from './host.tsx'
import { bodyOr } from './reply.ts'

export const report = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}/report', async (c) => {
    const quiz = await hostedClass(c)
    const number = roundNumber(c, quiz)
    const rounds = await Promise.all(quiz.class.rounds.map((round) => reportOf(c, quiz, round.number)))
    const shown = rounds.find(({ round }) => round.number === number) ?? (await reportOf(c, quiz, number))
    const props = { slug: quiz.slug, zone: quiz.class.zone, report: shown, rounds }
    return staticPage(c, () => <Report {...props} />, {
      title: m.report_title({ title: quiz.title }),
      description: m.make_description(),
      styles: ['stamp', 'question', 'result', 'flow', 'report'],
      hidden: true,
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/pupils.csv', (c) => file(c, 'pupils.csv', 'text/csv', pupilsCsv))
  .get('/t/:slug{[a-z0-9-]+}/answers.csv', (c) => file(c, 'answers.csv', 'text/csv', answersCsv))
  .get('/t/:slug{[a-z0-9-]+}/report.json', (c) => file(c, 'report.json', 'application/json', asJson))

async function reportOf(c: Context<PageEnv>, { slug }: ClassQuiz, number: number): Promise<ReportBody> {
  const param = { slug, number: String(number) }
  return hostApi(c)
    .rounds[':number'].report.$get({ param, header: hostHeader(c) })
    .then(bodyOr)
}

/** A report to take along; the file is named after the class's code and the round. */
async function file(c: Context<PageEnv>, name: string, type: string, write: (report: ReportBody) => string) {
  const quiz = await hostedClass(c)
  const number = roundNumber(c, quiz)
  const body = write(await reportOf(c, quiz, number))
  c.header('Content-Type', `${type}; charset=utf-8`)
  c.header('Content-Disposition', `attachment; filename="baseless-${quiz.code}-${number}-${name}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(body)
}

function asJson(body: ReportBody): string {
  return JSON.stringify(body, null, 2)
}
