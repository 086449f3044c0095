import { afterEach, beforeAll, expect, test } from 'vitest'
import { expectProblem, PACK_QUIZ, Player, pack, QUESTIONS, submissionAt, Visitor } from '../helpers.ts'

const LARGE = 64 * 1024
let ada: Player
beforeAll(async () => {
  ada = await Player.start()
})

/** Nothing that was refused was stored. */
afterEach(async () => {
  const { answers, passages } = (await ada.view()).body
  expect({ answers, passages }).toEqual({ answers: [], passages: null })
})

/** Every route that takes a body, with a body that it takes. */
const BODIES = {
  quizzes: { path: () => '/api/quizzes', body: { packs: [pack.id] } },
  rounds: { path: () => `/api/quizzes/${PACK_QUIZ}/rounds`, body: { nickname: 'Ada' } },
  opened: { path: () => `/api/rounds/${ada.round}/opened`, body: { question: QUESTIONS[0] } },
  answers: { path: () => `/api/rounds/${ada.round}/answers`, body: submissionAt(0) },
  name: { path: () => `/api/rounds/${ada.round}/name`, body: { nickname: 'Ada' } },
} as const
/** Where a body may lack its one field: nobody needs a name to play. */
const MAY_BE_EMPTY = 'rounds'
const ROUTES = Object.keys(BODIES) as (keyof typeof BODIES)[]

test.each(ROUTES)('%s refuses malformed JSON', async (route) => {
  for (const text of ['{', '{"nickname":', 'nickname=Ada', '']) {
    expectProblem(await ada.post(BODIES[route].path(), text), 400, 'malformed')
  }
})

test.each(ROUTES)('%s refuses a field that it does not know, and names it', async (route) => {
  const { path, body } = BODIES[route]
  const problem = expectProblem(await ada.post(path(), { ...body, extra: 1 }), 422, 'invalid')
  expect(problem.fields?.map(({ field }) => field)).toEqual(['extra'])
})

test.each(ROUTES)('%s names each field that is missing or of the wrong type', async (route) => {
  const { path, body } = BODIES[route]
  for (const field of Object.keys(body)) {
    for (const value of route === MAY_BE_EMPTY ? [null, {}, 7.5] : [undefined, null, {}, 7.5]) {
      const problem = expectProblem(await ada.post(path(), { ...body, [field]: value }), 422, 'invalid')
      expect(problem.fields?.map((fault) => fault.field)).toEqual([field])
    }
  }
  if (route === MAY_BE_EMPTY) return
  const all = expectProblem(await ada.post(path(), {}), 422, 'invalid')
  expect(all.fields?.map(({ field }) => field).sort()).toEqual(Object.keys(body).sort())
})

test.each(ROUTES)('%s refuses what is no object', async (route) => {
  for (const text of ['[]', 'null', '"Ada"', '7']) {
    expectProblem(await ada.post(BODIES[route].path(), text), 422, 'invalid')
  }
})

test.each(ROUTES)('%s refuses a body without its content type', async (route) => {
  const { path, body } = BODIES[route]
  const reply = await ada.fetch(path(), { method: 'POST', body: JSON.stringify(body) })
  expectProblem({ status: reply.status, headers: reply.headers, body: await reply.json() }, 400, 'malformed')
})

test.each(ROUTES)('%s refuses more than 64 KB, whether it says its length or not', async (route) => {
  const { path, body } = BODIES[route]
  const text = JSON.stringify({ ...body, padding: '' })
  const padded = text.replace('""', `"${'x'.repeat(LARGE - text.length + 1)}"`)
  expectProblem(await ada.post(path(), padded), 413, 'too-large')
  expectProblem(await ada.post(path(), padded.replace('x', '')), 422, 'invalid')
  const stream = new Blob([padded]).stream()
  const headers = { 'Content-Type': 'application/json' }
  const reply = await ada.fetch(path(), { method: 'POST', headers, body: stream })
  expectProblem({ status: reply.status, headers: reply.headers, body: await reply.json() }, 413, 'too-large')
})

test.each(ROUTES)('%s refuses a body that breaks off', async (route) => {
  const { path, body } = BODIES[route]
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(JSON.stringify(body))),
    pull: (controller) => controller.error(new Error('the connection was lost')),
  })
  const headers = { 'Content-Type': 'application/json' }
  const reply = await ada.fetch(path(), { method: 'POST', headers, body: stream })
  expectProblem({ status: reply.status, headers: reply.headers, body: await reply.json() }, 400, 'malformed')
})

test.each([
  ['verdict', 'open'],
  ['verdict', 'Supported'],
  ['confidence', 0],
  ['confidence', 4],
  ['confidence', 1.5],
  ['confidence', '2'],
])('an answer with %s %j is refused by that field', async (field, value) => {
  const reply = await ada.post(`/api/rounds/${ada.round}/answers`, { ...submissionAt(0), [field]: value })
  expect(expectProblem(reply, 422, 'invalid').fields?.map((fault) => fault.field)).toEqual([field])
})

test.each(['', '7', 'x'.repeat(25), 'ab<cd', '\u3164\u3164', 'fuck', 'b1tch', 'f.u.c.k'])(
  'the nickname %j is refused, in JSON and in the form',
  async (nickname) => {
    const visitor = new Visitor()
    const reply = await visitor.post(`/api/quizzes/${PACK_QUIZ}/rounds`, { nickname })
    const { fields } = expectProblem(reply, 422, 'invalid')
    expect(fields?.map(({ field }) => field)).toEqual(['nickname'])
    expect((await visitor.submit(`/q/${PACK_QUIZ}`, { nickname })).status).toBe(422)
    expect(visitor.cookies.size).toBe(0)
  },
)

test('a form sent from another site is refused, and changes nothing', async () => {
  const fields = { ...submissionAt(0), confidence: '2' }
  const bo = await Player.start()
  for (const origin of ['https://evil.test', 'null']) {
    expect((await bo.submit(`/r/${bo.round}/answers`, fields, origin)).status).toBe(403)
    expect((await bo.submit(`/q/${PACK_QUIZ}`, { nickname: 'Bo' }, origin)).status).toBe(403)
    expect((await bo.submit('/make', { packs: pack.id, size: '5' }, origin)).status).toBe(403)
  }
  expect((await bo.view()).body.answers).toEqual([])
  expect((await bo.submit(`/r/${bo.round}/answers`, fields)).status).toBe(303)
  expect((await bo.view()).body.answers).toHaveLength(1)
})

test('a page that refuses is at most 8 KB', async () => {
  const visitor = new Visitor()
  const made = await visitor.post<{ slug: string }>('/api/quizzes', { packs: [pack.id], size: 2, class: {} })
  const pages = {
    'no page': visitor.fetch('/nowhere'),
    'no quiz': visitor.fetch('/q/ktm7w4'),
    'no round': visitor.fetch('/r/aaaaaaaaaaaaaaaa'),
    'not the host': visitor.fetch(`/t/${made.body.slug}`),
    'another site': ada.submit('/make', {}, 'https://evil.test'),
    'no such cursor': visitor.fetch(`/q/${PACK_QUIZ}/board?cursor=x`),
  }
  for (const [name, page] of Object.entries(pages)) {
    const reply = await page
    expect(reply.status, name).toBeGreaterThanOrEqual(400)
    expect((await reply.arrayBuffer()).byteLength, name).toBeLessThanOrEqual(8 * 1_024)
  }
})
