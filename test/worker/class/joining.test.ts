import { runInDurableObject } from 'cloudflare:test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as m from '../../../web/messages/index.ts'
import type { Watch } from '../../../worker/game/class/wire.ts'
import { expectProblem, Player, pack, setClock, Visitor } from '../helpers.ts'
import { allRight, answerBy, answerTo, join, namesFound, pupil, roundById, Teacher } from './school.ts'

const MINUTE = 60_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('names', () => {
  test('are made up unless the teacher wishes otherwise, and are all different', async () => {
    const teacher = await Teacher.make()
    const joined = await Promise.all(Array.from({ length: 20 }, () => join(teacher)))
    const names = joined.map(({ body }) => body.nickname)
    for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
    expect(new Set(names).size).toBe(20)
    expect(new Set(joined.map(({ body }) => body.round)).size).toBe(1)
  })

  test('stand above each question, for the pupil to know', async () => {
    const ada = await pupil(await Teacher.make())
    const { nickname } = (await ada.view()).body
    expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toMatch(
      new RegExp(`<bdi[^>]*class="name"[^>]*>.*${nickname}`),
    )
    const alone = await Player.start()
    expect(await (await alone.fetch(`/r/${alone.round}`)).text()).not.toContain('class="name"')
  })

  test('stand on the class’s board, where a place is one among its pupils and no number of questions', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await answerBy(ada, allRight)
    expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain(m.result_place_alone())
  })

  test('that are typed are taken once, whatever their case and marks, and are on no board', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    expect((await join(teacher, { nickname: 'José' })).status).toBe(201)
    for (const nickname of ['José', 'jose', ' JOSE ', 'Jo se']) {
      expectProblem(await join(teacher, { nickname }), 409, 'name-taken')
    }
    expectProblem(await join(teacher, {}), 422, 'name-missing')
    expectProblem(await join(teacher, { nickname: 'Mr Fuck' }), 422, 'invalid')
    expect((await join(teacher, { nickname: 'Josef' })).status).toBe(201)
    expectProblem(await new Visitor().get(`/api/quizzes/${teacher.slug}/board`), 403, 'no-board')
  })

  test('that look like one another are one, a digit for a letter too; a number is a number', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    for (const nickname of ['Bob', 'A1ex', 'Team 10', 'O', 'Fuk Lam']) await pupil(teacher, nickname)
    for (const nickname of ['B0b', 'b0B', 'ALEX', 'team-10'])
      expectProblem(await join(teacher, { nickname }), 409, 'name-taken')
    expect((await join(teacher, { nickname: 'Team IO' })).status).toBe(201)
    expectProblem(await join(teacher, { nickname: 'Fuk' }), 422, 'invalid')
  })

  test('from a list are chosen from it, each once, by their first letters; those taken are not offered, and there is no board', async () => {
    const teacher = await Teacher.make({ naming: 'roster', roster: ['Ada', '', 'Ben', ' Çelik '] })
    expect(await namesFound(teacher, 'ce')).toEqual(['Çelik'])
    expect((await join(teacher, { nickname: 'celik' })).body.nickname).toBe('Çelik')
    expectProblem(await join(teacher, { nickname: 'Çelik' }), 409, 'name-taken')
    expectProblem(await join(teacher, { nickname: 'Eve' }), 422, 'name-not-listed')
    expectProblem(await join(teacher), 422, 'name-missing')
    expect([await namesFound(teacher, 'ce'), await namesFound(teacher, 'AD')]).toEqual([[], ['Ada']])
    expectProblem(await new Visitor().get(`/api/quizzes/${teacher.slug}/board`), 403, 'no-board')
  })

  test('of a list are told to nobody who does not know how they begin, and its code has eight signs', async () => {
    const roster = [
      'Anna Lee',
      'Anouk Ortiz',
      'Ben Ko',
      '李',
      ...Array.from({ length: 20 }, (_, n) => `Zoe ${'abcdefghijklmnopqrst'[n]}.`),
    ]
    const teacher = await Teacher.make({ naming: 'roster', roster })
    expect(teacher.slug).toMatch(/^\w{8}$/)
    const told = async (path: string) => (await new Visitor().fetch(path)).text()
    for (const path of [`/api/quizzes/${teacher.slug}`, `/q/${teacher.slug}`, `/j/${teacher.slug}`]) {
      for (const name of roster.slice(0, 3)) expect(await told(path), path).not.toContain(name)
    }
    for (const letters of ['', 'a', ' A ', 'a.', '%', '**']) expect(await namesFound(teacher, letters)).toEqual([])
    expect(await namesFound(teacher, 'AN')).toEqual(['Anna Lee', 'Anouk Ortiz'])
    expect(await namesFound(teacher, 'ort')).toEqual(['Anouk Ortiz'])
    expect(await namesFound(teacher, 'anna l')).toEqual(['Anna Lee'])
    expect(await namesFound(teacher, 'zo')).toEqual([])
    expect(await told(`/q/${teacher.slug}?letters=zo`)).toContain('one letter more')
    expect(await namesFound(teacher, 'zoe')).toHaveLength(12)
    expect(await told(`/q/${teacher.slug}?letters=xy`)).toContain('begins so')
    const other = `<a href="/q/${teacher.slug}#letters">None of these: other letters</a>`
    expect(await told(`/q/${teacher.slug}?letters=an`)).toContain(other)
    expect(await told(`/q/${teacher.slug}`)).not.toContain(other)
    expect((await new Visitor().submit(`/q/${teacher.slug}`, { nickname: 'Anna Lee' })).status).toBe(303)
    expect(await namesFound(teacher, 'AN')).toEqual(['Anouk Ortiz'])
    expect(await namesFound(await Teacher.make({ naming: 'free' }), 'AN')).toEqual([])
  })

  test('are not told to other pupils: nothing about a class lists who is in', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher, 'Ada Secret')
    const eve = await pupil(teacher, 'Eve')
    for (const path of [
      `/api/quizzes/${teacher.slug}`,
      `/q/${teacher.slug}`,
      `/api/rounds/${eve.round}`,
      `/r/${eve.round}`,
    ]) {
      expect(await (await eve.fetch(path)).text(), path).not.toContain('Ada Secret')
    }
    expect((await ada.view()).body.nickname).toBe('Ada Secret')
  })
})

describe('a device', () => {
  test('goes on as whoever it was, whatever it types', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher, 'Ada')
    await answerBy(ada, allRight, 2)
    const again = await join(teacher, { nickname: 'Zoe' }, ada)
    expect(again.body).toMatchObject({ nickname: 'Ada', round: ada.round })
    expect((await ada.view()).body.answered).toBe(2)
    expect((await teacher.info(ada)).inside).toBe(true)
  })

  test('that taps twice at once is one pupil', async () => {
    const teacher = await Teacher.make()
    const ada = new Visitor()
    await ada.fetch(`/q/${teacher.slug}`)
    const [one, two] = await Promise.all([join(teacher, {}, ada), join(teacher, {}, ada)])
    expect(two.body).toEqual(one.body)
    expect((await teacher.host<{ pupils: unknown[] }>('GET', '/rounds/1')).body.pupils).toHaveLength(1)
  })

  test('may be handed to somebody else, who starts afresh', async () => {
    const teacher = await Teacher.make({ naming: 'free', shared: true })
    const shared = await pupil(teacher, 'Ada')
    await answerBy(shared, allRight, 2)
    expect((await join(teacher, { nickname: 'Ben', someoneElse: true }, shared)).body.nickname).toBe('Ben')
    expect((await shared.view()).body).toMatchObject({ nickname: 'Ben', answered: 0 })
  })

  test('is one pupil where the teacher did not say that devices are shared: no spare pupil reads the keys', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher, 'Ada')
    expectProblem(await join(teacher, { nickname: 'Ben', someoneElse: true }, ada), 403, 'not-shared')
    expect(await (await ada.fetch(`/q/${teacher.slug}`)).text()).not.toContain('someoneElse')
    expect((await ada.view()).body.nickname).toBe('Ada')
    expect((await teacher.host<{ pupils: unknown[] }>('GET', '/rounds/1')).body.pupils).toHaveLength(1)
  })

  test('may be shared where the form that made the class says so', async () => {
    for (const devices of ['own', 'shared']) {
      const fields = { kind: 'class', packs: pack.id, size: '5', naming: 'generated', devices }
      const made = await new Visitor().submit('/make', fields)
      const slug = /\/t\/(\w+)/.exec(made.headers.get('Location') ?? '')?.[1] ?? ''
      const page = await (await (await pupil({ slug })).fetch(`/q/${slug}`)).text()
      expect(page.includes('someoneElse')).toBe(devices === 'shared')
    }
  })
})

describe('a class lets nobody in', () => {
  test('before it opens; then it does', async () => {
    const now = Date.now()
    const teacher = await Teacher.make({ opensAt: new Date(now + 5 * MINUTE).toISOString() })
    expectProblem(await join(teacher), 409, 'early')
    expect((await teacher.info()).state).toBe('early')
    setClock(now + 5 * MINUTE)
    expect((await join(teacher)).status).toBe(201)
  })

  test('after it closed, by the clock or by hand, until it is opened again', async () => {
    const now = Date.now()
    const teacher = await Teacher.make({ closesAt: new Date(now + 5 * MINUTE).toISOString() })
    expect((await join(teacher)).status).toBe(201)
    setClock(now + 5 * MINUTE)
    expectProblem(await join(teacher), 409, 'closed')
    expect((await teacher.setOpen(true)).status).toBe(200)
    expect((await join(teacher)).status).toBe(201)
    await teacher.setOpen(false)
    expectProblem(await join(teacher), 409, 'closed')
    expect((await teacher.info()).state).toBe('closed')
  })

  test('once 1,000 are in, but those who are in go on', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await teacher.host('PATCH', '/rounds/1', { approveFrom: 1_000 })
    for (let n = 1; n < 1_000; n++) await ada.object.join(`device ${n}`, { id: `p${n}`, seed: n })
    expectProblem(await join(teacher), 409, 'full')
    expect((await teacher.info()).state).toBe('full')
    expect((await join(teacher, {}, ada)).status).toBe(201)
    expect(await answerBy(ada, allRight, 1)).toMatchObject({ judged: { answer: { right: true } } })
  })
})

describe('a pupil whom the teacher took out', () => {
  test('is told so kindly, answers no more, and cannot come back with that browser', async () => {
    const teacher = await Teacher.make({ naming: 'free', shared: true })
    const [ada, ben] = [await pupil(teacher, 'Ada'), await pupil(teacher, 'Ben')]
    await answerBy(ada, allRight, 2)
    const { current } = (await ada.view()).body
    const { pupils } = (await teacher.host<{ pupils: { id: string; nickname: string }[] }>('GET', '/rounds/1')).body
    const id = pupils.find(({ nickname }) => nickname === 'Ada')?.id
    expect((await teacher.host('DELETE', `/rounds/1/pupils/${id}`)).body).toEqual({ removed: true })
    expect((await teacher.host('DELETE', `/rounds/1/pupils/${id}`)).body).toEqual({ removed: false })
    expectProblem(await ada.view(), 403, 'removed')
    expectProblem(await ada.answer(answerTo(current!.id, { right: true })), 403, 'removed')
    expectProblem(await ada.open(current!.id), 403, 'removed')
    expectProblem(await join(teacher, { nickname: 'Ada' }, ada), 403, 'removed')
    expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain('Your teacher has taken this name out')
    expect((await ben.view()).status).toBe(200)
    const left = await runInDurableObject(roundById(ada.round), (_, { storage }) =>
      storage.sql.exec('SELECT DISTINCT player FROM answers').toArray(),
    )
    expect(left).toEqual([])
    expect((await teacher.info(ada)).removed).toBe(true)
    expectProblem(await join(teacher, { nickname: 'Zoe', someoneElse: true }, ada), 403, 'removed')
    const { nickname, rejoin: code } = (await teacher.host<Watch>('GET', '/rounds/1')).body.pupils[0]!
    const claim = { nickname, code }
    expectProblem(await ada.post(`/api/quizzes/${teacher.slug}/rejoin`, claim), 403, 'removed')
    for (const fields of [{ nickname: 'Zoe' }, { nickname: 'Zoe', someoneElse: 'yes' }] as Record<string, string>[])
      expect((await ada.submit(`/q/${teacher.slug}`, fields)).status).toBe(403)
    expect((await ada.submit(`/q/${teacher.slug}/rejoin`, claim)).status).toBe(403)
  })

  test('because a wrong name was chosen may come in again', async () => {
    const teacher = await Teacher.make({ naming: 'roster', roster: ['Ada', 'Ben'] })
    const ada = await pupil(teacher, 'Ben')
    const [seen] = (await teacher.host<{ pupils: { id: string }[] }>('GET', '/rounds/1')).body.pupils
    expectProblem(await teacher.host('DELETE', `/rounds/1/pupils/${seen?.id}?bar=perhaps`), 422, 'invalid')
    await teacher.host('DELETE', `/rounds/1/pupils/${seen?.id}?bar=no`)
    expectProblem(await ada.view(), 403, 'not-in')
    const told = await ada.fetch(`/r/${ada.round}`)
    expect(told.status).toBe(403)
    expect(await told.text()).toContain(`href="/q/${teacher.slug}"`)
    expect((await join(teacher, { nickname: 'Ada' }, ada)).body.nickname).toBe('Ada')
    expect([await namesFound(teacher, 'Ad'), await namesFound(teacher, 'Be')]).toEqual([[], ['Ben']])
  })
})
