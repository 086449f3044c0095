import { runInDurableObject } from 'cloudflare:test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RoundBody } from '../../../web/client.ts'
import { expectProblem, setClock, Visitor } from '../helpers.ts'
import { allRight, answerBy, answerTo, join, pupil, roundById, Teacher } from './school.ts'

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

  test('from a list are chosen from it, each once; the list is shown without those taken, and there is no board', async () => {
    const teacher = await Teacher.make({ naming: 'roster', roster: ['Ada', '', 'Ben', ' Çelik '] })
    expect((await teacher.info()).names).toEqual(['Ada', 'Ben', 'Çelik'])
    expect((await join(teacher, { nickname: 'celik' })).body.nickname).toBe('Çelik')
    expectProblem(await join(teacher, { nickname: 'Çelik' }), 409, 'name-taken')
    expectProblem(await join(teacher, { nickname: 'Eve' }), 422, 'name-not-listed')
    expectProblem(await join(teacher), 422, 'name-missing')
    expect((await teacher.info()).names).toEqual(['Ada', 'Ben'])
    expectProblem(await new Visitor().get(`/api/quizzes/${teacher.slug}/board`), 403, 'no-board')
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
    const teacher = await Teacher.make({ naming: 'free' })
    const shared = await pupil(teacher, 'Ada')
    await answerBy(shared, allRight, 2)
    expect((await join(teacher, { nickname: 'Ben', someoneElse: true }, shared)).body.nickname).toBe('Ben')
    expect((await shared.view()).body).toMatchObject({ nickname: 'Ben', answered: 0 })
  })
})

describe('a phone that dies', () => {
  test('is replaced by another with the code that the teacher sees; the first answer still stands', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await answerBy(ada, allRight, 2)
    const [seen] = (await teacher.host<{ pupils: { rejoin: string }[] }>('GET', '/rounds/1')).body.pupils
    expect(seen?.rejoin).toMatch(/^[34679CDFGHJKMNPQRTVWXY]{4}$/)
    const other = new Visitor()
    const typed = ` ${seen?.rejoin.toLowerCase().replace(/^../, '$& ')}`
    const { status, body } = await other.post<{ nickname: string }>(`/api/quizzes/${teacher.slug}/rejoin`, {
      code: typed,
    })
    expect([status, body.nickname]).toEqual([200, (await ada.view()).body.nickname])
    const view = (await other.get<RoundBody>(`/api/rounds/${ada.round}`)).body
    expect(view).toMatchObject({ answered: 2, points: 2 })
    const [first] = view.answers
    const second = answerTo(first!.question.id, { right: false })
    expectProblem(await other.post(`/api/rounds/${ada.round}/answers`, second), 409, 'already-answered')
  })

  test('may be one of an earlier round of the link', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    const { rejoin } = (await teacher.host<{ pupils: { rejoin: string }[] }>('GET', '/rounds/1')).body.pupils[0]!
    await teacher.host('POST', '/rounds')
    const reply = await new Visitor().post<{ round: string }>(`/api/quizzes/${teacher.slug}/rejoin`, { code: rejoin })
    expect([reply.status, reply.body.round]).toEqual([200, ada.round])
  })

  test('does not open the class to whoever guesses, nor does one who guesses shut it for the others', async () => {
    const teacher = await Teacher.make()
    await pupil(teacher)
    const { rejoin } = (await teacher.host<{ pupils: { rejoin: string }[] }>('GET', '/rounds/1')).body.pupils[0]!
    const guess = (code: string, by: Visitor) => by.post(`/api/quizzes/${teacher.slug}/rejoin`, { code })
    const wrong = rejoin === 'CCCC' ? 'DDDD' : 'CCCC'
    const eve = new Visitor()
    await eve.fetch(`/q/${teacher.slug}`)
    for (let time = 0; time < 10; time++) {
      expectProblem(await guess('nonsense', eve), 404, 'wrong-code')
      expectProblem(await guess(wrong, eve), 404, 'wrong-code')
    }
    for (const code of [wrong, rejoin]) expectProblem(await guess(code, eve), 429, 'too-many-codes')
    expect((await guess(rejoin, new Visitor())).status).toBe(200)
    for (let time = 10; time < 30; time++) expectProblem(await guess(wrong, new Visitor()), 404, 'wrong-code')
    expectProblem(await guess(rejoin, new Visitor()), 429, 'too-many-codes')
    setClock(Date.now() + MINUTE + 1)
    expect((await guess(rejoin, eve)).status).toBe(200)
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
    await runInDurableObject(ada.object, (_, { storage }) => {
      for (let n = 1; n < 1_000; n++) {
        const row = [`p${n}`, `Name ${n}`, `R${n}`, 0, 0, 0]
        storage.sql.exec(
          'INSERT INTO players (id, nickname, rejoin, seed, joinedAt, lastAt) VALUES (?,?,?,?,?,?)',
          ...row,
        )
      }
    })
    expectProblem(await join(teacher), 409, 'full')
    expect((await teacher.info()).state).toBe('full')
    expect((await join(teacher, {}, ada)).status).toBe(201)
    expect(await answerBy(ada, allRight, 1)).toMatchObject({ right: true })
  })
})

describe('a pupil whom the teacher took out', () => {
  test('is told so kindly, answers no more, and cannot come back with that browser', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
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
    expect((await join(teacher, { nickname: 'Zoe', someoneElse: true }, ada)).status).toBe(201)
  })

  test('because a wrong name was chosen may come in again', async () => {
    const teacher = await Teacher.make({ naming: 'roster', roster: ['Ada', 'Ben'] })
    const ada = await pupil(teacher, 'Ben')
    const [seen] = (await teacher.host<{ pupils: { id: string }[] }>('GET', '/rounds/1')).body.pupils
    expectProblem(await teacher.host('DELETE', `/rounds/1/pupils/${seen?.id}?bar=perhaps`), 422, 'invalid')
    await teacher.host('DELETE', `/rounds/1/pupils/${seen?.id}?bar=no`)
    expectProblem(await ada.view(), 403, 'not-yours')
    expect((await join(teacher, { nickname: 'Ada' }, ada)).body.nickname).toBe('Ada')
    expect((await teacher.info()).names).toEqual(['Ben'])
  })
})
