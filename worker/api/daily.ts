import { createRoute } from '@hono/zod-openapi'
import { sittingOf } from '../game/quiz.ts'
import { dailySlug, startOf } from '../game/slug.ts'
import { resource } from './app.ts'
import { Daily, DailyAnswers } from './comeback-schemas.ts'
import { dailyOr404, today } from './day.ts'
import { packsOf } from './lookup.ts'

const now = createRoute({
  method: 'get',
  path: '/',
  summary: 'Today’s quiz: the same five questions for everyone, from midnight in UTC',
  responses: { 200: { description: 'Today', content: { 'application/json': { schema: Daily } } } },
})

const yesterday = createRoute({
  method: 'get',
  path: '/yesterday',
  summary: 'Yesterday’s questions, with their answers',
  responses: {
    200: {
      description: 'The answers of a day that is over',
      content: { 'application/json': { schema: DailyAnswers } },
    },
  },
})

export const daily = resource()
  .openapi(now, async (c) => {
    const day = today()
    const { slug, title, questions } = await dailyOr404(c.env, dailySlug(day))
    return c.json({ day, slug, title, questions: questions.length, nextAt: startOf(day + 1) }, 200)
  })
  .openapi(yesterday, async (c) => {
    const quiz = await dailyOr404(c.env, dailySlug(today() - 1))
    const { questions } = sittingOf(quiz, packsOf(quiz))
    const answers = questions.map(({ shown, key }) => ({ question: shown, key }))
    return c.json({ slug: quiz.slug, title: quiz.title, answers }, 200)
  })
