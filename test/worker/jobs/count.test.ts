import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import { EVERYBODY_FROM, type Everybody } from '../../../worker/game/everybody.ts'
import { countEverybody } from '../../../worker/jobs/count.ts'
import { readTallies } from '../../../worker/store/everybody.ts'
import { saveScore } from '../../../worker/store/scores.ts'
import { expectProblem, KEYS, PACK_QUIZ, Player, QUESTIONS, submissionAt, Visitor } from '../helpers.ts'

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
})

/** Scores of the founding quiz: everybody certain that everything is supported. */
async function fill(slug: string, plays: number, letters = 'c'.repeat(QUESTIONS.length)): Promise<void> {
  for (let at = 0; at < plays; at++) await saveScore(env.KV, slug, play(`${slug}${at}`, letters))
}

test('what everybody said is told after an answer, from 30 answers on, and never before it', async () => {
  await fill(PACK_QUIZ, EVERYBODY_FROM)
  await countEverybody(env)
  const ada = await Player.start()
  const said = (number: number) =>
    ada.get<{ everybody: Everybody | null }>(`/api/rounds/${ada.round}/everybody/${number}`)
  expectProblem(await said(1), 409, 'out-of-turn')
  await ada.answer(submissionAt(0))
  const right = KEYS.get(QUESTIONS[0] ?? '')?.verdict === 'supported' ? 1 : 0
  expect((await said(1)).body).toEqual({ everybody: { answers: 30, right, guess: 0, fairly: 0, certain: 1 } })
  expectProblem(await said(2), 409, 'out-of-turn')
  for (const number of [0, -1, 16]) expectProblem(await said(number), 409, 'out-of-turn')
  const page = await (await ada.fetch(`/r/${ada.round}?after=1`)).text()
  expect(page).toContain('Of 30 answers')
  expectProblem(await new Visitor().get(`/api/rounds/${ada.round}/everybody/1`), 403, 'not-yours')
})

test('judging an answer reads nothing from KV', async () => {
  const ada = await Player.start()
  const get = vi.spyOn(env.KV, 'get')
  const list = vi.spyOn(env.KV, 'list')
  await ada.answer(submissionAt(0))
  expect([get.mock.calls.length, list.mock.calls.length]).toEqual([0, 0])
})

test('counting twice counts nothing twice; scores that do not fit their quiz are left out', async () => {
  await saveScore(env.KV, PACK_QUIZ, play('short', 'ccc'))
  await saveScore(env.KV, 'vs-nowhere000', play('lost', 'c'))
  await countEverybody(env)
  const once = await readTallies(env.KV)
  await countEverybody(env)
  expect(await readTallies(env.KV)).toEqual(once)
  expect(once[QUESTIONS[0] ?? '']?.[0]).toBe(EVERYBODY_FROM)
})

test('the play to beat is counted once, under its own quiz; whoever takes it up counts', async () => {
  await countEverybody(env)
  const before = (await env.KV.get<Record<string, number[]>>('everybody', 'json'))?.[QUESTIONS[0] ?? '']?.[0] ?? 0
  const ada = await Player.start()
  await ada.play()
  const { slug } = (await ada.post<{ slug: string }>(`/api/rounds/${ada.round}/challenge`, {})).body
  const bob = await Player.start(slug, 'Bob')
  await bob.play()
  await countEverybody(env)
  const after = (await env.KV.get<Record<string, number[]>>('everybody', 'json'))?.[QUESTIONS[0] ?? '']?.[0] ?? 0
  expect(after - before).toBe(2)
})

test('a run costs at most eight lists and two writes; the next one goes on where it ended', async () => {
  const real = env.KV.list.bind(env.KV)
  const list = vi.spyOn(env.KV, 'list').mockImplementation((options) => real({ ...options, limit: 2 }))
  const put = vi.spyOn(env.KV, 'put')
  let runs = 0
  do {
    list.mockClear()
    put.mockClear()
    await countEverybody(env)
    runs++
    expect(list.mock.calls.length).toBeLessThanOrEqual(8)
    expect(put.mock.calls.length).toBeLessThanOrEqual(2)
  } while (!put.mock.calls.some(([key]) => key === 'everybody'))
  expect(runs).toBeGreaterThan(1)
  vi.restoreAllMocks()
  const inPieces = await env.KV.get('everybody')
  await countEverybody(env)
  expect(JSON.parse((await env.KV.get('everybody')) ?? '')).toEqual(JSON.parse(inPieces ?? ''))
})

test('a cursor that KV does not know any more costs one run, and the next begins anew', async () => {
  await env.KV.put('everybody:counting', JSON.stringify({ cursor: 'of yesteryear', tallies: { 'a/1': [99, 0, 0, 0] } }))
  vi.spyOn(env.KV, 'list').mockRejectedValueOnce(new Error('KV list failed: 400 Invalid cursor'))
  await expect(countEverybody(env)).rejects.toThrow('Invalid cursor')
  await countEverybody(env)
  const tallies = await env.KV.get<Record<string, number[]>>('everybody', 'json')
  expect(tallies?.['a/1']).toBeUndefined()
  expect(tallies?.[QUESTIONS[0] ?? '']?.[0]).toBeGreaterThan(0)
})
