import { createRoute, z } from '@hono/zod-openapi'
import { Merge, NameAsIs } from '../../game/class/wire.ts'
import { NewName } from '../../game/play/view.ts'
import { hostedClass } from '../../service/class/hosting.ts'
import { addName, correctName, mergeNames } from '../../service/class/register.ts'
import { asks, resource, tells } from '../app.ts'
import { problems } from '../problem.ts'
import { claimOf, ofRound } from './claim.ts'

const ofPupil = { ...ofRound, params: ofRound.params.extend({ pupil: z.string().max(40) }) }

const correct = createRoute({
  method: 'patch',
  path: '/quizzes/{slug}/host/rounds/{number}/pupils/{pupil}',
  summary: 'Call a pupil by another name',
  request: { ...ofPupil, body: asks(NewName) },
  responses: {
    200: tells('Called so from now on', NameAsIs),
    ...problems(400, 403, 404, 409, 410, 413, 422),
  },
})

const merge = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/host/rounds/{number}/pupils/{pupil}/merge',
  summary: 'Make two names one pupil; the answers given under the one that goes are deleted',
  request: { ...ofPupil, body: asks(Merge) },
  responses: {
    200: tells('The name that stays', NameAsIs),
    ...problems(400, 403, 404, 410, 413, 422),
  },
})

const add = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/host/rounds/{number}/names',
  summary: 'Add a name to the list that a class chooses from',
  request: { ...ofRound, body: asks(NewName) },
  responses: {
    201: tells('Added', NameAsIs),
    ...problems(400, 403, 404, 409, 410, 413, 422),
  },
})

/** How a class's host puts names right. */
export const register = resource()
  .openapi(correct, async (c) => {
    const { number, pupil, slug } = c.req.valid('param')
    const hosted = await hostedClass(c.env, claimOf({ slug }, c.req.valid('header')))
    return c.json(await correctName(c.env, hosted, { number, pupil, typed: c.req.valid('json').nickname }), 200)
  })
  .openapi(merge, async (c) => {
    const { number, pupil, slug } = c.req.valid('param')
    const hosted = await hostedClass(c.env, claimOf({ slug }, c.req.valid('header')))
    return c.json(await mergeNames(c.env, hosted, { number, pupil, into: c.req.valid('json').into }), 200)
  })
  .openapi(add, async (c) => {
    const { number, slug } = c.req.valid('param')
    const hosted = await hostedClass(c.env, claimOf({ slug }, c.req.valid('header')))
    return c.json(await addName(c.env, hosted, { number, typed: c.req.valid('json').nickname }), 201)
  })
