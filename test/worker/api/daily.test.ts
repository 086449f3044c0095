import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import type { DailyAnswersBody, DailyBody, QuizInfo } from '../../../web/client.ts'
import { runJobs } from '../../../worker/jobs/index.ts'
import { expectProblem, KEYS, Player, setClock, Visitor } from '../helpers.ts'

const NOON = Date.UTC(2026, 10, 25, 12)
const MIDNIGHT = Date.UTC(2026, 10, 26)
const visitor = new Visitor()

afterEach(() => {
  vi.useRealTimers()
})

const today = async () => (await visitor.get<DailyBody>('/api/daily')).body

/** The questions that a player of a daily gets, in order. */
async function questionsOf(slug: string): Promise<string[]> {
  const player = await Player.start(slug)
  const asked: string[] = []
  for (let current = player.first; current; ) {
    asked.push(current.id)
    current = (await player.answer({ question: current.id, verdict: 'supported', confidence: 1 })).body.next
  }
  return asked
}

test('a day has five questions, the same for everybody, from midnight in UTC to the next', async () => {
  setClock(NOON)
  expect(await today()).toEqual({
    day: MIDNIGHT / 86_400_000 - 1,
    slug: 'daily-2026-11-25',
    title: 'The daily, 25 November 2026',
    questions: 5,
    nextAt: MIDNIGHT,
  })
  const [first, second] = [await questionsOf('daily-2026-11-25'), await questionsOf('daily-2026-11-25')]
  expect(first).toHaveLength(5)
  expect(second).toEqual(first)
  expect([2, 3]).toContain(first.filter((ref) => KEYS.get(ref)?.verdict === 'baseless').length)
  setClock(MIDNIGHT - 1)
  expect((await today()).slug).toBe('daily-2026-11-25')
  setClock(MIDNIGHT)
  expect((await today()).slug).toBe('daily-2026-11-26')
  expect(await questionsOf('daily-2026-11-26')).not.toEqual(first)
})

test.each([
  'daily-2026-11-26',
  'daily-2027-01-01',
  'daily-2025-12-31',
  'daily-1970-01-01',
  'daily-2026-02-30',
  'daily-9999-12-31',
])('there is no %s on 25 November 2026: no info, no board, no round, no page, no picture', async (slug) => {
  setClock(NOON)
  expectProblem(await visitor.get(`/api/quizzes/${slug}`), 404, 'no-quiz')
  expectProblem(await visitor.get(`/api/quizzes/${slug}/board`), 404, 'no-quiz')
  expectProblem(await visitor.post(`/api/quizzes/${slug}/rounds`, { nickname: 'Ada' }), 404, 'no-quiz')
  expect((await visitor.fetch(`/q/${slug}`)).status).toBe(404)
  expect((await visitor.fetch(`/og/${slug}.png`)).status).toBe(404)
})

test('yesterday’s answers are there for all, and today’s are nowhere', async () => {
  setClock(NOON)
  const asked = await questionsOf('daily-2026-11-25')
  const before = await visitor.get<DailyAnswersBody>('/api/daily/yesterday')
  expect(before.body.slug).toBe('daily-2026-11-24')
  expect(before.body.answers.map(({ question }) => question.id)).not.toEqual(asked)
  const pages = await Promise.all(
    ['/daily', '/daily/yesterday', '/q/daily-2026-11-25', '/q/daily-2026-11-25/board', '/api/daily'].map(async (path) =>
      (await visitor.fetch(path)).text(),
    ),
  )
  for (const page of pages) for (const ref of asked) expect(page).not.toContain(KEYS.get(ref)?.explanation)
  setClock(MIDNIGHT)
  const { body } = await visitor.get<DailyAnswersBody>('/api/daily/yesterday')
  expect(body.answers.map(({ question }) => question.id)).toEqual(asked)
  expect(body.answers.map(({ key }) => key)).toEqual(asked.map((ref) => KEYS.get(ref)))
})

test('the job lays a day down by one write, the same as was drawn, and never again', async () => {
  setClock(NOON + 86_400_000 * 5)
  const drawn = await questionsOf('daily-2026-11-30')
  const put = vi.spyOn(env.KV, 'put')
  const dailies = () => put.mock.calls.filter(([key]) => String(key).startsWith('quiz:daily'))
  await runJobs({ scheduledTime: Date.now() }, env)
  await runJobs({ scheduledTime: Date.now() }, env)
  expect(dailies().map(([key]) => key)).toEqual(['quiz:daily-2026-11-30'])
  expect(JSON.parse(String(dailies()[0]?.[1])).questions).toEqual(drawn)
})

test('a day that was laid down stands, whatever the library would draw by now', async () => {
  setClock(NOON + 86_400_000 * 9)
  const slug = 'daily-2026-12-04'
  const [question = ''] = [...KEYS.keys()]
  const packs = [question.split('/')[0]]
  await env.KV.put(
    `quiz:${slug}`,
    JSON.stringify({ slug, title: 'Laid down', packs, questions: [question], shuffled: true }),
  )
  expect((await visitor.get<QuizInfo>(`/api/quizzes/${slug}`)).body).toMatchObject({ title: 'Laid down', questions: 1 })
})

test('a daily is played once: whoever starts it again goes on where they were, and is on its board once', async () => {
  setClock(NOON)
  const slug = 'daily-2026-11-25'
  const ada = await Player.start(slug, 'Only Olga')
  const { verdict } = KEYS.get(ada.first!.id)!
  const next = (await ada.answer({ question: ada.first!.id, verdict, confidence: 1 })).body.next
  const again = await Player.start(slug, 'Zoe', ada)
  expect([again.round, again.first?.id]).toEqual([ada.round, next?.id])
  expect((await again.view()).body).toMatchObject({ nickname: 'Only Olga', answered: 1 })
  for (let current = next; current; ) {
    current = (await again.answer({ question: current.id, verdict: 'supported', confidence: 1 })).body.next
  }
  expect((await Player.start(slug, 'Only Olga', again)).first).toBeNull()
  const board = await again.get<{ entries: { nickname: string }[] }>(`/api/quizzes/${slug}/board`)
  expect(board.body.entries.filter(({ nickname }) => nickname === 'Only Olga')).toHaveLength(1)
  expect((await Player.start(slug, 'Eve')).round).not.toBe(ada.round)
})

test('a daily has a board of its own', async () => {
  setClock(NOON)
  await questionsOf('daily-2026-11-25')
  const { body } = await visitor.get<{ entries: unknown[] }>('/api/quizzes/daily-2026-11-25/board')
  expect(body.entries.length).toBeGreaterThan(0)
})
