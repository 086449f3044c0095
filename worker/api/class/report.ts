import { createRoute } from '@hono/zod-openapi'
import { HostSheet, ReportBody } from '../../game/class/report-wire.ts'
import { hostedClass } from '../../service/class/hosting.ts'
import { answerSheetOf, reportOf } from '../../service/class/report.ts'
import { resource, tells } from '../app.ts'
import { problems } from '../problem.ts'
import { claimOf, ofQuiz, ofRound } from './claim.ts'

const report = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/rounds/{number}/report',
  summary: 'The report of a class’s round, with every answer',
  request: ofRound,
  responses: {
    200: tells('The report', ReportBody),
    ...problems(403, 404, 410, 422),
  },
})

const sheet = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/questions',
  summary: 'The questions of a class with their answers, for paper and projector',
  request: ofQuiz,
  responses: {
    200: tells('The questions', HostSheet),
    ...problems(403, 404, 410),
  },
})

/** A class's report, and its questions with their keys, for its host. */
export const reports = resource()
  .openapi(report, async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    return c.json(await reportOf(c.env, hosted, c.req.valid('param').number), 200)
  })
  .openapi(sheet, async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    return c.json(await answerSheetOf(c.env, hosted), 200)
  })
