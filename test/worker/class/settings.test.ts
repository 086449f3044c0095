import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ClassSettings } from '../../../worker/game/class/settings.ts'
import { readQuiz } from '../../../worker/store/quizzes.ts'
import { expectProblem, setClock, Visitor, watchPuts } from '../helpers.ts'
import { LiveHost } from '../live/helpers.ts'
import { bring } from '../make/brought.ts'
import { allRight, answerBy, pupil, reportOf, roundById, Teacher } from './school.ts'

const DAY = 86_400_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const change = (teacher: Teacher, wish: object) => teacher.host<ClassSettings>('PATCH', '/settings', wish)
const settingsOf = async (teacher: Teacher) => (await teacher.host<ClassSettings>('GET', '/settings')).body

describe('at any time, with answers in', () => {
  test('a class gets another title, on the pupils’ pages as well', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await answerBy(ada, allRight)
    expect(await change(teacher, { title: 'Period 2' })).toMatchObject({ status: 200, body: { title: 'Period 2' } })
    expect((await ada.view()).body.quiz.title).toBe('Period 2')
    expect((await new Visitor().get(`/api/quizzes/${teacher.slug}`)).body).toMatchObject({ title: 'Period 2' })
  })

  test('devices are shared from now on', async () => {
    const teacher = await Teacher.make({ shared: false })
    await answerBy(await pupil(teacher), allRight, 1)
    await change(teacher, { shared: true })
    expect((await teacher.info()).shared).toBe(true)
  })

  test('its doors close on another day; closed by hand, they stay so until they are opened', async () => {
    const teacher = await Teacher.make()
    const closesAt = Date.now() + DAY
    await change(teacher, { closesAt: new Date(closesAt).toISOString() })
    expect(await teacher.info()).toMatchObject({ closesAt, state: 'open' })
    await teacher.setOpen(false)
    await change(teacher, { closesAt: new Date(closesAt + DAY).toISOString() })
    expect((await teacher.info()).state).toBe('closed')
    await teacher.setOpen(true)
    expect(await teacher.info()).toMatchObject({ closesAt: closesAt + DAY, state: 'open' })
    await change(teacher, { closesAt: null })
    expect((await teacher.info()).closesAt).toBeNull()
  })

  test('all of it, scores as well, is kept until another day, and gone then', async () => {
    const teacher = await Teacher.make({ keepDays: 10 })
    const made = Date.now()
    await answerBy(await pupil(teacher), allRight)
    await teacher.host('POST', '/rounds')
    const put = watchPuts()
    const { keepUntil } = (await change(teacher, { keepDays: 30 })).body
    expect(keepUntil).toBeGreaterThan(made + 29 * DAY)
    await vi.waitFor(() => expect(put.mock.calls.map(([key]) => key.split(':')[0]).sort()).toEqual(['quiz', 'score']))
    const expiration = Math.floor(keepUntil / 1_000)
    for (const [, , options] of put.mock.calls) expect(options).toMatchObject({ expiration })
    setClock(made + 20 * DAY)
    expect((await reportOf(teacher)).pupils).toHaveLength(1)
    setClock(keepUntil + 1)
    const { rounds } = await env.CLASSROOMS.get(env.CLASSROOMS.idFromName(teacher.slug)).state()
    for (const { id } of rounds) expect(await roundById(id).watch()).toEqual({ refused: 'no-round' })
  })
})

test('an article that its host brought is kept as long as its class', async () => {
  const teacher = await bring({}, { class: { naming: 'generated', keepDays: 10 } })
  const { keepUntil } = (await change(teacher, { keepDays: 30 })).body
  const { keys } = await env.KV.list({ prefix: 'own:' })
  expect(keys.map(({ expiration }) => expiration)).toContain(Math.floor(keepUntil / 1_000))
})

describe('until the first answer', () => {
  test('verdicts, confidence, order and minutes can be changed, for the rounds to come as well', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    const wish = { feedback: 'end', confidence: false, order: 'own', minutes: 20 }
    expect(await change(teacher, wish)).toMatchObject({ status: 200, body: { ...wish, progress: 'joined' } })
    const { body } = await ada.view()
    expect(body.rules).toMatchObject({ feedback: 'end', confidence: false })
    expect(body.endsAt).not.toBeNull()
    expect((await readQuiz(env.KV, teacher.slug))?.rules).toMatchObject(wish)
  })

  test.each([{ feedback: 'end' }, { confidence: false }, { order: 'own' }, { minutes: 20 }])(
    'and not after it, whatever comes with it: %j',
    async (wish) => {
      const teacher = await Teacher.make()
      await answerBy(await pupil(teacher), allRight, 1)
      const before = await settingsOf(teacher)
      const problem = expectProblem(await change(teacher, { title: 'Another', ...wish }), 422, 'invalid')
      expect(problem.fields?.map(({ field }) => field)).toEqual(Object.keys(wish))
      expect(await settingsOf(teacher)).toEqual(before)
    },
  )

  test('a fresh round of an answered class can be changed again', async () => {
    const teacher = await Teacher.make()
    await answerBy(await pupil(teacher), allRight, 1)
    await teacher.host('POST', '/rounds')
    expect((await change(teacher, { feedback: 'end' })).status).toBe(200)
    expect((await teacher.host('GET', '/rounds/1')).body).toMatchObject({ feedback: 'each' })
    expect((await teacher.host('GET', '/rounds/2')).body).toMatchObject({ feedback: 'end' })
  })
})

test('the page leads to a class like this one, for what cannot be changed', async () => {
  const teacher = await Teacher.make()
  await teacher.comeIn()
  const page = await (await teacher.fetch(`/t/${teacher.slug}/settings`)).text()
  const [, path] = /href="([^"]+)">Make one like this/.exec(page) ?? []
  expect(path).toBe(`/t/${teacher.slug}/again`)
  expect((await teacher.fetch(path!)).status).toBe(200)
})

test('what pupils are called can be changed until somebody is in, and never where a list says it', async () => {
  const teacher = await Teacher.make({ naming: 'generated' })
  expect((await change(teacher, { naming: 'free' })).status).toBe(200)
  await pupil(teacher, 'Ada')
  expectProblem(await change(teacher, { naming: 'generated' }), 422, 'invalid')
  const listed = await Teacher.make({ naming: 'roster', roster: ['Ada'] })
  expectProblem(await change(listed, { naming: 'free' }), 422, 'invalid')
})

test.each([
  ['a title that is none', { title: ' ' }, 'title'],
  ['a rude title', { title: 'fuck' }, 'title'],
  ['a day that is over', { closesAt: '2020-01-01T10:00:00Z' }, 'closesAt'],
  ['no time', { closesAt: 'noon' }, 'closesAt'],
  ['too many days', { keepDays: 366 }, 'keepDays'],
  ['fewer days than it is open', { closesAt: new Date(Date.now() + 3 * DAY).toISOString(), keepDays: 1 }, 'keepDays'],
  ['another field', { packs: [] }, 'packs'],
])('refuses %s, and changes nothing', async (_what, wish, field) => {
  const teacher = await Teacher.make()
  const before = await settingsOf(teacher)
  const problem = expectProblem(await change(teacher, { shared: true, ...wish }), 422, 'invalid')
  expect(problem.fields?.map((fault) => fault.field)).toEqual([field])
  expect(await settingsOf(teacher)).toEqual(before)
})

test('of a live class only what does not touch its pace, and nothing for whoever is not its host', async () => {
  const host = await LiveHost.make({ seconds: 30 })
  const ask = (wish: object) =>
    host.fetch(`/api/quizzes/${host.slug}/host/settings`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${host.key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(wish),
    })
  expect((await ask({ title: 'Live one' })).status).toBe(200)
  expect((await ask({ minutes: 5 })).status).toBe(422)
  expect((await ask({ calm: true })).status).toBe(422)
  expect(await (await ask({ short: true })).json()).toMatchObject({ short: true, latest: { short: true } })
  const teacher = await Teacher.make()
  expectProblem(await teacher.host('PATCH', '/settings', { title: 'Mine' }, 'wrong'), 403, 'not-host')
})

describe('the form', () => {
  test('changes what was changed in it, and leaves what a pupil’s answer has fixed meanwhile', async () => {
    const teacher = await Teacher.make()
    await teacher.comeIn()
    const page = await (await teacher.fetch(`/t/${teacher.slug}/settings`)).text()
    expect(page).toContain('Until the first answer')
    await answerBy(await pupil(teacher), allRight, 1)
    const fields = {
      title: 'Renamed',
      devices: 'own',
      feedback: 'each',
      order: 'same',
      confidence: 'on',
      keepDays: '90',
    }
    const sent = await teacher.submit(`/t/${teacher.slug}/settings`, { ...fields, minutes: '', closesAt: '' })
    expect(sent.status).toBe(303)
    expect((await settingsOf(teacher)).title).toBe('Renamed')
    const after = await (await teacher.fetch(`/t/${teacher.slug}/settings`)).text()
    expect(after).toContain('Somebody has answered')
    expect(after).not.toContain('name="feedback"')
  })

  test('comes back with what was typed, and each fault at its field', async () => {
    const teacher = await Teacher.make()
    await teacher.comeIn()
    const sent = await teacher.submit(`/t/${teacher.slug}/settings`, { title: 'Kept', keepDays: '0', minutes: 'x' })
    const page = await sent.text()
    expect(sent.status).toBe(422)
    expect(page).toMatch(/id="title"[^>]*value="Kept"/)
    expect(page).toMatch(/id="keepDays-fault"[^>]*>[^<]*from 1 to 365/)
    expect(page).toMatch(/id="minutes-fault"[^>]*>[^<]*from 1 to 600/)
  })
})
