import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BoardPage } from '../../../worker/game/play/board.ts'
import { PACK_QUIZ, Player, QUESTIONS, scoreKeys, submissionAt, Visitor, watchPuts } from '../helpers.ts'

const LAST = QUESTIONS.length - 1

/** Each test starts with an empty KV. */
beforeEach(async () => {
  const { keys } = await env.KV.list()
  for (const { name } of keys) await env.KV.delete(name)
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('a finished play is one write to KV, and none before it is finished', async () => {
  const put = watchPuts()
  const ada = await Player.start()
  await ada.play({ to: LAST })
  expect(put).toHaveBeenCalledTimes(0)
  const outcome = await ada.play({ from: LAST })
  expect(outcome).toMatchObject({ finished: true, saved: true, points: 44, next: null })
  await ada.view()
  await runDurableObjectAlarm(ada.object)
  expect(put).toHaveBeenCalledTimes(1)
  expect(await scoreKeys()).toHaveLength(1)
})

test('KV refuses three times: the player is told so, alarms go on with back-off, and the score lands once', async () => {
  const log = vi.spyOn(console, 'warn').mockReturnValue()
  const put = watchPuts()
  for (let time = 0; time < 3; time++) put.mockRejectedValueOnce(new Error('KV PUT failed: 429 Too Many Requests'))
  const ada = await Player.start()
  const outcome = await ada.play()
  expect(outcome).toMatchObject({ finished: true, saved: false })
  expect((await ada.view()).body.finished?.saved).toBe(false)

  const waits: number[] = []
  for (let alarm = 0; alarm < 3; alarm++) {
    waits.push(await untilAlarm(ada))
    expect(await scoreKeys()).toEqual([])
    await runDurableObjectAlarm(ada.object)
  }
  waits.forEach((wait, time) => {
    expect(wait).toBeGreaterThan(2_000 * 2 ** time - 1_000)
    expect(wait).toBeLessThanOrEqual(2_000 * 2 ** time)
  })
  expect(put).toHaveBeenCalledTimes(4)
  expect((await ada.view()).body.finished?.saved).toBe(true)

  await runDurableObjectAlarm(ada.object)
  await runDurableObjectAlarm(ada.object)
  expect(put).toHaveBeenCalledTimes(4)
  expect(await scoreKeys()).toHaveLength(1)
  expect(log).toHaveBeenCalledTimes(3)
})

test('a score that KV took without saying so is written again under the same key', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const real = env.KV.put.bind(env.KV)
  watchPuts().mockImplementationOnce(async (...entry: unknown[]) => {
    await Reflect.apply(real, undefined, entry)
    throw new Error('the connection was lost')
  })
  const ada = await Player.start()
  expect(await ada.play()).toMatchObject({ saved: false })
  await runDurableObjectAlarm(ada.object)
  expect((await ada.view()).body.finished?.saved).toBe(true)
  expect(await scoreKeys()).toHaveLength(1)
})

test('the same last answer twice at once, while KV is slow: both get the same result, one is stored', async () => {
  const real = env.KV.put.bind(env.KV)
  const { promise: open, resolve } = Promise.withResolvers<void>()
  const put = watchPuts().mockImplementation(async (...entry: unknown[]) => {
    await open
    await Reflect.apply(real, undefined, entry)
  })
  const ada = await Player.start()
  await ada.play({ to: LAST })
  const answers = [1, 2, 3].map(() => ada.answer(submissionAt(LAST)))
  setTimeout(resolve, 100)
  const [one, two, three] = await Promise.all(answers)
  expect(one?.body).toMatchObject({ finished: true, saved: true })
  expect(two?.body).toEqual(one?.body)
  expect(three?.body).toEqual(one?.body)
  expect(put).toHaveBeenCalledTimes(1)
  expect(await scoreKeys()).toHaveLength(1)
})

test('50 players who finish at the same moment are 50 entries on the board', async () => {
  const four = { packs: [PACK_QUIZ], size: 4 }
  const { slug } = (await new Visitor().post<{ slug: string }>('/api/quizzes', four)).body
  const put = watchPuts()
  const nicknames = Array.from({ length: 50 }, (_, index) => `Player ${100 + index}`)
  const players = await Promise.all(nicknames.map((nickname) => Player.start(slug, nickname)))
  await Promise.all(players.map((player, index) => player.play({ right: index % 4, to: 3 })))
  await Promise.all(players.map((player) => player.play({ from: 3, to: 4 })))
  const { entries } = (await players[0]!.get<BoardPage>(`/api/quizzes/${slug}/board`)).body
  expect(entries.map(({ nickname }) => nickname).sort()).toEqual(nicknames.sort())
  expect(put).toHaveBeenCalledTimes(50)
})

/** How long until a round's alarm rings, in milliseconds. */
function untilAlarm(player: Player): Promise<number> {
  return runInDurableObject(player.object, async (_, { storage }) => ((await storage.getAlarm()) ?? 0) - Date.now())
}
