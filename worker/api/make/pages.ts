import { createRoute } from '@hono/zod-openapi'
import { FetchedPage, PageWish } from '../../game/make/fetched.ts'
import { fetchPage } from '../../service/make/page-fetching.ts'
import { asks, resource, tells } from '../app.ts'
import { problems } from '../problem.ts'

const page = createRoute({
  method: 'post',
  path: '/',
  summary: 'Fetch a public page, to make a quiz of its article',
  request: { body: asks(PageWish) },
  responses: {
    200: tells('The page as it came', FetchedPage),
    ...problems(400, 413, 422, 429),
  },
})

/** Pages of others, for whoever makes a quiz of an article. */
export const pages = resource().openapi(page, async (c) => c.json(await fetchPage(c.env, c.req.valid('json').url), 200))
