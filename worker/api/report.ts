import { createRoute } from '@hono/zod-openapi'
import { type Flow, flowBetween } from '../game/live/tally.ts'
import { sittingOf } from '../game/quiz.ts'
import { classReport } from '../game/report.ts'
import { doorsAt } from '../game/rules.ts'
import type { Sheets } from '../round/host-desk.ts'
import { resource } from './app.ts'
import { bearer, hostedClass, quizParams, roundParams } from './hosting.ts'
import { admitted, classRound, packsOf, roundObject } from './lookup.ts'
import { problems } from './problem.ts'
import { HostSheet, Report } from './report-schemas.ts'

const report = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/rounds/{number}/report',
  summary: 'The report of a class’s round, with every answer',
  request: { params: roundParams, headers: bearer },
  responses: {
    200: { description: 'The report', content: { 'application/json': { schema: Report } } },
    ...problems(403, 404, 422),
  },
})

const sheet = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/questions',
  summary: 'The questions of a class with their answers, for paper and projector',
  request: { params: quizParams, headers: bearer },
  responses: {
    200: { description: 'The questions', content: { 'application/json': { schema: HostSheet } } },
    ...problems(403, 404),
  },
})

export const reports = resource()
  .openapi(report, async (c) => {
    const { slug, number } = c.req.valid('param')
    const quiz = await hostedClass(c.env, slug, c.req.valid('header').authorization)
    const round = await classRound(c.env, slug, number)
    const { sitting, doors, pupils } = admitted(await roundObject(c.env, round.id).sheets())
    const { pupils: figures, questions, ...figuresOfAll } = classReport(sitting.questions, pupils)
    const moved = questions.map((question, at) => ({ ...question, moved: movement(pupils, at) }))
    const rows = pupils.map((pupil, at) => ({ ...pupil, ...figures[at]! }))
    const about = { title: quiz.title, round, state: doorsAt(Date.now(), doors), confidence: sitting.rules.confidence }
    return c.json({ ...about, ...figuresOfAll, questions: moved, pupils: rows, talk: sitting.talk }, 200)
  })
  .openapi(sheet, async (c) => {
    const { slug } = c.req.valid('param')
    const quiz = await hostedClass(c.env, slug, c.req.valid('header').authorization)
    const { questions, articles, talk, rules } = sittingOf(quiz, packsOf(quiz))
    const sheets = questions.map(({ shown, key }) => ({ question: shown, key }))
    return c.json({ title: quiz.title, confidence: rules.confidence, questions: sheets, articles, talk }, 200)
  })

/** How a live round's players moved on a question between two votes; null where there was one. */
function movement(pupils: Sheets['pupils'], at: number): Flow | null {
  const votes = pupils.map(({ first, answers }) => ({ first: first?.[at] ?? null, last: answers[at] ?? null }))
  return votes.some(({ first }) => first) ? flowBetween(votes) : null
}
