import { createRoute, z } from '@hono/zod-openapi'
import { MadeChallenge, Versus, VersusQuery } from '../../game/return/versus.ts'
import { roundId } from '../../game/wire.ts'
import { makeChallenge, versusOf } from '../../service/return/challenges.ts'
import { resource, tells } from '../app.ts'
import { quizParams } from '../class/claim.ts'
import { deviceOf, rememberedRound, rememberRound } from '../player.ts'
import { problems } from '../problem.ts'

const dare = createRoute({
  method: 'post',
  path: '/rounds/{id}/challenge',
  summary: 'Dare others to beat a finished round: a link to the same questions in the same order',
  request: { params: z.object({ id: roundId }) },
  responses: {
    201: tells('The link', MadeChallenge),
    ...problems(403, 404, 409, 410),
  },
})

const versus = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/versus',
  summary: 'The result to beat; for those who have finished, the results side by side',
  request: { params: quizParams, query: VersusQuery },
  responses: {
    200: tells('The results', Versus),
    ...problems(404, 422),
  },
})

/** Challenges: a link to a finished round, and the results side by side. */
export const challenges = resource()
  .openapi(dare, async (c) => {
    const { id } = c.req.valid('param')
    const { slug } = await makeChallenge(c.env, id, await deviceOf(c))
    rememberRound(c, [slug], id)
    return c.json({ slug, url: new URL(`/q/${slug}`, c.req.url).href }, 201)
  })
  .openapi(versus, async (c) => {
    const { round = '' } = c.req.valid('query')
    const { slug } = c.req.valid('param')
    const remembered = round === rememberedRound(c, slug)
    return c.json(await versusOf(c.env, { slug, round, device: await deviceOf(c), remembered }), 200)
  })
