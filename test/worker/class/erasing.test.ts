import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { boardObject, counterObject } from '../../../worker/service/objects.ts'
import type { Player } from '../helpers.ts'
import { expectEmpty, expectProblem, setClock, Visitor, watchPuts } from '../helpers.ts'
import { PATIENCE } from '../patience.ts'
import { allRight, answerBy, answerTo, join, keysOf, pupil, roundById, Teacher } from './school.ts'

const DAY = 86_400_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The rows of the counter that name a class. */
const countedOf = (slug: string) =>
  runInDurableObject(counterObject(env), (_, { storage: { sql } }) =>
    ['meta', 'fresh', 'folded']
      .flatMap((table) => sql.exec(`SELECT * FROM ${table}`).toArray())
      .filter((row) => JSON.stringify(row).includes(slug)),
  )

/** The rows of a class's board. */
const onBoard = (slug: string) =>
  runInDurableObject(boardObject(env, slug), (_, { storage: { sql } }) => sql.exec('SELECT * FROM plays').toArray())

const classroom = ({ slug }: { slug: string }) => env.CLASSROOMS.get(env.CLASSROOMS.idFromName(slug))

describe('to delete everything', () => {
  test('leaves nothing of any round: not in KV, not in the objects, not for the pupils', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const [ada, ben] = [await pupil(teacher, 'Ada'), await pupil(teacher, 'Ben')]
    await answerBy(ada, allRight)
    await answerBy(ben, allRight, 2)
    await teacher.host('POST', '/rounds')
    const cara = await pupil(teacher, 'Cara')
    await answerBy(cara, allRight)
    expect(await keysOf(teacher.slug)).toHaveLength(3)
    const { current } = (await ben.view()).body

    const { status, body } = await teacher.host('DELETE', '')
    expect([status, body]).toEqual([200, { rounds: 2, players: 3, left: 0 }])
    expect(await keysOf(teacher.slug)).toEqual([])
    for (const stub of [roundById(ada.round), roundById(cara.round), classroom(teacher)]) await expectEmpty(stub)
    expectProblem(await ben.view(), 404, 'no-round')
    expectProblem(await ben.answer(answerTo(current!.id, { right: true })), 404, 'no-round')
    expectProblem(await join(teacher), 404, 'no-quiz')
    expectProblem(await teacher.host('GET', ''), 404, 'no-quiz')
    for (const stub of [roundById(ada.round), roundById(cara.round), classroom(teacher)]) await expectEmpty(stub)
  })

  test('leaves nothing with the counter either, neither of what is counted lately nor of what is published', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await answerBy(await pupil(teacher, 'Ada'), allRight)
    expect(await countedOf(teacher.slug)).toHaveLength(1)
    await counterObject(env).publish()
    await answerBy(await pupil(teacher, 'Ben'), allRight)
    expect(await countedOf(teacher.slug)).toHaveLength(2)
    await teacher.host('DELETE', '')
    expect(await countedOf(teacher.slug)).toEqual([])
  })

  test('leaves nothing on the board either, and a pupil who is taken out is off it', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await answerBy(ada, allRight)
    await answerBy(await pupil(teacher), allRight)
    expect(await onBoard(teacher.slug)).toHaveLength(2)
    const { pupils } = (await teacher.host<{ pupils: { id: string }[] }>('GET', '/rounds/1')).body
    await teacher.host('DELETE', `/rounds/1/pupils/${pupils[0]!.id}`)
    expect(await onBoard(teacher.slug)).toHaveLength(1)
    await teacher.host('DELETE', '')
    await expectEmpty(boardObject(env, teacher.slug))
  })

  test('on the board of a class is forgotten on the date that the host chose, by itself', async () => {
    const teacher = await Teacher.make()
    await answerBy(await pupil(teacher), allRight)
    setClock(Date.now() + 400 * DAY)
    await runDurableObjectAlarm(boardObject(env, teacher.slug))
    expect(await onBoard(teacher.slug)).toEqual([])
  })

  test('waits for a score that is on its way, so that it does not come back', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await answerBy(ada, allRight, 4)
    const real = env.KV.put.bind(env.KV)
    const { promise: open, resolve } = Promise.withResolvers<void>()
    watchPuts().mockImplementation(async (...entry: unknown[]) => {
      await open
      await Reflect.apply(real, undefined, entry)
    })
    // Whoever answers while their class is deleted may be refused.
    const last = answerBy(ada, allRight).catch(() => undefined)
    await vi.waitUntil(() => vi.mocked(env.KV.put).mock.calls.length > 0, PATIENCE)
    const erased = teacher.host('DELETE', '')
    setTimeout(resolve, 50)
    expect((await erased).body).toMatchObject({ left: 0 })
    await last
    expect(await keysOf(teacher.slug)).toEqual([])
    await expectEmpty(roundById(ada.round))
  })

  test('says what is left where KV refuses, and goes on by itself until nothing is', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const teacher = await Teacher.make()
    const players = [await pupil(teacher), await pupil(teacher)]
    for (const player of players) await answerBy(player, allRight)
    const forget = vi.spyOn(env.KV, 'delete').mockRejectedValue(new Error('KV DELETE failed: 429'))
    await teacher.comeIn()
    const reply = await teacher.submit(`/t/${teacher.slug}/delete`, {})
    // The link itself could not be deleted either …
    expect([reply.status, await reply.text()]).toEqual([200, expect.stringContaining('is being deleted')])
    const [first] = players as [Player]
    expectProblem(await first.view(), 404, 'no-round')
    forget.mockRestore()
    // … and asking again finishes it.
    expect((await teacher.submit(`/t/${teacher.slug}/delete`, {})).status).toBe(200)
    await runDurableObjectAlarm(roundById(first.round))
    expect(await keysOf(teacher.slug)).toEqual([])
    await expectEmpty(roundById(first.round))
  })

  test('is asked for once more on a page, and shown when it is done', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await answerBy(await pupil(teacher, 'Ada'), allRight)
    await teacher.comeIn()
    expect(await (await teacher.fetch(`/t/${teacher.slug}/delete`)).text()).toContain('Delete everything now')
    expect(await keysOf(teacher.slug)).toHaveLength(2)
    const foreign = await teacher.submit(`/t/${teacher.slug}/delete`, {}, 'https://evil.test')
    expect(foreign.status).toBe(403)
    expect(await keysOf(teacher.slug)).toHaveLength(2)
    const done = await teacher.submit(`/t/${teacher.slug}/delete`, {})
    expect(await done.text()).toContain('Nothing of this class is kept')
    expect((await teacher.fetch(`/t/${teacher.slug}`)).status).toBe(404)
  })
})

describe('a pupil who is taken out', () => {
  test('leaves no score behind, even if KV refuses at first', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const teacher = await Teacher.make()
    const [ada, ben] = [await pupil(teacher), await pupil(teacher)]
    await answerBy(ada, allRight)
    await answerBy(ben, allRight)
    const { pupils } = (await teacher.host<{ pupils: { id: string }[] }>('GET', '/rounds/1')).body
    vi.spyOn(env.KV, 'delete').mockRejectedValueOnce(new Error('KV DELETE failed: 429'))
    await teacher.host('DELETE', `/rounds/1/pupils/${pupils[0]?.id}`)
    await runDurableObjectAlarm(roundById(ada.round))
    const left = (await keysOf(teacher.slug)).filter((key) => key.startsWith('score:'))
    expect(left).toHaveLength(1)
    expect(left[0]).toContain(pupils[1]?.id)
  })
})

describe('on the host’s date', () => {
  test('the round and the classroom forget everything by themselves, and not a moment before', async () => {
    const teacher = await Teacher.make({ keepDays: 30 })
    const ada = await pupil(teacher)
    await answerBy(ada, allRight)
    const { keepUntil } = await teacher.info()
    expect(keepUntil - Date.now()).toBeGreaterThan(29.9 * DAY)
    setClock(keepUntil - 1)
    await runDurableObjectAlarm(roundById(ada.round))
    expect((await ada.view()).status).toBe(200)
    setClock(keepUntil)
    // The alarm may be late; the date is not.
    expectProblem(await ada.view(), 404, 'no-round')
    expectProblem(await ada.answer({ question: ada.first!.id, verdict: 'supported', confidence: 1 }), 404, 'no-round')
    expectProblem(await teacher.host('GET', '/rounds/1/report'), 404, 'no-round')
    expectProblem(await teacher.setOpen(true), 404, 'no-round')
    await runDurableObjectAlarm(roundById(ada.round))
    await runDurableObjectAlarm(classroom(teacher))
    await expectEmpty(roundById(ada.round))
    await expectEmpty(classroom(teacher))
  })

  test('a class is kept for 90 days where nothing else was said', async () => {
    const { keepUntil } = await (await Teacher.make()).info(new Visitor())
    expect(Math.round((keepUntil - Date.now()) / DAY)).toBe(90)
  })
})
