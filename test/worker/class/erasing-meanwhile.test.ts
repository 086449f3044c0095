import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Board } from '../../../worker/round/board.ts'
import { Classroom } from '../../../worker/round/classroom.ts'
import { Counter } from '../../../worker/round/counter.ts'
import { Round } from '../../../worker/round/round.ts'
import { RoundsAlone } from '../../../worker/round/rounds-alone.ts'
import { boardObject, classroomObject, counterObject } from '../../../worker/service/objects.ts'
import { expectEmpty, expectProblem, Player, Visitor } from '../helpers.ts'
import { hold, holdFirst } from '../kv.ts'
import { answerOwn, bring, DRAFT, playOwn } from '../make/brought.ts'
import { PATIENCE } from '../patience.ts'
import { allRight, answerBy, answerTo, join, keysOf, pupil, roundById, Teacher } from './school.ts'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const GONE = expect.objectContaining({ left: 0 })

/** Deletes a quiz while something waits that it has to wait for, which is then let go. */
async function eraseAround(teacher: Teacher, letGo: () => void) {
  const erasing = teacher.host('DELETE', '')
  await vi.waitUntil(async () => (await classroomObject(env, teacher.slug).state()).erasing, PATIENCE)
  letGo()
  return (await erasing).body
}

async function expectNothingKept({ slug }: Teacher): Promise<void> {
  expect(await keysOf(slug)).toEqual([])
  await expectEmpty(classroomObject(env, slug))
  await expectEmpty(boardObject(env, slug))
}

describe('while a class is deleted', () => {
  test('a round that is being laid out goes with it', async () => {
    const teacher = await Teacher.make()
    const open = vi.spyOn(Classroom.prototype, 'open')
    const layingOut = holdFirst(Round.prototype, 'prepare')
    const starting = teacher.host('POST', '/rounds')
    await layingOut.asked()
    const [id] = open.mock.lastCall!
    expect(await eraseAround(teacher, layingOut.letGo)).toEqual({ rounds: 2, players: 0, left: 0 })
    expectProblem(await starting, 410, 'erasing')
    await expectEmpty(roundById(id))
    await expectNothingKept(teacher)
  })

  test('a round whose start reaches the class when that is forgotten does not start', async () => {
    const teacher = await Teacher.make()
    const late = holdFirst(Classroom.prototype, 'open')
    const starting = teacher.host('POST', '/rounds')
    const [id] = await late.asked()
    expect((await teacher.host('DELETE', '')).body).toEqual(GONE)
    late.letGo()
    expectProblem(await starting, 410, 'erasing')
    await expectEmpty(roundById(String(id)))
    await expectNothingKept(teacher)
  })

  test('whoever comes in, and whoever answers, leaves nothing', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher, 'Ada')
    const { current } = (await ada.view()).body
    const [coming, answering] = [holdFirst(Round.prototype, 'join'), holdFirst(Round.prototype, 'answer')]
    const replies = [join(teacher, { nickname: 'Ben' }), ada.answer(answerTo(current!.id, { right: true }))]
    await Promise.all([coming.asked(), answering.asked()])
    expect((await teacher.host('DELETE', '')).body).toEqual(GONE)
    for (const { letGo } of [coming, answering]) letGo()
    for (const reply of await Promise.all(replies)) expectProblem(reply, 404, 'no-round')
    await expectEmpty(roundById(ada.round))
    await expectNothingKept(teacher)
  })

  test.each<[string, string, string, string, unknown]>([
    ['another key', 'quiz:', 'POST', '/key', undefined],
    ['another date', 'quiz:', 'PATCH', '/settings', { keepDays: 9 }],
    ['another date for its article', 'own:', 'PATCH', '/settings', { keepDays: 9 }],
    ['another link to its article', 'quiz:', 'PUT', '/article', { article: DRAFT, version: 1 }],
    ['another version of its article', 'own:', 'PUT', '/article', { article: DRAFT, version: 1 }],
  ])('%s that is being written does not bring it back', async (_what, prefix, method, path, json) => {
    const teacher = await bring({}, { class: {} })
    const { packs } = (await env.KV.get<{ packs: string[] }>(`quiz:${teacher.slug}`, 'json'))!
    const writing = holdFirst(env.KV, 'put', (key) => String(key).startsWith(prefix))
    const changing = teacher.host(method, path, json)
    await writing.asked()
    expect(await eraseAround(teacher, writing.letGo)).toEqual(GONE)
    expectProblem(await changing, 410, 'erasing')
    await expectNothingKept(teacher)
    expect((await env.KV.list({ prefix: `own:${packs[0]}` })).keys).toEqual([])
  })

  test('a change that reaches the class when that is forgotten changes nothing', async () => {
    const teacher = await Teacher.make()
    const late = holdFirst(Classroom.prototype, 'rewrite')
    const changing = teacher.host('POST', '/key')
    await late.asked()
    expect((await teacher.host('DELETE', '')).body).toEqual(GONE)
    late.letGo()
    expectProblem(await changing, 410, 'erasing')
    await expectNothingKept(teacher)
  })

  test('whoever looks at its board puts nobody back on it', async () => {
    const teacher = await Teacher.make()
    await answerBy(await pupil(teacher), allRight)
    const listing = holdFirst(env.KV, 'list', (options) => JSON.stringify(options).includes('score:'))
    const looking = new Visitor().get(`/api/quizzes/${teacher.slug}/board`)
    await listing.asked()
    expect((await teacher.host('DELETE', '')).body).toEqual(GONE)
    listing.letGo()
    expect((await looking).status).toBeLessThan(500)
    await expectNothingKept(teacher)
  })

  test('two who delete it are both told when nothing is left', async () => {
    const teacher = await Teacher.make()
    const last = holdFirst(env.KV, 'delete', (key) => String(key).startsWith('quiz:'))
    const first = teacher.host('DELETE', '')
    await last.asked()
    const second = teacher.host('DELETE', '')
    last.letGo()
    expect((await first).body).toEqual(GONE)
    expect([200, 404]).toContain((await second).status)
    await expectNothingKept(teacher)
  })
})

describe('while a quiz of one’s own article is deleted that everyone plays alone', () => {
  /** Somebody who has begun to play, and the quiz deleted since. */
  async function begun() {
    const teacher = await bring()
    const ben = await Player.start(teacher.slug, 'Ben')
    return { teacher, ben }
  }

  test.each<[string, object, string, number]>([
    ['a round that asks whether it may begin', Classroom.prototype, 'play', 404],
    ['a round that may begin', Round.prototype, 'start', 410],
  ])('%s does not, and keeps nothing', async (_what, owner, method, status) => {
    const teacher = await bring()
    const late = holdFirst(owner, method)
    const start = vi.spyOn(Round.prototype, 'start')
    const starting = new Visitor().post(`/api/quizzes/${teacher.slug}/rounds`, {})
    await late.asked()
    expect((await teacher.host('DELETE', '')).body).toEqual(GONE)
    late.letGo()
    expect((await starting).status).toBe(status)
    for (const [, , { id }] of start.mock.calls) await expectEmpty(roundById(id))
    await expectNothingKept(teacher)
  })

  test('a play that is being finished leaves no score, no place and no count, and gets no other name', async () => {
    const { teacher, ben } = await begun()
    const [placing, counting] = [holdFirst(Board.prototype, 'put'), holdFirst(Counter.prototype, 'add')]
    const playing = playOwn(ben)
    await Promise.all([placing.asked(), counting.asked()])
    const letGo = () => {
      for (const each of [placing, counting]) each.letGo()
    }
    expect(await eraseAround(teacher, letGo)).toEqual(GONE)
    await playing
    expectProblem(await ben.post(`/api/rounds/${ben.round}/name`, { nickname: 'Benedict' }), 404, 'no-round')
    await expectEmpty(roundById(ben.round))
    await expectNothingKept(teacher)
    await runInDurableObject(counterObject(env), (_, { storage: { sql } }) => {
      const rows = sql.exec('SELECT id FROM fresh UNION SELECT id FROM folded').toArray()
      expect(JSON.stringify(rows)).not.toContain(teacher.slug)
    })
  })

  test('a score that is being written does not come back', async () => {
    const { teacher, ben } = await begun()
    const slow = hold('put')
    const playing = playOwn(ben)
    await slow.asked()
    expect(await eraseAround(teacher, slow.letGo)).toEqual(GONE)
    await playing
    await expectEmpty(roundById(ben.round))
    await expectNothingKept(teacher)
  })

  test('a round of an earlier build, which told nobody of itself, shows and judges nothing more of it, and says why', async () => {
    vi.spyOn(RoundsAlone.prototype, 'add').mockReturnValue()
    const { teacher, ben } = await begun()
    const asleep = await Player.start(teacher.slug, 'Ada')
    const { current } = (await ben.view()).body
    await ben.open(current!.id)
    expect((await answerOwn(ben, current!.id)).status).toBe(200)
    expect((await teacher.host('DELETE', '')).body).toEqual(GONE)
    await evictDurableObject(asleep.object)
    for (const player of [ben, asleep, ben]) {
      const { round } = player
      const replies = [
        await player.view(),
        await player.open(current!.id),
        await answerOwn(player, current!.id),
        await player.post(`/api/rounds/${round}/name`, { nickname: 'Benedict' }),
      ]
      for (const reply of replies) {
        expect(expectProblem(reply, 410, 'deleted').detail).toBe('Whoever made this quiz has deleted it.')
      }
      const page = await player.fetch(`/r/${round}`)
      expect(page.status).toBe(410)
      expect(await page.text()).not.toContain(DRAFT.questions[0]!.words)
    }
  })

  test('what somebody says of its questions meanwhile is not kept', async () => {
    const { teacher, ben } = await begun()
    const { current } = (await ben.view()).body
    await answerOwn(ben, current!.id)
    const keeping = holdFirst(env.KV, 'put', (key) => String(key).startsWith('fair:'))
    const saying = ben.post(`/api/rounds/${ben.round}/fair`, {
      question: current!.id,
      fair: 'no',
      why: 'It is my sister',
    })
    await keeping.asked()
    await teacher.host('DELETE', '')
    keeping.letGo()
    await saying
    expect((await env.KV.list({ prefix: `fair:${current!.id}` })).keys).toEqual([])
  })
})
