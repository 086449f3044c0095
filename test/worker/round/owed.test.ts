import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { allRight, answerBy, keysOf, pupil, roundById, Teacher } from '../class/school.ts'
import { Player, QUESTIONS, scoreKeys, submissionAt } from '../helpers.ts'
import { hold, refuse } from '../kv.ts'
import { endWaits, PATIENCE } from '../patience.ts'

const LAST = QUESTIONS.length - 1

beforeEach(async () => {
  const { keys } = await env.KV.list()
  for (const { name } of keys) await env.KV.delete(name)
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** How much an object still owes. */
function owed(object: DurableObjectStub): Promise<number> {
  return runInDurableObject(object, (_, { storage }) => {
    const known = storage.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'outbox'").toArray().length > 0
    return known ? storage.sql.exec<{ rows: number }>('SELECT COUNT(*) AS rows FROM outbox').one().rows : 0
  })
}

const isPaid = (object: DurableObjectStub) => vi.waitUntil(async () => (await owed(object)) === 0, PATIENCE)

test('the last answer waits two seconds for a slow KV, says that the board will follow, and the board follows', async () => {
  const ada = await Player.start()
  await ada.play({ to: LAST })
  const slow = hold('put')
  const timers = endWaits()
  const last = ada.answer(submissionAt(LAST))
  await slow.asked()
  expect((await last).body).toMatchObject({ finished: true, saved: false })
  expect(timers).toHaveBeenCalledWith(expect.any(Function), 2_000)
  expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain('Saved. It will be on the board soon.')
  slow.letGo()
  await isPaid(ada.object)
  expect((await ada.view()).body.finished?.saved).toBe(true)
  expect(await scoreKeys()).toHaveLength(1)
})

test('a host’s page whose connection is closing fails no answer, and the last score is saved', async () => {
  const teacher = await Teacher.make()
  const ada = await pupil(teacher)
  await teacher.comeIn()
  await teacher.listen()
  await answerBy(ada, allRight, 4)
  await runInDurableObject(ada.object, (_, state) => {
    for (const socket of state.getWebSockets('host')) socket.close(1000)
  })
  expect(await answerBy(ada, allRight)).toMatchObject({ finished: true, saved: true })
})

const KEPT_NOTHING = 'Nothing of this class is kept'

describe('a score whose saving takes longer than the alarm', () => {
  /** A class with a pupil whose score is on its way to a KV that takes its time. */
  async function saving() {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await answerBy(ada, allRight, 4)
    const slow = hold('put')
    endWaits()
    const last = answerBy(ada, allRight)
    await slow.asked()
    await last
    await runDurableObjectAlarm(ada.object)
    return { teacher, ada, slow, object: roundById(ada.round) }
  }

  const scores = async (slug: string) => (await keysOf(slug)).filter((key) => key.startsWith('score:'))

  test('does not come back when its pupil is taken out meanwhile', async () => {
    const { teacher, slow, object } = await saving()
    const { pupils } = (await teacher.host<{ pupils: { id: string }[] }>('GET', '/rounds/1')).body
    const removed = await teacher.host('DELETE', `/rounds/1/pupils/${pupils[0]!.id}`)
    expect(removed.body).toEqual({ removed: true })
    slow.letGo()
    await isPaid(object)
    expect(await scores(teacher.slug)).toEqual([])
  })

  test('does not come back when its class is deleted meanwhile, and nobody is told that nothing is kept before', async () => {
    const { teacher, slow, object } = await saving()
    await teacher.comeIn()
    const page = await (await teacher.submit(`/t/${teacher.slug}/delete`, {})).text()
    expect(page).toContain('is being deleted')
    expect(page).not.toContain(KEPT_NOTHING)
    slow.letGo()
    await isPaid(object)
    expect(await scores(teacher.slug)).toEqual([])
    // It goes on by itself, and may be over, and the class gone, before anybody asks again.
    const isDone = async () => {
      const reply = await teacher.submit(`/t/${teacher.slug}/delete`, {})
      return reply.status === 404 || (await reply.text()).includes(KEPT_NOTHING)
    }
    await vi.waitUntil(isDone, PATIENCE)
    expect(await keysOf(teacher.slug)).toEqual([])
  })
})

test('what was owed when the object was cut off is paid when its alarm rings', async () => {
  const ada = await Player.start()
  await ada.play({ to: LAST })
  const refused = refuse('put')
  await ada.answer(submissionAt(LAST))
  await evictDurableObject(ada.object)
  refused.mockRestore()
  expect(await runInDurableObject(ada.object, (_, { storage }) => storage.getAlarm())).not.toBeNull()
  await runDurableObjectAlarm(ada.object)
  expect(await scoreKeys()).toHaveLength(1)
  expect(await owed(ada.object)).toBe(0)
})

test('many at once are paid a few at a time, each once, while one that is refused holds nobody up', async () => {
  const teacher = await Teacher.make()
  const players = []
  for (let n = 0; n < 12; n++) players.push(await pupil(teacher))
  await Promise.all(players.map((player) => answerBy(player, allRight, 4)))
  const { pupils } = (await teacher.host<{ pupils: { id: string }[] }>('GET', '/rounds/1')).body
  const put = refuse('put', (key) => key.endsWith(pupils[3]!.id))
  const outcomes = await Promise.all(players.map((player) => answerBy(player, allRight)))
  expect(outcomes.map((outcome) => outcome?.saved).sort()).toEqual([false, ...Array(11).fill(true)])
  expect(put).toHaveBeenCalledTimes(12)
  put.mockRestore()
  await runDurableObjectAlarm(players[0]!.object)
  expect((await keysOf(teacher.slug)).filter((key) => key.startsWith('score:'))).toHaveLength(12)
})
