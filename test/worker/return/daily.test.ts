import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import { drawnKey } from '../../../worker/game/drawn/drawn.ts'
import type { DailyAnswers, Today } from '../../../worker/game/return/daily.ts'
import { runJobs } from '../../../worker/jobs/index.ts'
import { Briefly } from '../../../worker/store/briefly.ts'
import { expectEmpty, expectProblem, KEYS, Player, questionsOf, setClock, Visitor, watchPuts } from '../helpers.ts'
import { refuse } from '../kv.ts'

const NOON = Date.UTC(2026, 10, 25, 12)
const MIDNIGHT = Date.UTC(2026, 10, 26)
/** when the answers of the day before midnight are told */
const PUBLIC = MIDNIGHT + 30 * 60_000
const visitor = new Visitor()

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const today = async () => (await visitor.get<Today>('/api/daily')).body

test('a day has five questions, the same for everybody, from midnight in UTC to the next', async () => {
  setClock(NOON)
  expect(await today()).toEqual({
    day: MIDNIGHT / 86_400_000 - 1,
    slug: 'daily-2026-11-25',
    title: 'The daily, 25\u00a0November 2026',
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
  const before = await visitor.get<DailyAnswers>('/api/daily/yesterday')
  expect(before.body.slug).toBe('daily-2026-11-24')
  expect(before.body.answers.map(({ question }) => question.id)).not.toEqual(asked)
  const pages = await Promise.all(
    ['/daily', '/daily/yesterday', '/q/daily-2026-11-25', '/q/daily-2026-11-25/board', '/api/daily'].map(async (path) =>
      (await visitor.fetch(path)).text(),
    ),
  )
  for (const page of pages) for (const ref of asked) expect(page).not.toContain(KEYS.get(ref)?.explanation)
  setClock(PUBLIC)
  const { body } = await visitor.get<DailyAnswers>('/api/daily/yesterday')
  expect(body.answers.map(({ question }) => question.id)).toEqual(asked)
  expect(body.answers.map(({ key }) => key)).toEqual(asked.map((ref) => drawnKey(KEYS.get(ref)!)))
})

test('that yesterday’s questions can still be played with their articles, page, API and /about say, and it is so', async () => {
  setClock(PUBLIC)
  const { answers, slug } = (await visitor.get<DailyAnswers>('/api/daily/yesterday')).body
  const pack = answers[0]!.question.id.split('/')[0]
  expect((await visitor.get<QuizInfo>(`/api/quizzes/${slug}`)).body.over).toBe(true)
  expect((await visitor.get<QuizInfo>(`/api/quizzes/${pack}`)).body).toMatchObject({ slug: pack })
  expect((await visitor.get(`/api/quizzes/${pack}/board`)).status).toBe(200)
  const said = async (path: string) => (await visitor.fetch(path)).text()
  expect(await said('/daily/yesterday')).toMatch(
    /That day’s leaderboard takes nobody any more.*whose leaderboards go on/,
  )
  expect(await said('/about')).toMatch(/proves nothing.*only until their answers are told.*whose boards go on/)
  expect(await said('/api/openapi.json')).toMatch(/go on its board no more\. The same questions stay in their articles/)
  expect(await said('/developers')).toContain('can still be played with their articles')
})

describe('a day is laid down', () => {
  const dailies = (put: ReturnType<typeof watchPuts>) =>
    put.mock.calls.map(([key]) => String(key)).filter((key) => key.startsWith('quiz:daily'))

  test('by whoever looks at it first, and then stands', async () => {
    setClock(NOON + 86_400_000 * 4)
    const put = watchPuts()
    const drawn = await questionsOf('daily-2026-11-29')
    expect(await questionsOf('daily-2026-11-29')).toEqual(drawn)
    expect(dailies(put)).toEqual(['quiz:daily-2026-11-29'])
    expect(JSON.parse(String(put.mock.calls[0]?.[1])).questions).toEqual(drawn)
  })

  test('and read once from then on; a day of the past that nobody has laid down is not written', async () => {
    setClock(NOON + 86_400_000 * 5)
    await questionsOf('daily-2026-11-30')
    const get = vi.spyOn(env.KV, 'get')
    const put = watchPuts()
    await questionsOf('daily-2026-11-30')
    await visitor.fetch('/daily')
    expect(get.mock.calls.filter(([key]) => String(key) === 'quiz:daily-2026-11-30')).toEqual([])
    expect((await visitor.get<QuizInfo>('/api/quizzes/daily-2026-03-01')).body.questions).toBe(5)
    expect(dailies(put)).toEqual([])
  })

  test('by the job, once, and in its last hour the day that comes, which nobody can see before', async () => {
    setClock(Date.UTC(2026, 11, 1, 22, 30))
    const put = watchPuts()
    await runJobs({ scheduledTime: Date.now() }, env)
    await runJobs({ scheduledTime: Date.now() }, env)
    expect(dailies(put)).toEqual(['quiz:daily-2026-12-01'])
    setClock(Date.UTC(2026, 11, 1, 23, 30))
    await runJobs({ scheduledTime: Date.now() }, env)
    expect(dailies(put)).toEqual(['quiz:daily-2026-12-01', 'quiz:daily-2026-12-02'])
    expectProblem(await visitor.get('/api/quizzes/daily-2026-12-02'), 404, 'no-quiz')
  })

  test('and played where KV refuses to read and write', async () => {
    setClock(NOON + 86_400_000 * 7)
    Briefly.forgetAll()
    const get = vi.spyOn(env.KV, 'get').mockRejectedValue(new Error('KV get failed: 503'))
    const put = refuse('put')
    expect((await Player.start('daily-2026-12-02')).first).not.toBeNull()
    expect((await visitor.fetch('/daily')).status).toBe(200)
    expect((await visitor.fetch('/daily/yesterday')).status).toBe(200)
    get.mockRestore()
    put.mockRestore()
  })
})

describe('when a day is over', () => {
  const slug = 'daily-2026-11-25'
  const rows = async () => (await visitor.get<{ entries: unknown[] }>(`/api/quizzes/${slug}/board`)).body.entries.length

  const finish = async (player: Player, from = player.first) => {
    for (let current = from; current; ) {
      current = (await player.answer({ question: current.id, verdict: 'supported', confidence: 1 })).body.next
    }
  }

  test('whoever begins it after midnight, while its answers are nowhere yet, is on its board', async () => {
    setClock(PUBLIC - 60_000)
    const before = await rows()
    expect((await visitor.get<QuizInfo>(`/api/quizzes/${slug}`)).body.over).toBe(false)
    const late = await Player.start(slug)
    await finish(late)
    expect((await late.view()).body.quiz.slug).toBe(slug)
    expect(await rows()).toBe(before + 1)
  })

  test('it can be practised, as its page says, and goes on no board', async () => {
    setClock(PUBLIC)
    const before = await rows()
    expect((await visitor.get<QuizInfo>(`/api/quizzes/${slug}`)).body.over).toBe(true)
    expect(await (await visitor.fetch(`/q/${slug}`)).text()).toContain('goes on no leaderboard')
    const late = await Player.start(slug)
    await finish(late)
    expect((await late.view()).body).toMatchObject({ quiz: { slug: 'practice' }, answered: 5 })
    expect(await rows()).toBe(before)
  })

  test('whoever began it in time goes on, and is on its board once', async () => {
    setClock(MIDNIGHT - 2_000)
    const before = await rows()
    const player = await Player.start(slug)
    setClock(MIDNIGHT + 60_000)
    const again = await Player.start(slug, 'Zoe', player)
    expect(again.round).toBe(player.round)
    await finish(again)
    expect((await player.view()).body.quiz.slug).toBe(slug)
    expect(await rows()).toBe(before + 1)
  })

  test('whoever began in time and finishes when its answers are public is on no board, and is told why', async () => {
    setClock(MIDNIGHT - 2_000)
    const before = await rows()
    const player = await Player.start(slug)
    setClock(PUBLIC)
    await finish(player)
    expect(await rows()).toBe(before)
    const own = await player.get<{ entries: unknown[] }>(`/api/quizzes/${slug}/board?round=${player.round}`)
    expect(own.body.entries).toHaveLength(before)
    expect(await (await player.fetch(`/r/${player.round}`)).text()).toContain('still counts for your streak')
  })

  test('whoever has played it cannot play it for its board again, long after its round was forgotten', async () => {
    setClock(NOON)
    const player = await Player.start(slug)
    await finish(player)
    const once = await rows()
    setClock(NOON + 8 * 86_400_000)
    await runDurableObjectAlarm(player.object)
    await expectEmpty(player.object)
    await finish(await Player.start(slug, 'Ada', player))
    expect(await rows()).toBe(once)
  })
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

test('the day’s page marks the player’s own row on its board', async () => {
  setClock(NOON)
  const ada = new Visitor()
  const player = await Player.start('daily-2026-11-25', 'Row Rosa', ada)
  for (let current = player.first; current; ) {
    current = (await player.answer({ question: current.id, verdict: 'supported', confidence: 1 })).body.next
  }
  const rows = async (visitor: Visitor) =>
    [...(await (await visitor.fetch('/daily')).text()).matchAll(/<tr class="you[^>]*>.*?<\/tr>/gs)].map(([row]) => row)
  expect(await rows(ada)).toEqual([expect.stringContaining('Row Rosa')])
  expect(await rows(new Visitor())).toEqual([])
})

test('the result of another quiz says how today’s five went, once they are played', async () => {
  setClock(NOON)
  const ada = await Player.start('daily-2026-11-25')
  const resultOf = async (visitor: Visitor) => {
    const other = await Player.start('easy-2026-11-25', 'Ada', visitor)
    for (let current = other.first; current; )
      current = (await other.answer({ question: current.id, verdict: 'supported', confidence: 1 })).body.next
    return (await other.fetch(`/r/${other.round}`)).text()
  }
  expect(await resultOf(new Visitor())).toContain('the same for everyone, new every day')
  let right = 0
  for (let current = ada.first; current; ) {
    right += Number(KEYS.get(current.id)?.verdict === 'supported')
    current = (await ada.answer({ question: current.id, verdict: 'supported', confidence: 1 })).body.next
  }
  const said = await resultOf(ada)
  expect(said).toContain(`played · ${right} of 5`)
  expect(said).not.toContain('the same for everyone, new every day')
})

test('a daily has a board of its own', async () => {
  setClock(NOON)
  await questionsOf('daily-2026-11-25')
  const { body } = await visitor.get<{ entries: unknown[] }>('/api/quizzes/daily-2026-11-25/board')
  expect(body.entries.length).toBeGreaterThan(0)
})
