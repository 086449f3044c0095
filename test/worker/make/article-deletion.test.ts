import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Round } from '../../../worker/index.ts'
import { Classroom } from '../../../worker/round/classroom.ts'
import { classroomObject } from '../../../worker/service/objects.ts'
import { keysOf, pupil, roundById } from '../class/school.ts'
import { expectEmpty, expectProblem, Player, setClock, Visitor, watchPuts } from '../helpers.ts'
import { after, answerOwn, bring, playOwn } from './brought.ts'

const DAY = 86_400_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Every key of KV that names an article of somebody's own. */
const ownKeys = async () => (await env.KV.list({ prefix: 'own:' })).keys.map(({ name }) => name)

describe('to delete it', () => {
  test('takes the article, the scores and the link at once, from a quiz that everyone plays alone', async () => {
    const teacher = await bring()
    const ada = await Player.start(teacher.slug)
    const id = (await ada.view()).body.current!.id.split('/')[0]!
    const ben = await Player.start(teacher.slug, 'Ben')
    await playOwn(ada)
    await teacher.host('PUT', '/article', after(1))
    await new Visitor().post(`/api/quizzes/${teacher.slug}/report`, { why: 'Mine' })
    const { status, body } = await teacher.host('DELETE', '')
    expect([status, body]).toEqual([200, { rounds: 0, players: 0, left: 0 }])
    expect(await keysOf(teacher.slug)).toEqual([])
    expect((await ownKeys()).filter((key) => key.includes(id))).toEqual([])
    expectProblem(await teacher.get(`/api/quizzes/${teacher.slug}`), 404, 'no-quiz')
    await expectEmpty(classroomObject(env, teacher.slug))
    for (const player of [ada, ben]) {
      await expectEmpty(roundById(player.round))
      expectProblem(await player.view(), 404, 'no-round')
    }
  })

  test('takes the names and answers of all who play it alone, and goes on until nothing is left of them', async () => {
    const teacher = await bring()
    const players = await Promise.all(['Ada', 'Ben', 'Cleo'].map((name) => Player.start(teacher.slug, name)))
    for (const player of players) await answerOwn(player, player.first!.id)
    const erase = vi.spyOn(Round.prototype, 'erase').mockRejectedValueOnce(new Error('overloaded'))
    expect((await teacher.host<{ left: number }>('DELETE', '')).body.left).toBeGreaterThan(0)
    expect(erase).toHaveBeenCalledTimes(3)
    await runDurableObjectAlarm(classroomObject(env, teacher.slug))
    for (const { round } of players) await expectEmpty(roundById(round))
    await expectEmpty(classroomObject(env, teacher.slug))
    expect(await keysOf(teacher.slug)).toEqual([])
  })

  test('takes the name and the score of whoever has finished it, also once their round has left memory', async () => {
    const teacher = await bring()
    const ada = await Player.start(teacher.slug, 'Ada')
    await playOwn(ada)
    expect((await keysOf(teacher.slug)).some((key) => key.startsWith('score'))).toBe(true)
    await evictDurableObject(roundById(ada.round))
    expect((await teacher.host<{ left: number }>('DELETE', '')).body.left).toBe(0)
    await expectEmpty(roundById(ada.round))
    expect(await keysOf(teacher.slug)).toEqual([])
  })

  test('refuses whoever begins meanwhile, and keeps nothing of them', async () => {
    const teacher = await bring()
    const start = vi.spyOn(Round.prototype, 'start')
    const { promise: erased, resolve } = Promise.withResolvers<void>()
    const play = Classroom.prototype.play
    vi.spyOn(Classroom.prototype, 'play').mockImplementation(async function (this: Classroom, round) {
      const stands = await play.call(this, round)
      await erased
      return stands
    })
    const late = new Visitor().post(`/api/quizzes/${teacher.slug}/rounds`, { nickname: 'Ada' })
    await vi.waitFor(() => expect(Classroom.prototype.play).toHaveBeenCalled())
    await teacher.host('DELETE', '')
    resolve()
    expectProblem(await late, 410, 'deleted')
    await expectEmpty(roundById(start.mock.calls[0]![2].id))
  })

  test('takes it with a class', async () => {
    const teacher = await bring({}, { class: {} })
    const mine = (await ownKeys()).length
    const ada = await pupil(teacher)
    await playOwn(ada)
    await teacher.host('DELETE', '')
    expect(await ownKeys()).toHaveLength(mine - 1)
    expect(await keysOf(teacher.slug)).toEqual([])
    await expectEmpty(roundById(ada.round))
  })

  test('is what happens by itself a year after it was last played, and not before', async () => {
    const start = Date.now()
    const teacher = await bring()
    setClock(start + 300 * DAY)
    await Player.start(teacher.slug)
    setClock(start + 366 * DAY)
    expect((await new Visitor().get(`/api/quizzes/${teacher.slug}`)).status).toBe(200)
    setClock(start + 700 * DAY)
    await runDurableObjectAlarm(classroomObject(env, teacher.slug))
    expect(await keysOf(teacher.slug)).toEqual([])
    await expectEmpty(classroomObject(env, teacher.slug))
  })
})

test('a class’s article is forgotten with the class, on its host’s date', async () => {
  const put = watchPuts()
  await bring({}, { class: { keepDays: 3 } })
  const own = put.mock.calls.find(([key]) => key.startsWith('own:'))
  expect(own?.[2]).toEqual({ expiration: expect.any(Number) })
})
