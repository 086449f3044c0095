import { createRoute, z } from '@hono/zod-openapi'
import { sittingOf } from '../game/quiz.ts'
import { ALWAYS_OPEN, type Doors } from '../game/rules.ts'
import { deleteQuiz } from '../store/quizzes.ts'
import { resource } from './app.ts'
import { type ClassQuiz, isClass } from './classes.ts'
import { ClassRound, DoorsChange, Erased, HostedQuiz, Watch } from './host-schemas.ts'
import { linksOf, newRoundId } from './links.ts'
import { admitted, classRound, classroomObject, hostedQuiz, packsOf, roundObject } from './lookup.ts'
import { Problem, problems } from './problem.ts'
import { Doors as DoorsBody } from './schemas.ts'

/** How a host says who they are. */
export const bearer = z.object({ authorization: z.string().optional().openapi({ description: '`Bearer <host key>`' }) })
export const quizParams = z.object({ slug: z.string() })
export const roundParams = quizParams.extend({ number: z.coerce.number().int().min(1).max(100_000) })

const host = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host',
  summary: 'A quiz as its host sees it',
  request: { params: quizParams, headers: bearer },
  responses: {
    200: { description: 'The quiz', content: { 'application/json': { schema: HostedQuiz } } },
    ...problems(403, 404),
  },
})

const erase = createRoute({
  method: 'delete',
  path: '/quizzes/{slug}/host',
  summary: 'Delete a class now: its rounds, names, answers and scores',
  request: { params: quizParams, headers: bearer },
  responses: {
    200: {
      description: 'Deleted; `left` scores are still being taken back',
      content: { 'application/json': { schema: Erased } },
    },
    ...problems(403, 404),
  },
})

const again = createRoute({
  method: 'post',
  path: '/quizzes/{slug}/host/rounds',
  summary: 'Start another round of a class, which its link leads to from now on',
  request: { params: quizParams, headers: bearer },
  responses: {
    201: { description: 'Started', content: { 'application/json': { schema: ClassRound } } },
    ...problems(403, 404),
  },
})

const watch = createRoute({
  method: 'get',
  path: '/quizzes/{slug}/host/rounds/{number}',
  summary: 'A round of a class as its host sees it',
  request: { params: roundParams, headers: bearer },
  responses: {
    200: { description: 'The round', content: { 'application/json': { schema: Watch } } },
    ...problems(403, 404, 422),
  },
})

const doors = createRoute({
  method: 'patch',
  path: '/quizzes/{slug}/host/rounds/{number}',
  summary: 'Open or close a round now',
  request: {
    params: roundParams,
    headers: bearer,
    body: { required: true, content: { 'application/json': { schema: DoorsChange } } },
  },
  responses: {
    200: { description: 'When it can be played', content: { 'application/json': { schema: DoorsBody } } },
    ...problems(400, 403, 404, 413, 422),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/quizzes/{slug}/host/rounds/{number}/pupils/{pupil}',
  summary: 'Take a pupil out, with their answers and their score',
  request: {
    params: roundParams.extend({ pupil: z.string().max(40) }),
    headers: bearer,
    query: z.strictObject({
      bar: z
        .enum(['yes', 'no'])
        .default('yes')
        .openapi({ description: 'no: only frees the name; they may come in again' }),
    }),
  },
  responses: {
    200: {
      description: 'Taken out, or not there',
      content: { 'application/json': { schema: z.object({ removed: z.boolean() }) } },
    },
    ...problems(403, 404, 422),
  },
})

export const hosting = resource()
  .openapi(host, async (c) => {
    const { slug } = c.req.valid('param')
    const { key, ...quiz } = await hostedQuiz(c.env, slug, c.req.valid('header').authorization)
    const { title, questions } = quiz
    const about = isClass(quiz) ? await classBody(c.env, quiz) : null
    return c.json({ ...linksOf(slug, key, c.req.url), title, questions: questions.length, class: about }, 200)
  })
  .openapi(erase, async (c) => {
    const quiz = await hostedClass(c.env, c.req.valid('param').slug, c.req.valid('header').authorization)
    const rounds = await classroomObject(c.env, quiz.slug).rounds()
    const erased = await Promise.all(rounds.map(({ id }) => roundObject(c.env, id).erase()))
    await classroomObject(c.env, quiz.slug).erase()
    await deleteQuiz(c.env.KV, quiz.slug)
    const sum = (of: 'players' | 'left') => erased.reduce((total, each) => total + each[of], 0)
    return c.json({ rounds: rounds.length, players: sum('players'), left: sum('left') }, 200)
  })
  .openapi(again, async (c) => {
    const quiz = await hostedClass(c.env, c.req.valid('param').slug, c.req.valid('header').authorization)
    return c.json(await openRound(c.env, quiz, ALWAYS_OPEN), 201)
  })
  .openapi(watch, async (c) => {
    const round = await hostedRound(c.env, c.req.valid('param'), c.req.valid('header'))
    return c.json(admitted(await round.watch()), 200)
  })
  .openapi(doors, async (c) => {
    const round = await hostedRound(c.env, c.req.valid('param'), c.req.valid('header'))
    return c.json(admitted(await round.turnDoors(c.req.valid('json').open)), 200)
  })
  .openapi(remove, async (c) => {
    const { pupil, ...which } = c.req.valid('param')
    const round = await hostedRound(c.env, which, c.req.valid('header'))
    return c.json(admitted(await round.remove(pupil, c.req.valid('query').bar === 'yes')), 200)
  })

/** Opens a round of a class and leads its link there. */
export async function openRound(env: Env, quiz: ClassQuiz, doors: Doors) {
  const id = newRoundId()
  await roundObject(env, id).prepare(sittingOf(quiz, packsOf(quiz)), { doors, keepUntil: quiz.keepUntil })
  return classroomObject(env, quiz.slug).add(id, quiz.keepUntil)
}

/** The object of a class's round, for whoever has the host's key. */
export async function hostedRound(
  env: Env,
  { slug, number }: { slug: string; number: number },
  { authorization }: { authorization?: string | undefined },
) {
  const quiz = await hostedClass(env, slug, authorization)
  return roundObject(env, (await classRound(env, quiz.slug, number)).id)
}

/** A class's quiz, for whoever has its host's key; 404 for a quiz that is no class. */
export async function hostedClass(env: Env, slug: string, authorization?: string): Promise<ClassQuiz> {
  const quiz = await hostedQuiz(env, slug, authorization)
  if (!isClass(quiz)) throw new Problem('no-round')
  return quiz
}

async function classBody(env: Env, { slug, keepUntil, zone = 'UTC', rules }: ClassQuiz) {
  const rounds = await classroomObject(env, slug).rounds()
  return {
    keepUntil,
    zone,
    confidence: rules.confidence,
    live: rules.kind === 'live',
    votes: rules.live?.votes ?? 1,
    rounds,
  }
}
