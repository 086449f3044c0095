import { createRoute } from '@hono/zod-openapi'
import { QuizInfo } from '../../game/class/quiz-info.ts'
import { MadeQuiz } from '../../game/make/made.ts'
import { linksOf } from '../../service/links.ts'
import { makeQuiz } from '../../service/make/quizzes.ts'
import { NewQuiz } from '../../service/make/wishes.ts'
import { quizInfo } from '../../service/play/quiz-info.ts'
import { asks, resource, tells } from '../app.ts'
import { quizParams } from '../class/claim.ts'
import { counted } from '../limits.ts'
import { keepClosed } from '../open.ts'
import { deviceOf } from '../player.ts'
import { problems } from '../problem.ts'

const make = createRoute({
  method: 'post',
  path: '/',
  summary: 'Make a quiz: a choice of questions behind a link',
  request: { body: asks(NewQuiz) },
  responses: {
    201: tells('Made', MadeQuiz),
    ...problems(400, 404, 413, 422, 429),
  },
})

const info = createRoute({
  method: 'get',
  path: '/{slug}',
  summary: 'What a quiz is',
  request: { params: quizParams },
  responses: {
    200: tells('The quiz', QuizInfo),
    ...problems(404),
  },
})

/** Making a quiz, and what a quiz is. */
export const quizzes = resource()
  .openapi(make, async (c) => {
    const wish = c.req.valid('json')
    const { slug, key } = await counted(c, () => makeQuiz(c.env, wish, Date.now()))
    return c.json(linksOf(slug, key, c.req.url), 201)
  })
  .openapi(info, async (c) => {
    const quiz = await quizInfo(c.env, c.req.valid('param').slug, await deviceOf(c))
    if (quiz.class) keepClosed(c)
    return c.json(quiz, 200)
  })
