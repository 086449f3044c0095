import { listDurableObjectIds } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { Teacher } from '../class/school.ts'
import { expectProblem, PACK_QUIZ, Player, pack, SITE, submissionAt, Visitor } from '../helpers.ts'

const KB = 1_024
/** Nothing refused takes as long, even on a slow machine, in milliseconds. */
const SLOW_MS = 3_000
let teacher: Teacher
let ada: Player
beforeAll(async () => {
  teacher = await Teacher.make()
  await teacher.comeIn()
  ada = await Player.start()
})

/** Every form's address. */
const forms = () => [
  ...['/make', '/t', `/q/${PACK_QUIZ}`, `/q/${teacher.slug}`, `/q/${teacher.slug}/rejoin`],
  ...['opened', 'answers', 'challenge'].map((what) => `/r/${ada.round}/${what}`),
  ...['doors', 'remove', 'rounds', 'preview', 'delete'].map((what) => `/t/${teacher.slug}/${what}`),
]

test.each([
  ['wrong techniques', { packs: [pack.id], techniques: Array(20_000).fill('') }],
  ['wrong packs', { packs: Array(12_000).fill(7) }],
  ['unknown keys', Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`k${n}`, 1]))],
  ['long unknown keys', { ['\u0000'.repeat(4_000)]: 1, ['é'.repeat(10_000)]: 1 }],
  ['many wrong fields of each kind', { packs: Array(40).fill(7), class: { roster: Array(1_000).fill(7), x: 1 } }],
])('64 KB of %s are answered with 8 KB at most and 20 faults', async (_, body) => {
  const begun = performance.now()
  const reply = await new Visitor().post('/api/quizzes', body)
  const took = performance.now() - begun
  const { fields = [] } = expectProblem(reply, 422, 'invalid')
  expect(fields.length).toBeGreaterThan(0)
  expect(fields.length).toBeLessThanOrEqual(20)
  expect(new TextEncoder().encode(JSON.stringify(reply.body)).length).toBeLessThan(8 * KB)
  expect(took).toBeLessThan(SLOW_MS)
})

test('an address longer than any of ours leads nowhere, and a key longer than any opens nothing', async () => {
  const visitor = new Visitor()
  for (const slug of ['-'.repeat(505), 'x'.repeat(2_000)]) {
    expectProblem(await visitor.get(`/api/quizzes/${slug}`), 404, 'no-quiz')
    for (const path of ['/q/', '/j/', '/og/', '/t/'])
      expect((await visitor.fetch(`${path}${slug}`)).status, path).toBe(404)
  }
  expectProblem(await teacher.host('GET', '', undefined, 'k'.repeat(9_000)), 403, 'not-host')
})

test('a form in parts that does not say what parts them is refused everywhere, and changes nothing', async () => {
  for (const path of forms()) {
    const headers = { Origin: SITE, 'Content-Type': 'multipart/form-data' }
    const reply = await (path.startsWith('/r') ? ada : teacher).fetch(path, { method: 'POST', headers, body: 'a=1' })
    expect(reply.status, path).toBe(400)
  }
  expect(await teacher.info()).toMatchObject({ state: 'open' })
})

test('a body of 2 MB is refused everywhere', async () => {
  const large = 'x'.repeat(2 * KB * KB)
  for (const path of forms()) expect((await teacher.submit(path, { title: large })).status, path).toBe(413)
  expectProblem(await ada.post(`/api/rounds/${ada.round}/answers`, { ...submissionAt(0), x: large }), 413, 'too-large')
})

test.each([
  { round: '\n1', open: 'no' },
  { round: '1.0', open: 'no' },
  { round: '0x1', open: 'no' },
  { round: '', open: 'no' },
  { open: 'no' },
  { round: '1' },
  { round: '1', open: 'perhaps' },
] as Record<string, string>[])('doors stay as they are after the form %j', async (fields) => {
  const reply = await teacher.submit(`/t/${teacher.slug}/doors`, fields)
  expect([400, 404]).toContain(reply.status)
  expect(await teacher.info()).toMatchObject({ state: 'open' })
})

const FIELDS = { ...submissionAt(0), confidence: '2', nickname: 'Ada' }

test('asking for rounds that never were leaves nothing behind, with a cookie and without', async () => {
  const before = await objectsOf('ROUNDS')
  for (const id of ['2222222222222222', 'abcdefghjkmnpqrs', '../../etc/passwd', 'x'.repeat(16), '%00']) {
    for (const visitor of [new Visitor(), ada]) {
      for (const path of [`/api/rounds/${id}`, `/api/rounds/${id}/live`, `/r/${id}`, `/api/rounds/${id}/everybody/1`])
        expect((await visitor.fetch(path)).status, path).toBe(404)
      const upgrade = { headers: { Upgrade: 'websocket', Origin: SITE } }
      expect((await visitor.fetch(`/r/${id}/socket`, upgrade)).status).toBe(404)
      await visitor.fetch(`/api/quizzes/${PACK_QUIZ}/board?round=${id}`)
      await visitor.fetch(`/api/quizzes/${PACK_QUIZ}/versus?round=${id}`)
      for (const what of ['answers', 'opened', 'challenge', 'name']) {
        expect((await visitor.submit(`/r/${id}/${what}`, FIELDS)).status).toBe(404)
        const body = { answers: submissionAt(0), name: { nickname: 'Ada' } }[what] ?? { question: 'a/b' }
        const headers = { 'Content-Type': 'application/json' }
        const sent = { method: 'POST', headers, body: JSON.stringify(body) }
        expect((await visitor.fetch(`/api/rounds/${id}/${what}`, sent)).status).toBe(404)
      }
    }
  }
  expect(await objectsOf('ROUNDS')).toEqual(before)
})

test('asking for quizzes that never were leaves nothing behind', async () => {
  const before = await Promise.all([objectsOf('CLASSROOMS'), objectsOf('PAINTERS')])
  for (const slug of ['ktm7w4', 'nowhere', 'vs-0123456789', 'daily-2031-01-01']) {
    for (const path of [
      `/api/quizzes/${slug}`,
      `/q/${slug}`,
      `/og/${slug}.png`,
      `/t/${slug}?key=x`,
      `/t/${slug}/report`,
    ])
      expect((await ada.fetch(path)).status, path).toBe(404)
  }
  expect(await Promise.all([objectsOf('CLASSROOMS'), objectsOf('PAINTERS')])).toEqual(before)
})

async function objectsOf(name: 'ROUNDS' | 'CLASSROOMS' | 'PAINTERS'): Promise<string[]> {
  const ids = await listDurableObjectIds(env[name] as DurableObjectNamespace<never>)
  return ids.map(String).sort()
}
