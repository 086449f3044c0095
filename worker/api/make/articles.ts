import { createRoute } from '@hono/zod-openapi'
import { MadeArticle, RevisedArticle } from '../../game/make/article.ts'
import { Report, ReportKept } from '../../game/make/reported.ts'
import { editLink, linksOf } from '../../service/links.ts'
import { articleOf, makeArticle, NewArticle, reviseArticle, SavedArticle } from '../../service/make/articles.ts'
import { reportQuiz } from '../../service/make/reported.ts'
import { asks, resource, tells } from '../app.ts'
import { claimOf, ofQuiz, quizParams } from '../class/claim.ts'
import { counted } from '../limits.ts'
import { deviceOf } from '../player.ts'
import { problems } from '../problem.ts'

const make = createRoute({
  method: 'post',
  path: '/articles',
  summary: 'Make a quiz of an article of your own',
  request: { body: asks(NewArticle) },
  responses: {
    201: tells('Made', MadeArticle),
    ...problems(400, 404, 413, 422, 429),
  },
})

const open = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/article',
  summary: 'The article of a quiz with its questions and their verdicts, for its host',
  request: ofQuiz,
  responses: {
    200: tells('The article', SavedArticle),
    ...problems(403, 404, 410),
  },
})

const revise = createRoute({
  method: 'put',
  path: '/quizzes/{slug}/host/article',
  summary: 'Save the article of a quiz again: for rounds that begin from now on',
  request: { ...ofQuiz, body: asks(SavedArticle) },
  responses: {
    200: tells('Saved', RevisedArticle),
    ...problems(400, 403, 404, 409, 410, 413, 422, 429),
  },
})

const report = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/report',
  summary: 'Tell whoever runs the game that a quiz should not be there',
  request: { params: quizParams, body: asks(Report) },
  responses: {
    201: tells('Kept', ReportKept),
    ...problems(400, 404, 413, 422, 429),
  },
})

/** Quizzes of articles that somebody brought. */
export const articles = resource()
  .openapi(make, async (c) => {
    const wish = c.req.valid('json')
    const { slug, key } = await counted(c, () => makeArticle(c.env, wish, Date.now()))
    return c.json({ ...linksOf(slug, key, c.req.url), editUrl: editLink(slug, key, c.req.url) }, 201)
  })
  .openapi(open, async (c) => {
    const { draft, version } = await articleOf(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    return c.json({ article: draft, version }, 200)
  })
  .openapi(revise, async (c) => {
    const claim = claimOf(c.req.valid('param'), c.req.valid('header'))
    return c.json(await reviseArticle(c.env, claim, c.req.valid('json')), 200)
  })
  .openapi(report, async (c) => {
    await reportQuiz(c.env, c.req.valid('param').slug, await deviceOf(c), c.req.valid('json'))
    return c.json({ kept: true as const }, 201)
  })
