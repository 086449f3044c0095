import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import * as m from '../../web/messages/index.ts'
import { type NicknameFault, readNickname } from '../game/nickname.ts'
import { type Quiz, sittingOf } from '../game/quiz.ts'
import { readRejoinCode } from '../game/rejoin.ts'
import { dayOfSlug } from '../game/slug.ts'
import type { Outcome as RoundOutcome } from '../round/view.ts'
import { type AppEnv, resource } from './app.ts'
import { type ClassQuiz, isClass } from './classes.ts'
import { newRoundId, newSeed, onlyRoundId } from './links.ts'
import { admitted, classRound, classroomObject, packsOf, quizOr404, roundObject } from './lookup.ts'
import { currentPlayer, ensurePlayer, newPlayer, rememberRound } from './player.ts'
import { Problem, problems } from './problem.ts'
import { NewRound, Opened, Opening, Outcome, Rejoining, RoundView, StartedRound, Submission, Taken } from './schemas.ts'

const params = z.object({ id: z.string() })

const start = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/rounds',
  summary: 'Start a round, or come into a class’s',
  request: {
    params: z.object({ slug: z.string() }),
    body: { required: true, content: { 'application/json': { schema: NewRound } } },
  },
  responses: {
    201: { description: 'Started', content: { 'application/json': { schema: StartedRound } } },
    ...problems(400, 403, 404, 409, 413, 422),
  },
})

const rejoin = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/rejoin',
  summary: 'Go on in a class’s round with another device, by the code that the host knows',
  request: {
    params: z.object({ slug: z.string() }),
    body: { required: true, content: { 'application/json': { schema: Rejoining } } },
  },
  responses: {
    200: { description: 'In again', content: { 'application/json': { schema: StartedRound } } },
    ...problems(400, 404, 413, 422, 429),
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
    200: {
      description: 'Judged, or taken where verdicts wait for the end',
      content: { 'application/json': { schema: z.union([Outcome, Taken]) } },
    },
    ...problems(400, 403, 404, 409, 413, 422),
  },
})

export const rounds = resource()
  .openapi(start, async (c) => {
    const quiz = await quizOr404(c.env, c.req.valid('param').slug)
    const { nickname: typed, someoneElse } = c.req.valid('json')
    const started = isClass(quiz)
      ? await joinClass(c, quiz, typed, someoneElse ? await newPlayer(c) : await ensurePlayer(c))
      : await startSolo(c, quiz, nicknameOr422(typed ?? ''))
    rememberRound(c, quiz.slug, started.round)
    return c.json(started, 201)
  })
  .openapi(rejoin, async (c) => {
    const quiz = await quizOr404(c.env, c.req.valid('param').slug)
    const code = readRejoinCode(c.req.valid('json').code)
    if (!isClass(quiz)) throw new Problem('no-round')
    if (!code) throw new Problem('wrong-code')
    const joined = await rejoinClass(c, quiz, code)
    rememberRound(c, quiz.slug, joined.round)
    return c.json(joined, 200)
  })
  .openapi(view, async (c) => {
    const round = c.req.valid('param').id
    const { finished, ...rest } = admitted(await roundObject(c.env, round).view(await playerOrNobody(c)))
    if (!finished) return c.json({ round, ...rest, finished }, 200)
    const { play, ...shown } = finished
    return c.json({ round, ...rest, finished: { ...shown, finishedAt: play?.finishedAt ?? null } }, 200)
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

/** Starts a round of one's own. A daily is played once: whoever starts it again goes on where they were. */
async function startSolo(c: Context<AppEnv>, quiz: Quiz, nickname: string) {
  const sitting = sittingOf(quiz, packsOf(quiz))
  if (sitting.questions.length === 0) throw new Problem('no-quiz')
  const player = await ensurePlayer(c)
  const round = dayOfSlug(quiz.slug) === undefined ? newRoundId() : await onlyRoundId(c.env, quiz.slug, player)
  return { round, ...admitted(await roundObject(c.env, round).start(sitting, player, { id: round, nickname })) }
}

/** Comes into the round that a class's link leads to, under a name that its rules allow. */
async function joinClass(c: Context<AppEnv>, { slug, rules }: ClassQuiz, typed: string | undefined, device: string) {
  const { id: round } = await classRound(c.env, slug)
  const nickname = rules.naming === 'free' && typed !== undefined ? nicknameOr422(typed) : typed
  const entry = { id: newRoundId(), seed: newSeed(), ...(nickname && { nickname }) }
  return { round, ...admitted(await roundObject(c.env, round).join(device, entry)) }
}

/** Goes on in whichever round of a class's link knows the code, the latest first. */
async function rejoinClass(c: Context<AppEnv>, { slug }: ClassQuiz, code: string) {
  const device = await ensurePlayer(c)
  const rounds = await classroomObject(c.env, slug).rounds()
  for (const { id: round } of rounds.toReversed()) {
    const reply = await roundObject(c.env, round).rejoin(device, code)
    if (!('refused' in reply)) return { round, ...reply }
    if (reply.refused !== 'wrong-code') throw new Problem(reply.refused)
  }
  throw new Problem('wrong-code')
}

/** A round's answer laid flat, as the browser reads it; without a verdict where verdicts wait for the end. */
function outcomeBody({ judged, points: total, ...rest }: RoundOutcome) {
  if (!judged) return rest
  const { right, points, opened } = judged.answer
  return { ...judged.key, ...rest, right, points, opened, total: total ?? 0 }
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
