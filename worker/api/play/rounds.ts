import { createRoute, z } from '@hono/zod-openapi'
import { Submission } from '../../game/play/answer.ts'
import { NewRound, Rejoining, StartedRound } from '../../game/play/entry.ts'
import { Fairness, FairnessKept } from '../../game/play/fairness.ts'
import { HandedIn, Named, NewName, Opened, Opening, RoundView } from '../../game/play/view.ts'
import { Answered } from '../../game/return/everybody.ts'
import { roundId } from '../../game/wire.ts'
import { enterQuiz, rejoinQuiz } from '../../service/play/entry.ts'
import { sayFair } from '../../service/play/fairness.ts'
import { answerAmongAll, handIn, namePlay, openPassages, viewRound } from '../../service/play/rounds.ts'
import { asks, resource, tells } from '../app.ts'
import { quizParams } from '../class/claim.ts'
import { currentPlayer, deviceOf, rememberEntry } from '../player.ts'
import { problems } from '../problem.ts'

const params = z.object({ id: roundId })

const start = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/rounds',
  summary: 'Start a round, or come into a class’s',
  request: {
    params: quizParams,
    body: asks(NewRound),
  },
  responses: {
    201: tells('Started', StartedRound),
    ...problems(400, 403, 404, 409, 410, 413, 422, 429),
  },
})

const rejoin = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/rejoin',
  summary: 'Go on in a class’s round with another device, by the code that the host knows',
  request: {
    params: quizParams,
    body: asks(Rejoining),
  },
  responses: {
    200: tells('In again', StartedRound),
    ...problems(400, 403, 404, 409, 413, 422, 429),
  },
})

const view = createRoute({
  method: 'get',
  path: '/rounds/{id}',
  summary: 'A round as its player may see it',
  request: { params },
  responses: {
    200: tells('The round', RoundView),
    ...problems(403, 404, 410),
  },
})

const opened = createRoute({
  method: 'post',
  path: '/rounds/{id}/opened',
  summary: 'Read around a question: opens the passages',
  request: { params, body: asks(Opening) },
  responses: {
    200: tells('The passages', Opened),
    ...problems(400, 403, 404, 409, 410, 413, 422),
  },
})

const answer = createRoute({
  method: 'post',
  path: '/rounds/{id}/answers',
  summary: 'Answer the current question; the first answer stands, or the last until they are handed in',
  request: { params, body: asks(Submission) },
  responses: {
    200: tells('Judged, or taken where verdicts wait for the end', Answered),
    ...problems(400, 403, 404, 409, 410, 413, 422),
  },
})

const handingIn = createRoute({
  method: 'post',
  path: '/rounds/{id}/hand-in',
  summary: 'Hand in the answers of a round whose verdicts wait for the end',
  request: { params },
  responses: {
    200: tells('Handed in', HandedIn),
    ...problems(403, 404, 409, 410),
  },
})

const name = createRoute({
  method: 'post',
  path: '/rounds/{id}/name',
  summary: 'Say by what name a finished play stands on the board; once',
  request: { params, body: asks(NewName) },
  responses: {
    200: tells('Named', Named),
    ...problems(400, 403, 404, 409, 410, 413, 422),
  },
})

const fair = createRoute({
  method: 'post',
  path: '/rounds/{id}/fair',
  summary: 'Say whether a question was fair, once its answer is shown',
  request: { params, body: asks(Fairness) },
  responses: {
    201: tells('Kept', FairnessKept),
    ...problems(400, 403, 404, 409, 410, 413, 422, 429),
  },
})

/** A player's round: coming in, reading around, answering. */
export const rounds = resource()
  .openapi(start, async (c) => {
    const entered = await enterQuiz(c.env, c.req.valid('param').slug, c.req.valid('json'), await currentPlayer(c))
    return c.json(await rememberEntry(c, entered), 201)
  })
  .openapi(rejoin, async (c) => {
    const entered = await rejoinQuiz(c.env, c.req.valid('param').slug, c.req.valid('json'), await currentPlayer(c))
    return c.json(await rememberEntry(c, entered), 200)
  })
  .openapi(view, async (c) => c.json(await viewRound(c.env, c.req.valid('param').id, await deviceOf(c)), 200))
  .openapi(opened, async (c) => {
    const { question } = c.req.valid('json')
    return c.json(await openPassages(c.env, c.req.valid('param').id, await deviceOf(c), question), 200)
  })
  .openapi(answer, async (c) => {
    const submission = c.req.valid('json')
    return c.json(await answerAmongAll(c.env, c.req.valid('param').id, await deviceOf(c), submission), 200)
  })
  .openapi(handingIn, async (c) => c.json(await handIn(c.env, c.req.valid('param').id, await deviceOf(c)), 200))
  .openapi(name, async (c) => {
    const { nickname } = c.req.valid('json')
    return c.json(await namePlay(c.env, c.req.valid('param').id, await deviceOf(c), nickname), 200)
  })
  .openapi(fair, async (c) => {
    await sayFair(c.env, c.req.valid('param').id, await deviceOf(c), c.req.valid('json'))
    return c.json({ kept: true as const }, 201)
  })
