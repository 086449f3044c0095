import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import type { RoundView } from '../../../worker/game/play/view.ts'
import {
  expectEmpty,
  expectProblem,
  Player,
  QUESTIONS,
  scoreKeys,
  setClock,
  submissionAt,
  Visitor,
} from '../helpers.ts'

const DAY = 24 * 60 * 60 * 1_000
const LAST = QUESTIONS.length - 1

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('an evicted round goes on where it was, and its first answers stand', async () => {
  const ada = await Player.start()
  await ada.play({ to: 7 })
  await ada.open(QUESTIONS[7] ?? '')
  const before = (await ada.view()).body
  await evictDurableObject(ada.object)
  expect((await ada.view()).body).toEqual(before)
  expect(before.current?.id).toBe(QUESTIONS[7])
  await evictDurableObject(ada.object)
  expectProblem(await ada.answer(submissionAt(3, false)), 409, 'already-answered')
  expect(await ada.play({ from: 7 })).toMatchObject({ finished: true, saved: true, points: 44 })
})

test('a score that waits outlives an eviction', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(env.KV, 'put').mockRejectedValueOnce(new Error('no'))
  const before = await scoreKeys()
  const ada = await Player.start()
  expect(await ada.play()).toMatchObject({ saved: false })
  await evictDurableObject(ada.object)
  expect(await runDurableObjectAlarm(ada.object)).toBe(true)
  expect(await scoreKeys()).toHaveLength(before.length + 1)
})

test('an unfinished round is forgotten 7 days after its last answer, not before, and leaves nothing', async () => {
  const start = Date.now()
  setClock(start)
  const ada = await Player.start()
  setClock(start + 6 * DAY)
  await ada.play({ to: 1 })

  setClock(start + 7 * DAY)
  await runDurableObjectAlarm(ada.object)
  expect((await ada.view()).body.answers).toHaveLength(1)
  expect(await alarmOf(ada)).toBe(start + 13 * DAY)

  setClock(start + 13 * DAY - 1)
  await runDurableObjectAlarm(ada.object)
  expect((await ada.view()).status).toBe(200)

  setClock(start + 13 * DAY)
  await runDurableObjectAlarm(ada.object)
  expectProblem(await ada.view(), 404, 'no-round')
  expectProblem(await ada.answer(submissionAt(1)), 404, 'no-round')
  await expectEmpty(ada.object)
})

test('a finished round is forgotten after a day, not before, and its score stays', async () => {
  const before = await scoreKeys()
  const ada = await Player.start()
  setClock(Date.now())
  const finished = Date.now()
  await ada.play()
  expect(await alarmOf(ada)).toBe(finished + DAY)

  setClock(finished + DAY - 1)
  await runDurableObjectAlarm(ada.object)
  expect((await ada.view()).body.finished?.result.points).toBe(44)

  setClock(finished + DAY)
  await runDurableObjectAlarm(ada.object)
  expectProblem(await ada.view(), 404, 'no-round')
  await expectEmpty(ada.object)
  expect(await scoreKeys()).toHaveLength(before.length + 1)
  expect((await ada.board()).body.entries.some(({ you }) => you)).toBe(true)
})

test('a score that KV refuses for a week is still not forgotten', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const put = vi.spyOn(env.KV, 'put').mockRejectedValue(new Error('KV is full'))
  const before = await scoreKeys()
  const ada = await Player.start()
  const start = Date.now()
  await ada.play()
  for (const days of [1, 2, 8, 30]) {
    setClock(start + days * DAY)
    await runDurableObjectAlarm(ada.object)
  }
  put.mockRestore()
  await runDurableObjectAlarm(ada.object)
  expect(await scoreKeys()).toHaveLength(before.length + 1)
})

test('to ask for a round that never was stores nothing', async () => {
  const visitor = new Visitor()
  const ada = await Player.start()
  const nowhere = Object.assign(Object.create(ada) as Player, { round: 'a'.repeat(16) })
  expectProblem(await visitor.get(`/api/rounds/${nowhere.round}`), 404, 'no-round')
  expectProblem(await nowhere.view(), 404, 'no-round')
  expectProblem(await nowhere.answer(submissionAt(0)), 404, 'no-round')
  expectProblem(await nowhere.open(QUESTIONS[0] ?? ''), 404, 'no-round')
  expect((await nowhere.board()).status).toBe(200)
  await expectEmpty(nowhere.object)
})

test('to have read around counts only when it came before the answer', async () => {
  const ada = await Player.start()
  const [first = '', second = ''] = QUESTIONS
  const opened = await ada.open<{ passages: unknown[] }>(first)
  expect(opened.status).toBe(200)
  expect(opened.body.passages).toEqual((await ada.view()).body.passages)
  expect((await ada.answer(submissionAt(0))).body.judged?.answer.opened).toBe(true)
  expect((await ada.answer(submissionAt(1))).body.judged?.answer.opened).toBe(false)
  expect((await ada.open(second)).status).toBe(200)
  const { answers, passages } = (await ada.view()).body
  expect(answers.map(({ answer }) => answer.opened)).toEqual([true, false])
  expect(passages).toBeNull()
  await ada.play({ from: 2 })
  const { finished } = (await ada.view()).body
  expect(finished?.result).toMatchObject({ readFirst: { right: 1, of: 1 }, straight: { right: LAST, of: LAST } })
})

test('a reload, another tab and a player who comes back tomorrow see the same round', async () => {
  const ada = await Player.start()
  await ada.play({ to: LAST })
  const before = (await ada.view()).body
  setClock(Date.now() + DAY)
  expect((await ada.get<RoundView>(`/api/rounds/${ada.round}`)).body).toEqual(before)
})

function alarmOf(player: Player): Promise<number | null> {
  return runInDurableObject(player.object, (_, { storage }) => storage.getAlarm())
}
