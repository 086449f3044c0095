import { createRoute, z } from '@hono/zod-openapi'
import { customAlphabet, nanoid } from 'nanoid'
import type { Pack } from '../../questions/model.ts'
import * as m from '../../web/messages/index.ts'
import { chooseQuestions } from '../game/choice.ts'
import { CODE_ALPHABET, CODE_LENGTH, codeOfSlug, slugOfCode } from '../game/code.ts'
import { CONFIDENCES, STAKES } from '../game/marking.ts'
import { isRude } from '../game/nickname.ts'
import { hashHostKey, isHostKey, isTaken, readQuiz, type StoredQuiz, writeQuiz } from '../store/quizzes.ts'
import { resource } from './app.ts'
import { packOr404, packSummary, packsOf, quizOr404 } from './lookup.ts'
import { Problem, problems } from './problem.ts'
import { HostedQuiz, MadeQuiz, NewQuiz, QuizInfo } from './schemas.ts'

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

const host = createRoute({
  method: 'get',
  path: '/{slug}/host',
  summary: 'A quiz as its host sees it',
  request: { params: z.object({ slug: z.string() }), headers: z.object({ authorization: z.string().optional() }) },
  responses: {
    200: { description: 'The quiz', content: { 'application/json': { schema: HostedQuiz } } },
    ...problems(403, 404),
  },
})

export const quizzes = resource()
  .openapi(make, async (c) => {
    const { title, packs: ids, shuffle = false, ...wish } = c.req.valid('json')
    if (title && isRude(title)) throw Problem.fields([{ field: 'title', message: m.problem_title_rude() }])
    const packs = [...new Set(ids)].map(packOr404)
    const [seed = 0] = crypto.getRandomValues(new Int32Array(1))
    const questions = chooseQuestions(packs, { ...wish, shuffle, seed })
    if (questions.length === 0) throw Problem.fields([{ field: 'packs', message: m.problem_no_questions() }])
    const key = nanoid()
    const quiz: StoredQuiz = {
      slug: slugOfCode(await freeCode(c.env.KV)),
      title: title ?? usualTitle(packs),
      packs: packs.map(({ id }) => id),
      questions,
      shuffled: shuffle,
      hostKeyHash: await hashHostKey(key),
      createdAt: Date.now(),
    }
    await writeQuiz(c.env.KV, quiz)
    return c.json(linksOf(quiz.slug, key, c.req.url), 201)
  })
  .openapi(info, async (c) => {
    const quiz = await quizOr404(c.env, c.req.valid('param').slug)
    const { slug, title, questions, shuffled } = quiz
    const packs = packsOf(quiz).map(packSummary)
    const rules = { shuffled, stakes: CONFIDENCES.map((confidence) => ({ confidence, ...STAKES[confidence] })) }
    const code = codeOfSlug(slug) ?? null
    return c.json({ slug, title, code, questions: questions.length, rules, packs }, 200)
  })
  .openapi(host, async (c) => {
    const { slug } = c.req.valid('param')
    const key = c.req.valid('header').authorization?.replace(/^Bearer /, '') ?? ''
    const quiz = await readQuiz(c.env.KV, slug)
    if (!quiz) throw new Problem('no-quiz')
    if (!(await isHostKey(quiz, key))) throw new Problem('not-host')
    return c.json({ ...linksOf(slug, key, c.req.url), title: quiz.title, questions: quiz.questions.length }, 200)
  })

function usualTitle(packs: Pack[]): string {
  return packs.length > 2 ? m.quiz_mixed_title({ n: packs.length }) : packs.map((pack) => pack.title).join(' · ')
}

/** A code that no quiz has yet. */
async function freeCode(kv: KVNamespace): Promise<string> {
  const code = newCode()
  return (await isTaken(kv, slugOfCode(code))) ? freeCode(kv) : code
}

function linksOf(slug: string, key: string, base: string) {
  return {
    slug,
    code: codeOfSlug(slug) ?? slug,
    url: new URL(`/q/${slug}`, base).href,
    hostUrl: new URL(`/t/${slug}?key=${key}`, base).href,
  }
}
