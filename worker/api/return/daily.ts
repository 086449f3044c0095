import { createRoute } from '@hono/zod-openapi'
import { DailyAnswers, Today } from '../../game/return/daily.ts'
import { answersOfYesterday, dailyOfToday } from '../../service/return/daily.ts'
import { resource, tells } from '../app.ts'

const now = createRoute({
  method: 'get',
  path: '/',
  summary: 'Today’s quiz: the same five questions for everyone, from midnight in UTC',
  responses: { 200: tells('Today', Today) },
})

const yesterday = createRoute({
  method: 'get',
  path: '/yesterday',
  summary:
    'Yesterday’s questions, with their answers, from half an hour after midnight in UTC; until then the day’s before',
  description:
    'Plays of that day go on its board no more. The same questions stay in their articles’ own quizzes, whose boards go on and prove nothing.',
  responses: {
    200: tells('The answers of a day that is over', DailyAnswers),
  },
})

/** The day's quiz, and the answers of the day before. */
export const daily = resource()
  .openapi(now, async (c) => c.json(await dailyOfToday(c.env), 200))
  .openapi(yesterday, async (c) => c.json(await answersOfYesterday(c.env), 200))
