import { expect, test } from 'vitest'
import { version } from '../../../package.json'
import { numberedPassages, publicQuestion, scoredQuestions } from '../../../questions/model.ts'
import { expectProblem, pack, Visitor } from '../helpers.ts'

const visitor = new Visitor()

test('health says that the game is up, and its version', async () => {
  const { status, body } = await visitor.get('/api/health')
  expect({ status, body }).toEqual({ status: 200, body: { ok: true, version } })
})

test('lists the packs with what helps to choose one', async () => {
  const { status, body } = await visitor.get<{ packs: { id: string }[] }>('/api/packs')
  const { id, title, summary, topic, level, lang, source } = pack
  expect(status).toBe(200)
  const summaries = body.packs.filter((each) => each.id === id)
  expect(summaries).toMatchObject([{ title, summary, topic, level, lang, source, scored: 15 }])
})

test('a pack shows its passages and its questions as a player sees them', async () => {
  const { status, body } = await visitor.get(`/api/packs/${pack.id}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    id: pack.id,
    licence: 'CC BY 4.0',
    passages: numberedPassages(pack),
    questions: scoredQuestions(pack).map((question) => publicQuestion(pack, question)),
  })
})

test.each([
  ['no-such-pack', 'no-such-pack'],
  ['%ff', '%ff'],
  ['constructor', 'constructor'],
  ['of 2,000 letters', 'a'.repeat(2_000)],
])('there is no pack %s', async (_what, id) => {
  expectProblem(await visitor.get(`/api/packs/${id}`), 404, 'no-pack')
})

test.each([
  ['GET', '/api'],
  ['GET', '/api/nothing'],
  ['GET', '/api/health/more'],
  ['DELETE', '/api/packs'],
  ['POST', '/api/health'],
])('%s %s is a problem in JSON, not a page', async (method, path) => {
  const reply = await visitor.fetch(path, { method })
  expectProblem({ status: reply.status, headers: reply.headers, body: await reply.json() }, 404, 'no-page')
})

test('a page that there is not is a page that says so', async () => {
  const reply = await visitor.fetch('/nothing')
  expect(reply.status).toBe(404)
  expect(reply.headers.get('Content-Type')).toMatch(/^text\/html/)
})
