import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { customAlphabet, nanoid } from 'nanoid'
import type { Pack } from '../../questions/model.ts'
import * as m from '../../web/messages/index.ts'
import { namesLeft } from '../game/admission.ts'
import { chooseQuestions } from '../game/choice.ts'
import { CODE_ALPHABET, CODE_LENGTH, codeOfSlug, slugOfCode } from '../game/code.ts'
import { CONFIDENCES, STAKES } from '../game/marking.ts'
import { isRude } from '../game/nickname.ts'
import { doorsAt, MOST_PLAYERS } from '../game/rules.ts'
import { hashHostKey, isTaken, type StoredQuiz, writeQuiz } from '../store/quizzes.ts'
import { type AppEnv, resource } from './app.ts'
import { type ClassQuiz, isClass, planClass } from './classes.ts'
import { openRound } from './hosting.ts'
import { linksOf, newSeed } from './links.ts'
import { admitted, classRound, packOr404, packSummary, packsOf, quizOr404, roundObject } from './lookup.ts'
import { currentPlayer } from './player.ts'
import { Problem, problems } from './problem.ts'
import { MadeQuiz, NewQuiz, QuizInfo } from './schemas.ts'

const newCode = customAlphabet(CODE_ALPHABET, CODE_LENGTH)

const make = createRoute({
  method: 'post',
  path: '/',
  summary: 'Make a quiz: a choice of questions behind a link',
  request: { body: { required: true, content: { 'application/json': { schema: NewQuiz } } } },
  responses: {
    201: { description: 'Made', content: { 'application/json': { schema: MadeQuiz } } },
    ...problems(400, 404, 413, 422),
  },
})

const info = createRoute({
  method: 'get',
  path: '/{slug}',
  summary: 'What a quiz is',
  request: { params: z.object({ slug: z.string() }) },
  responses: {
    200: { description: 'The quiz', content: { 'application/json': { schema: QuizInfo } } },
    ...problems(404),
  },
})

export const quizzes = resource()
  .openapi(make, async (c) => {
    const { title, packs: ids, shuffle = false, class: asClass, ...wish } = c.req.valid('json')
    if (title && isRude(title)) throw Problem.fields([{ field: 'title', message: m.problem_title_rude() }])
    const packs = [...new Set(ids)].map(packOr404)
    const questions = chooseQuestions(packs, { ...wish, shuffle, seed: newSeed() })
    if (questions.length === 0) throw Problem.fields([{ field: 'packs', message: m.problem_no_questions() }])
    const plan = asClass && planClass(asClass, Date.now())
    const key = nanoid()
    const quiz: StoredQuiz = {
      slug: slugOfCode(await freeCode(c.env.KV)),
      title: title ?? usualTitle(packs),
      packs: packs.map(({ id }) => id),
      questions,
      shuffled: shuffle,
      hostKeyHash: await hashHostKey(key),
      createdAt: Date.now(),
      ...(plan && { rules: plan.rules, zone: plan.zone, keepUntil: plan.keepUntil }),
    }
    if (plan && isClass(quiz)) await openRound(c.env, quiz, plan.doors)
    await writeQuiz(c.env.KV, quiz)
    return c.json(linksOf(quiz.slug, key, c.req.url), 201)
  })
  .openapi(info, async (c) => {
    const quiz = await quizOr404(c.env, c.req.valid('param').slug)
    const { slug, title, questions, shuffled } = quiz
    const packs = packsOf(quiz).map(packSummary)
    const levels = quiz.rules?.confidence === false ? CONFIDENCES.slice(0, 1) : CONFIDENCES
    const rules = { shuffled, stakes: levels.map((confidence) => ({ confidence, ...STAKES[confidence] })) }
    const code = codeOfSlug(slug) ?? null
    const about = isClass(quiz) ? await classInfo(c, quiz) : null
    return c.json({ slug, title, code, questions: questions.length, rules, packs, class: about }, 200)
  })

function usualTitle(packs: Pack[]): string {
  return packs.length > 2 ? m.quiz_mixed_title({ n: packs.length }) : packs.map((pack) => pack.title).join(' · ')
}

/** A code that no quiz has yet. */
async function freeCode(kv: KVNamespace): Promise<string> {
  const code = newCode()
  return (await isTaken(kv, slugOfCode(code))) ? freeCode(kv) : code
}

/** What somebody who opens a class's link may know of it. */
async function classInfo(c: Context<AppEnv>, { slug, zone = 'UTC', keepUntil }: ClassQuiz) {
  const { id } = await classRound(c.env, slug)
  const lobby = admitted(await roundObject(c.env, id).lobby((await currentPlayer(c)) ?? ''))
  const { rules, doors, taken, inside, removed } = lobby
  const { kind, order, feedback, confidence, naming, minutes } = rules
  const state = doorsAt(Date.now(), doors)
  const full = state === 'open' && taken.length >= MOST_PLAYERS
  const how = { live: kind === 'live', order, feedback, confidence, naming, minutes }
  const about = { ...how, names: namesLeft(lobby), zone, keepUntil }
  return { state: full ? ('full' as const) : state, round: id, inside, removed, ...doors, ...about }
}
