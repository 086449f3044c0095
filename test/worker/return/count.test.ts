import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Quiz } from '../../../worker/game/make/quiz.ts'
import type { BoardPage } from '../../../worker/game/play/board.ts'
import type { Answered, Everybody, Tally } from '../../../worker/game/return/everybody.ts'
import { EVERYBODY_FROM } from '../../../worker/game/return/everybody.ts'
import { Counter } from '../../../worker/round/counter.ts'
import { questionsByRef } from '../../../worker/service/library/questions.ts'
import { counterObject } from '../../../worker/service/objects.ts'
import { countEverybody } from '../../../worker/service/return/count.ts'
import { quizKey } from '../../../worker/store/keys.ts'
import { saveScore } from '../../../worker/store/scores.ts'
import { readTallies } from '../../../worker/store/tallies.ts'
import {
  expectProblem,
  forgetCounts,
  KEYS,
  PACK_QUIZ,
  Player,
  pack,
  QUESTIONS,
  submissionAt,
  Visitor,
} from '../helpers.ts'
import { hold, refuse } from '../kv.ts'
import { endWaits, PATIENCE } from '../patience.ts'

/** Each test begins with nothing counted and nothing saved. */
beforeEach(async () => {
  const { keys } = await env.KV.list()
  for (const { name } of keys) await env.KV.delete(name)
  await forgetCounts()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const play = (id: string, answers: string) => ({
  id,
  nickname: 'Ada',
  points: 0,
  right: 0,
  of: answers.length,
  finishedAt: 1_700_000_000_000,
  answers,
  edition: pack.edition,
})

const FIRST = questionsByRef().get(QUESTIONS[0]!)!
const CERTAIN = 'c'.repeat(QUESTIONS.length)

/** Scores of the founding quiz as an earlier build saved them: everybody certain that everything is supported. */
async function fill(slug: string, plays: number, letters = CERTAIN): Promise<void> {
  for (let at = 0; at < plays; at++) await saveScore(env.KV, slug, play(`${slug}${at}`, letters))
}

/** A page's words, without its markup and runs of spaces. */
const asReader = (html: string) => html.replace(/<!--.*?-->|<[^>]*>/g, '').replace(/\s+/g, ' ')

/** What is published of the first question. */
const published = async () => (await readTallies(env.KV))[FIRST.fingerprint] as Tally | undefined

test('what everybody said comes with the answer, from 30 answers on, and never before it', async () => {
  await fill(PACK_QUIZ, EVERYBODY_FROM)
  await countEverybody(env)
  const ada = await Player.start()
  const said = (number: number) =>
    ada.get<{ everybody: Everybody | null }>(`/api/rounds/${ada.round}/everybody/${number}`)
  expectProblem(await said(1), 409, 'out-of-turn')
  const shown = async (path: string) => asReader(await (await ada.fetch(`/r/${ada.round}${path}`)).text())
  const sentence = `Of 30 answers, ${FIRST.verdict === 'supported' ? '100%' : '0%'} were right. How sure: certain 100%,`
  expect(await shown('')).not.toContain('Of 30 answers')
  const right = FIRST.verdict === 'supported' ? 1 : 0
  const everybody = { answers: 30, right, guess: 0, fairly: 0, certain: 1 }
  expect((await ada.answer<Answered>(submissionAt(0))).body.everybody).toEqual(everybody)
  expect((await said(1)).body).toEqual({ everybody })
  expectProblem(await said(2), 409, 'out-of-turn')
  for (const number of [0, -1, 23]) expectProblem(await said(number), 409, 'out-of-turn')
  expect(await shown('?after=1')).toContain(sentence)
  expectProblem(await new Visitor().get(`/api/rounds/${ada.round}/everybody/1`), 403, 'not-yours')
})

test.each([
  ['does not answer', () => new Promise<never>(() => {})],
  ['refuses to read', () => Promise.reject(new Error('KV get failed: 503'))],
])('an answer comes without what everybody said where KV %s', async (_, get) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const ada = await Player.start()
  vi.spyOn(env.KV, 'get').mockImplementation(get as never)
  const { status, body } = await ada.answer<Answered>(submissionAt(0))
  expect([status, body.everybody, body.number]).toEqual([200, null, 1])
})

test('what everybody said is not read for a form’s answer, and once a while for the pages that show it', async () => {
  const ada = await Player.start()
  const get = vi.spyOn(env.KV, 'get')
  const reads = () => get.mock.calls.filter(([key]) => String(key) === 'everybody').length
  const { question, verdict } = submissionAt(0)
  expect((await ada.submit(`/r/${ada.round}/answers`, { question, verdict, confidence: '2' })).status).toBe(303)
  expect(reads()).toBe(0)
  for (let n = 0; n < 3; n++) await ada.fetch(`/r/${ada.round}?after=1`)
  expect(reads()).toBe(1)
})

describe('a finished play', () => {
  test('is counted by its round once, whatever is saved twice, and published within the hour by one write', async () => {
    await countEverybody(env)
    const ada = await Player.start()
    await ada.play()
    await ada.answer(submissionAt(QUESTIONS.length - 1))
    const put = vi.spyOn(env.KV, 'put')
    const list = vi.spyOn(env.KV, 'list')
    await countEverybody(env)
    await countEverybody(env)
    expect(await published()).toEqual([1, 1, 1, 0])
    expect([put.mock.calls.length, list.mock.calls.length]).toEqual([1, 0])
  })

  test('is counted once where the counter has heard of it and its round has not heard back', async () => {
    const ada = await Player.start()
    await ada.play({ to: QUESTIONS.length - 1 })
    vi.spyOn(console, 'warn').mockReturnValue()
    const add = vi.spyOn(Counter.prototype, 'add').mockRejectedValue(new Error('the connection was lost'))
    await ada.answer(submissionAt(QUESTIONS.length - 1))
    const [counted] = add.mock.calls[0]!
    add.mockRestore()
    await counterObject(env).add(counted)
    await runDurableObjectAlarm(ada.object)
    await countEverybody(env)
    expect(await published()).toEqual([1, 1, 1, 0])
    await counterObject(env).add(counted)
    await countEverybody(env)
    expect(await published()).toEqual([1, 1, 1, 0])
  })

  test('waits for no counter that is slow, and is counted after all', async () => {
    const ada = await Player.start()
    await ada.play({ to: QUESTIONS.length - 1 })
    const slow = hold('put')
    endWaits()
    const last = ada.answer(submissionAt(QUESTIONS.length - 1))
    await slow.asked()
    expect((await last).body).toMatchObject({ finished: true, saved: false })
    slow.letGo()
    vi.restoreAllMocks()
    await vi.waitUntil(async () => (await ada.view()).body.finished?.saved, PATIENCE)
    await countEverybody(env)
    expect(await published()).toEqual([1, 1, 1, 0])
  })

  test('that KV will not publish now is published the next time', async () => {
    await (await Player.start()).play()
    vi.spyOn(console, 'warn').mockReturnValue()
    const refused = refuse('put', (key) => key === 'everybody')
    await expect(countEverybody(env)).rejects.toThrow('429')
    refused.mockRestore()
    await countEverybody(env)
    expect(await published()).toEqual([1, 1, 1, 0])
  })

  test('that is to be beaten is counted once, under its own quiz; whoever takes it up counts', async () => {
    const ada = await Player.start()
    await ada.play()
    const { slug } = (await ada.post<{ slug: string }>(`/api/rounds/${ada.round}/challenge`, {})).body
    const bob = await Player.start(slug, 'Bob')
    await bob.play()
    await countEverybody(env)
    expect((await published())?.[0]).toBe(2)
    expect((await new Visitor().get<BoardPage>(`/api/quizzes/${slug}/board`)).body.players).toBe(2)
  })
})

describe('what earlier builds saved', () => {
  test('is counted once, and scores that do not fit their quiz are left out', async () => {
    await fill(PACK_QUIZ, 3)
    await saveScore(env.KV, PACK_QUIZ, play('short', 'ccc'))
    await saveScore(env.KV, 'vs-nowhere000', play('lost', 'c'))
    await saveScore(env.KV, PACK_QUIZ, { ...play('before', CERTAIN), edition: undefined })
    await (await Player.start()).play()
    await countEverybody(env)
    await countEverybody(env)
    expect((await published())?.[0]).toBe(4)
    expect(KEYS.get(QUESTIONS[0]!)?.verdict).toBe(FIRST.verdict)
  })

  test('is counted by runs of at most eight lists, of which none repeats a page, however often one is cut off', async () => {
    await fill(PACK_QUIZ, 41)
    const real = env.KV.list.bind(env.KV)
    const list = vi.spyOn(env.KV, 'list').mockImplementation((options) => real({ ...options, limit: 2 }))
    const cursors: unknown[] = []
    for (let run = 0; !(await counterObject(env).progress()).done; run++) {
      list.mockClear()
      if (run === 1) list.mockImplementationOnce((options) => real({ ...options, limit: 2 }))
      await countEverybody(env).catch(() => {})
      expect(list.mock.calls.length).toBeLessThanOrEqual(8)
      cursors.push(...list.mock.calls.map(([options]) => options?.cursor))
    }
    expect(new Set(cursors).size).toBe(cursors.length)
    expect((await published())?.[0]).toBe(41)
  })

  test('is counted by the next run where KV did not tell of a quiz, and what is counted already is published', async () => {
    const { slug } = (await new Visitor().post<{ slug: string }>('/api/quizzes', { packs: [PACK_QUIZ] })).body
    const letters = 'c'.repeat((await env.KV.get<Quiz>(quizKey(slug), 'json'))!.questions.length)
    await saveScore(env.KV, slug, { ...play('late', letters), edition: pack.edition })
    await (await Player.start()).play()
    const real = env.KV.get.bind(env.KV) as (...given: unknown[]) => Promise<unknown>
    const get = vi.spyOn(env.KV, 'get').mockImplementation((async (...given: unknown[]) => {
      if (given[0] === quizKey(slug)) throw new Error('KV get failed: 503')
      return real(...given)
    }) as never)
    await expect(countEverybody(env)).rejects.toThrow('503')
    get.mockRestore()
    expect((await published())?.[0]).toBe(1)
    expect((await counterObject(env).progress()).done).toBe(false)
    await countEverybody(env)
    expect((await counterObject(env).progress()).done).toBe(true)
  })

  test('is counted by one read of each quiz, however many of its scores a page has', async () => {
    const { slug } = (await new Visitor().post<{ slug: string }>('/api/quizzes', { packs: [PACK_QUIZ], size: 2 })).body
    await fill(slug, 12, 'cc')
    const get = vi.spyOn(env.KV, 'get')
    await countEverybody(env)
    expect(get.mock.calls.map(([key]) => String(key)).filter((key) => key.startsWith('quiz:'))).toEqual([quizKey(slug)])
  })

  test('is counted to its end where KV no longer knows a cursor, and nothing twice', async () => {
    await fill(PACK_QUIZ, 25)
    const real = env.KV.list.bind(env.KV)
    const list = vi.spyOn(env.KV, 'list').mockImplementation((options) => real({ ...options, limit: 2 }))
    await countEverybody(env)
    expect((await counterObject(env).progress()).done).toBe(false)
    list.mockImplementation((options) => {
      if (options?.cursor) throw new Error('KV list failed: 400 Invalid cursor')
      return real(options)
    })
    await countEverybody(env)
    expect((await published())?.[0]).toBe(25)
  })
})
