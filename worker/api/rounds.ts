import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { customAlphabet } from 'nanoid'
import * as m from '../../web/messages/index.ts'
import { type NicknameFault, readNickname } from '../game/nickname.ts'
import { sittingOf } from '../game/quiz.ts'
import type { Outcome as RoundOutcome } from '../round/view.ts'
import { type AppEnv, resource } from './app.ts'
import { admitted, packsOf, quizOr404, ROUND_ID_LENGTH, roundObject } from './lookup.ts'
import { currentPlayer, ensurePlayer, rememberRound } from './player.ts'
import { Problem, problems } from './problem.ts'
import { NewRound, Opened, Opening, Outcome, RoundView, StartedRound, Submission } from './schemas.ts'

export const newRoundId = customAlphabet('23456789abcdefghjkmnpqrstuvwxyz', ROUND_ID_LENGTH)
const params = z.object({ id: z.string() })

const start = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/rounds',
  summary: 'Start a round',
  request: {
    params: z.object({ slug: z.string() }),
    body: { required: true, content: { 'application/json': { schema: NewRound } } },
  },
  responses: {
    201: { description: 'Started', content: { 'application/json': { schema: StartedRound } } },
    ...problems(400, 404, 413, 422),
  },
})

const view = createRoute({
  method: 'get',
  path: '/rounds/{id}',
  summary: 'A round as its player may see it',
  request: { params },
  responses: {
    200: { description: 'The round', content: { 'application/json': { schema: RoundView } } },
    ...problems(403, 404),
  },
})

const opened = createRoute({
  method: 'post',
  path: '/rounds/{id}/opened',
  summary: 'Read around a question: opens the passages',
  request: { params, body: { required: true, content: { 'application/json': { schema: Opening } } } },
  responses: {
    200: { description: 'The passages', content: { 'application/json': { schema: Opened } } },
    ...problems(400, 403, 404, 409, 413, 422),
  },
})

const answer = createRoute({
  method: 'post',
  path: '/rounds/{id}/answers',
  summary: 'Answer the current question; the first answer stands',
  request: { params, body: { required: true, content: { 'application/json': { schema: Submission } } } },
  responses: {
    200: { description: 'Judged', content: { 'application/json': { schema: Outcome } } },
    ...problems(400, 403, 404, 409, 413, 422),
  },
})

export const rounds = resource()
  .openapi(start, async (c) => {
    const quiz = await quizOr404(c.env, c.req.valid('param').slug)
    const nickname = nicknameOr422(c.req.valid('json').nickname)
    const round = newRoundId()
    const sitting = sittingOf(quiz, packsOf(quiz))
    if (sitting.questions.length === 0) throw new Problem('no-quiz')
    await roundObject(c.env, round).start(sitting, { id: await ensurePlayer(c), play: round, nickname })
    rememberRound(c, quiz.slug, round)
    return c.json({ round, nickname, of: sitting.questions.length, current: sitting.questions[0]?.shown ?? null }, 201)
  })
  .openapi(view, async (c) => {
    const round = c.req.valid('param').id
    const { finished, ...rest } = admitted(await roundObject(c.env, round).view(await playerOrNobody(c)))
    if (!finished) return c.json({ round, ...rest, finished }, 200)
    const { play, ...shown } = finished
    return c.json({ round, ...rest, finished: { ...shown, finishedAt: play.finishedAt } }, 200)
  })
  .openapi(opened, async (c) => {
    const { question } = c.req.valid('json')
    return c.json(
      admitted(await roundObject(c.env, c.req.valid('param').id).open(await playerOrNobody(c), question)),
      200,
    )
  })
  .openapi(answer, async (c) => {
    const submission = c.req.valid('json')
    const reply = await roundObject(c.env, c.req.valid('param').id).answer(await playerOrNobody(c), submission)
    if ('refused' in reply && reply.standing) {
      throw new Problem(reply.refused, { standing: outcomeBody(reply.standing) })
    }
    return c.json(outcomeBody(admitted(reply)), 200)
  })

/** A round's answer laid flat, as the browser reads it. */
function outcomeBody({ judged: { answer, key }, points: total, ...rest }: RoundOutcome) {
  const { right, points, opened } = answer
  return { ...key, ...rest, right, points, opened, total }
}

/** The player's id; for someone without a cookie, one that is in no round. */
async function playerOrNobody(c: Context<AppEnv>): Promise<string> {
  return (await currentPlayer(c)) ?? ''
}

const NICKNAME_FAULTS: Record<NicknameFault, () => string> = {
  'too-short': m.problem_nickname_short,
  'too-long': m.problem_nickname_long,
  'odd-signs': m.problem_nickname_signs,
  rude: m.problem_nickname_rude,
}

function nicknameOr422(typed: string): string {
  const read = readNickname(typed)
  if ('nickname' in read) return read.nickname
  throw Problem.fields([{ field: 'nickname', message: NICKNAME_FAULTS[read.fault]() }])
}
