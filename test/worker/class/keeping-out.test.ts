import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MOST_UNSEEN, SEAT_KEPT } from '../../../worker/game/class/admission.ts'
import type { HostedQuiz, Watch } from '../../../worker/game/class/wire.ts'
import { MOST_PLAYERS } from '../../../worker/game/make/rules.ts'
import { expectProblem, pack, setClock, Visitor } from '../helpers.ts'
import { allRight, answerBy, join, pupil, Teacher } from './school.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const watch = async (teacher: Teacher) => (await teacher.host<Watch>('GET', '/rounds/1')).body
const names = async (teacher: Teacher) => (await watch(teacher)).pupils.map(({ nickname }) => nickname)

describe('a locked door', () => {
  test('lets nobody new in, says so, and leaves whoever is in alone, until it is unlocked', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher)
    const locked = await teacher.host('PATCH', '/rounds/1', { locked: true })
    expect([locked.status, locked.body]).toEqual([200, { opensAt: null, closesAt: null, locked: true }])
    expect(expectProblem(await join(teacher, { nickname: 'Ben' }), 409, 'locked').detail).toContain('locked')
    expect((await join(teacher, { nickname: 'Ada' }, ada)).status).toBe(201)
    expect(await answerBy(ada, allRight, 1)).toMatchObject({ number: 1 })
    await teacher.setOpen(false)
    await teacher.setOpen(true)
    expectProblem(await join(teacher, { nickname: 'Ben' }), 409, 'locked')
    await teacher.host('PATCH', '/rounds/1', { locked: false })
    expect((await join(teacher, { nickname: 'Ben' })).status).toBe(201)
    expect(await names(teacher)).toEqual(['Ada', 'Ben'])
  })

  test('is turned by a form as well, and a form that says nothing turns nothing', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await teacher.comeIn()
    const turn = (fields: Record<string, string>) =>
      teacher.submit(`/t/${teacher.slug}/doors`, { round: '1', ...fields })
    expect((await turn({ locked: 'yes' })).status).toBe(303)
    expectProblem(await join(teacher, { nickname: 'Ben' }), 409, 'locked')
    expect((await turn({ locked: 'perhaps' })).status).toBe(400)
    expect((await watch(teacher)).doors.locked).toBe(true)
    expect((await turn({ locked: 'no' })).status).toBe(303)
    expect((await join(teacher, { nickname: 'Ben' })).status).toBe(201)
    expectProblem(await teacher.host('PATCH', '/rounds/1', {}), 422, 'invalid')
  })
})

test('the host’s page locks and unlocks the door, lets newcomers wait and in, and makes a new link, by forms', async () => {
  const teacher = await Teacher.make({ naming: 'free' })
  await teacher.comeIn()
  const page = async () => (await teacher.fetch(`/t/${teacher.slug}`)).text()
  const before = await page()
  for (const button of ['Lock the door', 'Let newcomers wait', 'Make a new link']) expect(before).toContain(button)
  await teacher.submit(`/t/${teacher.slug}/doors`, { round: '1', approveFrom: '0' })
  const ben = new Visitor()
  await ben.fetch(`/q/${teacher.slug}`)
  await join(teacher, { nickname: 'Ben' }, ben)
  expect(await page()).toMatch(/1 waits to be let in:.*Ben.*Let them in/s)
  await teacher.submit(`/t/${teacher.slug}/admit`, { round: '1', all: 'yes', admit: 'yes' })
  expect((await join(teacher, { nickname: 'Ben' }, ben)).status).toBe(201)
  expect(await page()).not.toContain('to be let in')
})

describe('newcomers beyond a number that their host has chosen', () => {
  test('wait under their names until the host lets them in; whoever is turned away stays out', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await pupil(teacher)
    await teacher.host('PATCH', '/rounds/1', { approveFrom: 1 })
    const [ben, eve] = [new Visitor(), new Visitor()]
    // Their page gives them the cookie by which they are known when they ask again.
    for (const visitor of [ben, eve]) await visitor.fetch(`/q/${teacher.slug}`)
    for (const _ of [1, 2]) expectProblem(await join(teacher, { nickname: 'Ben' }, ben), 409, 'waiting')
    expectProblem(await join(teacher, { nickname: 'Eve' }, eve), 409, 'waiting')
    const { waiting = [], pupils } = await watch(teacher)
    expect([waiting.map(({ nickname }) => nickname).sort(), pupils.length]).toEqual([['Ben', 'Eve'], 1])
    const decide = (body: object) => teacher.host('POST', '/rounds/1/admissions', body)
    const { id } = waiting.find(({ nickname }) => nickname === 'Ben')!
    expect((await decide({ newcomers: [id], admit: true })).body).toEqual({ admitted: 1 })
    expect((await decide({ all: true, admit: false })).body).toEqual({ admitted: 0 })
    expect((await join(teacher, { nickname: 'Ben' }, ben)).body.nickname).toBe('Ben')
    expectProblem(await join(teacher, { nickname: 'Zoe' }, eve), 403, 'removed')
    expect((await watch(teacher)).waiting).toBeUndefined()
    await teacher.host('PATCH', '/rounds/1', { approveFrom: null })
    expect((await join(teacher, { nickname: 'Cleo' })).status).toBe(201)
    expect((await names(teacher)).sort()).toEqual(['Ada', 'Ben', 'Cleo'])
  })

  test('are told of on the host’s open page, and let in by its form, under made-up names as well', async () => {
    const teacher = await Teacher.make()
    await teacher.comeIn()
    const page = await teacher.listen()
    await page.next()
    const turn = (fields: Record<string, string>) =>
      teacher.submit(`/t/${teacher.slug}/doors`, { round: '1', ...fields })
    expect((await turn({ approveFrom: '0' })).status).toBe(303)
    expect(await page.next()).toMatchObject({ kind: 'doors', doors: { approveFrom: 0 } })
    const ada = new Visitor()
    await ada.fetch(`/q/${teacher.slug}`)
    expect(await (await ada.submit(`/q/${teacher.slug}`, {})).text()).toContain('Your teacher lets newcomers in')
    const told = (await page.next()) as unknown as { waiting: { nickname: string }[] }
    expect((await teacher.submit(`/t/${teacher.slug}/admit`, { round: '1', all: 'yes' })).status).toBe(303)
    expect(await names(teacher)).toEqual([told.waiting[0]!.nickname])
    expect((await ada.submit(`/q/${teacher.slug}`, {})).status).toBe(303)
    for (const wrong of ['-1', 'many', '1.5']) expect((await turn({ approveFrom: wrong })).status).toBe(400)
    page.socket.close()
  })
})

test('a class that strangers fill, with an answer each, goes on: newcomers wait, and its host lets in whom they know', async () => {
  const teacher = await Teacher.make({ naming: 'free' })
  const ada = await pupil(teacher)
  for (let n = 1; n < MOST_UNSEEN; n++)
    await ada.object.join(`device ${n}`, { id: `p${n}`, seed: n, nickname: `Nobody ${n}` })
  const ben = new Visitor()
  await ben.fetch(`/q/${teacher.slug}`)
  expectProblem(await join(teacher, { nickname: 'Ben' }, ben), 409, 'waiting')
  expect((await teacher.info()).state).toBe('open')
  const { waiting = [] } = await watch(teacher)
  expect(waiting.map(({ nickname }) => nickname)).toEqual(['Ben'])
  await teacher.host('POST', '/rounds/1/admissions', { newcomers: [waiting[0]!.id], admit: true })
  expect((await join(teacher, { nickname: 'Ben' }, ben)).body.nickname).toBe('Ben')
})

describe('many at once', () => {
  test('who have answered nothing are taken out and stay out; whoever plays stays', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher)
    await answerBy(ada, allRight, 1)
    const strangers = [new Visitor(), new Visitor(), new Visitor()]
    for (const [n, stranger] of strangers.entries()) await join(teacher, { nickname: `Nobody ${'abc'[n]}` }, stranger)
    const { body } = await teacher.host('POST', '/rounds/1/removals', { unanswered: true })
    expect(body).toEqual({ removed: 3 })
    expect(await names(teacher)).toEqual(['Ada'])
    for (const stranger of strangers) expectProblem(await join(teacher, { nickname: 'Zoe' }, stranger), 403, 'removed')
  })

  test('are taken out by a form with as many names as were ticked, and can be let in again', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await teacher.comeIn()
    const [ben, cleo] = [new Visitor(), new Visitor()]
    await join(teacher, { nickname: 'Ben' }, ben)
    await join(teacher, { nickname: 'Cleo' }, cleo)
    const ids = (await watch(teacher)).pupils.map(({ id }) => ['pupil', id] as [string, string])
    const body = new URLSearchParams([['round', '1'], ['bar', 'no'], ...ids])
    const headers = { Origin: 'https://baseless.test' }
    const reply = await teacher.fetch(`/t/${teacher.slug}/remove`, { method: 'POST', headers, body })
    expect(reply.status).toBe(303)
    expect(await names(teacher)).toEqual([])
    expect((await join(teacher, { nickname: 'Ben' }, ben)).status).toBe(201)
    expectProblem(await teacher.host('POST', '/rounds/1/removals', { pupils: 'all' }), 422, 'invalid')
  })
})

test('the host’s page offers that newcomers wait, then that all come in, and from 200 pupils on that more than 250 do', async () => {
  const teacher = await Teacher.make()
  await teacher.comeIn()
  const offered = async () => {
    const page = await (await teacher.fetch(`/t/${teacher.slug}`)).text()
    return /name="approveFrom" value="(\d+)">([^<]+)/.exec(page)?.slice(1)
  }
  const press = async (value = '') => teacher.submit(`/t/${teacher.slug}/doors`, { round: '1', approveFrom: value })
  const [wait, all] = [
    ['0', 'Let newcomers wait'],
    [String(MOST_PLAYERS), 'Let everybody in at once'],
  ]
  expect(await offered()).toEqual(wait)
  await press(wait[0])
  expect(await offered()).toEqual(all)
  await press(all[0])
  expect(await offered()).toEqual(wait)

  await teacher.host('PATCH', '/rounds/1', { approveFrom: null })
  const { object } = await pupil(teacher)
  await runInDurableObject(object, (_, { storage: { sql } }) => {
    for (let n = 1; n < 200; n++) {
      sql.exec(
        `INSERT INTO players SELECT ?, 'Owl ' || ?, 'owl' || ?, 'owl' || ?, ?, seed, joinedAt, opened, finishedAt FROM players LIMIT 1`,
        ...[`owl${n}`, n, n, n, `owl${n}`],
      )
    }
  })
  expect(await offered()).toEqual(all)
  await press(all[0])
  expect((await watch(teacher)).doors.approveFrom).toBe(MOST_PLAYERS)
})

test('of a full round somebody who has begun nothing gives their seat to a newcomer after a while', async () => {
  const start = Date.now()
  setClock(start)
  const teacher = await Teacher.make({ naming: 'free' })
  await teacher.host('PATCH', '/rounds/1', { approveFrom: MOST_PLAYERS })
  const [ada, ben] = [await pupil(teacher), await pupil(teacher, 'Ben')]
  await answerBy(ada, allRight, 1)
  await runInDurableObject(ada.object, (round, { storage }) => {
    storage.sql.exec('UPDATE meta SET players = ?', MOST_PLAYERS)
    return round
  })
  expectProblem(await join(teacher, { nickname: 'Cleo' }), 409, 'full')
  setClock(start + SEAT_KEPT + 1)
  expect((await teacher.info()).state).toBe('open')
  expect((await join(teacher, { nickname: 'Cleo' })).status).toBe(201)
  expect(await names(teacher)).toEqual(['Ada', 'Cleo'])
  expectProblem(await join(teacher, { nickname: 'Dora' }), 409, 'full')
  expect((await ben.view()).status).toBe(403)
})

describe('a host’s key that is renewed', () => {
  test('opens everything; the one before opens nothing, by link, cookie or header', async () => {
    const teacher = await Teacher.make()
    await teacher.comeIn()
    const old = teacher.key
    const { body } = await teacher.host<HostedQuiz>('POST', '/key')
    teacher.key = new URL(body.hostUrl).searchParams.get('key')!
    expect(teacher.key).not.toBe(old)
    expect((await watch(teacher)).pupils).toEqual([])
    expectProblem(await teacher.host('GET', '/rounds/1', undefined, old), 403, 'not-host')
    expect((await teacher.fetch(`/t/${teacher.slug}`)).status).toBe(403)
    expect((await new Visitor().fetch(`/t/${teacher.slug}?key=${old}`)).status).toBe(403)
    await teacher.comeIn()
    expect((await teacher.fetch(`/t/${teacher.slug}`)).status).toBe(200)
  })

  test('stays with the browser that renews it by a form; nobody else can', async () => {
    const teacher = await Teacher.make()
    await teacher.comeIn()
    expect((await new Visitor().submit(`/t/${teacher.slug}/key`, {})).status).toBe(403)
    expect((await teacher.submit(`/t/${teacher.slug}/key`, {})).status).toBe(303)
    expect((await teacher.fetch(`/t/${teacher.slug}`)).status).toBe(200)
    expectProblem(await teacher.host('GET', '/rounds/1'), 403, 'not-host')
  })
})

test('a code is claimed by its object, without a list of KV, and never twice', async () => {
  const list = vi.spyOn(env.KV, 'list')
  const teacher = await Teacher.make()
  expect((await new Visitor().post('/api/quizzes', { packs: [pack.id], size: 2 })).status).toBe(201)
  expect(list).not.toHaveBeenCalled()
  const claim = (slug: string) => env.CLASSROOMS.get(env.CLASSROOMS.idFromName(slug)).claim()
  expect(await claim(teacher.slug)).toBe(false)
  expect([await claim('ktm7w4'), await claim('ktm7w4')]).toEqual([true, false])
})
