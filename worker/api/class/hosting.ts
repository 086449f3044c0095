import { createRoute, z } from '@hono/zod-openapi'
import { Admission, ClassRound, Doors, DoorsChange, Erased, HostedQuiz, Removal, Watch } from '../../game/class/wire.ts'
import {
  changeDoors,
  decideOn,
  eraseClass,
  hostedClass,
  infoForHost,
  nextRound,
  quizForHost,
  removePupils,
  renewKey,
  watchRound,
} from '../../service/class/hosting.ts'
import { Problem } from '../../service/problem.ts'
import { asks, resource, tells } from '../app.ts'
import { problems } from '../problem.ts'
import { claimOf, ofQuiz, ofRound } from './claim.ts'

const host = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host',
  summary: 'A quiz as its host sees it',
  request: ofQuiz,
  responses: {
    200: tells('The quiz', HostedQuiz),
    ...problems(403, 404, 410),
  },
})

const erase = createRoute({
  method: 'delete',
  path: '/quizzes/{slug}/host',
  summary: 'Delete a class now: its rounds, names, answers, scores and link',
  request: ofQuiz,
  responses: {
    200: tells('Deleted, or being deleted: `left` is what is not gone yet, and goes by itself', Erased),
    ...problems(403, 404),
  },
})

const again = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/host/rounds',
  summary: 'Start another round of a class, which its link leads to from now on',
  request: ofQuiz,
  responses: {
    201: tells('Started', ClassRound),
    ...problems(403, 404, 409, 410),
  },
})

const watch = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/rounds/{number}',
  summary: 'A round of a class as its host sees it',
  request: ofRound,
  responses: {
    200: tells('The round', Watch),
    ...problems(403, 404, 410, 422),
  },
})

const doors = createRoute({
  method: 'patch',
  path: '/quizzes/{slug}/host/rounds/{number}',
  summary: 'Open, close or end a round now, lock its door, or let newcomers wait',
  request: { ...ofRound, body: asks(DoorsChange) },
  responses: {
    200: tells('When it can be played', Doors),
    ...problems(400, 403, 404, 409, 410, 413, 422),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/quizzes/{slug}/host/rounds/{number}/pupils/{pupil}',
  summary: 'Take a pupil out, with their answers and their score',
  request: {
    ...ofRound,
    params: ofRound.params.extend({ pupil: z.string().max(40) }),
    query: z.strictObject({
      bar: z
        .enum(['yes', 'no'])
        .default('yes')
        .openapi({ description: 'no: only frees the name; they may come in again' }),
    }),
  },
  responses: {
    200: tells('Taken out, or not there', z.object({ removed: z.boolean() })),
    ...problems(403, 404, 410, 422),
  },
})

const removeMany = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/host/rounds/{number}/removals',
  summary: 'Take many pupils out at once, with their answers and their scores',
  request: { ...ofRound, body: asks(Removal) },
  responses: {
    200: tells('Taken out', z.object({ removed: z.number().int().describe('how many were there') })),
    ...problems(400, 403, 404, 410, 413, 422),
  },
})

const admit = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/host/rounds/{number}/admissions',
  summary: 'Let newcomers in who wait, or keep them out',
  request: { ...ofRound, body: asks(Admission) },
  responses: {
    200: tells('Decided', z.object({ admitted: z.number().int().describe('how many have come in') })),
    ...problems(400, 403, 404, 410, 413, 422),
  },
})

const renew = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/host/key',
  summary: 'Get another host key: links with the one before open nothing any more, after a minute at most',
  request: ofQuiz,
  responses: {
    200: tells('The quiz with its new links', HostedQuiz),
    ...problems(403, 404, 410, 429),
  },
})

/** What a class's host does: watches, opens and closes, takes pupils out, starts again, renews their key, deletes. */
export const hosting = resource()
  .openapi(host, async (c) => {
    const claim = claimOf(c.req.valid('param'), c.req.valid('header'))
    const asked = await quizForHost(c.env, claim)
    if (asked.hosted?.erasing) throw new Problem('erasing')
    return c.json(infoForHost(asked, claim.key, c.req.url), 200)
  })
  .openapi(erase, async (c) => {
    const claim = claimOf(c.req.valid('param'), c.req.valid('header'))
    const { rounds, players, left } = await eraseClass(c.env, claim)
    return c.json({ rounds, players, left }, 200)
  })
  .openapi(again, async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    return c.json(await nextRound(c.env, hosted), 201)
  })
  .openapi(watch, async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    return c.json(await watchRound(c.env, hosted, c.req.valid('param').number), 200)
  })
  .openapi(doors, async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    const { number } = c.req.valid('param')
    return c.json(await changeDoors(c.env, hosted, { number, ...c.req.valid('json') }), 200)
  })
  .openapi(remove, async (c) => {
    const { number, pupil, slug } = c.req.valid('param')
    const hosted = await hostedClass(c.env, claimOf({ slug }, c.req.valid('header')))
    const bar = c.req.valid('query').bar === 'yes'
    const { removed } = await removePupils(c.env, hosted, { number, pupils: [pupil], unanswered: false, bar })
    return c.json({ removed: removed > 0 }, 200)
  })
  .openapi(removeMany, async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    const { number } = c.req.valid('param')
    return c.json(await removePupils(c.env, hosted, { number, ...c.req.valid('json') }), 200)
  })
  .openapi(admit, async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    const { number } = c.req.valid('param')
    return c.json(await decideOn(c.env, hosted, { number, ...c.req.valid('json') }), 200)
  })
  .openapi(renew, async (c) => {
    const { asked, key } = await renewKey(c.env, claimOf(c.req.valid('param'), c.req.valid('header')))
    return c.json(infoForHost(asked, key, c.req.url), 200)
  })
