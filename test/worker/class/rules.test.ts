import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { expectProblem, KEYS, pack, scoreKeys, setClock, Visitor, watchPuts } from '../helpers.ts'
import { allRight, answerBy, answerTo, handIn, join, pupil, Teacher } from './school.ts'

const MINUTE = 60_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('where verdicts wait for the end', () => {
  test('an answer brings the next question and nothing else, right or wrong, and the round tells nothing', async () => {
    const teacher = await Teacher.make({ feedback: 'end' })
    const [ada, ben] = [await pupil(teacher), await pupil(teacher)]
    let { current } = (await ada.view()).body
    while (current) {
      const right = await ada.answer(answerTo(current.id, { right: true, confidence: 3 }))
      const wrong = await ben.answer(answerTo(current.id, { right: false, confidence: 3 }))
      expect(right.body).toMatchObject({ judged: null, points: null })
      expect(wrong.body).toEqual(right.body)
      current = right.body.next
      if (!current) break
      const view = (await ben.view()).body
      expect(view).toMatchObject({ answers: [], points: null, finished: null })
      const page = await (await ben.fetch(`/r/${ben.round}?after=1`)).text()
      for (const text of [page, JSON.stringify(view)]) {
        const told = [...KEYS.values()].filter(({ explanation }) => text.includes(explanation))
        expect(told).toEqual([])
      }
    }
    for (const each of [ada, ben]) expect((await handIn(each)).status).toBe(200)
    expect((await ada.view()).body.answers).toHaveLength(5)
    expect((await ben.view()).body.finished?.result).toMatchObject({ all: { right: 0, of: 5 }, points: -30 })
  })
})

describe('without confidence', () => {
  test('a right answer is one point, a wrong one none, and to claim more is refused', async () => {
    const teacher = await Teacher.make({ confidence: false })
    const ada = await pupil(teacher)
    const { current } = (await ada.view()).body
    expectProblem(await ada.answer(answerTo(current!.id, { right: true, confidence: 3 })), 422, 'no-confidence')
    await answerBy(ada, (_, at) => ({ right: at % 2 === 0 }))
    expect((await ada.view()).body.points).toBe(3)
  })
})

describe('an order of one’s own', () => {
  test('differs from pupil to pupil, stays through a reload, and the score is in the order of the quiz', async () => {
    const teacher = await Teacher.make({ order: 'own' }, 15)
    const orders = new Set<string>()
    for (let n = 0; n < 4; n++) {
      const player = await pupil(teacher)
      const met: string[] = []
      await answerBy(player, (question) => {
        met.push(question)
        return { right: true, confidence: ((question.length % 3) + 1) as 1 | 2 | 3 }
      })
      expect((await player.view()).body.answers.map(({ question }) => question.id)).toEqual(met)
      orders.add(met.join())
    }
    expect(orders.size).toBe(4)
    const { keys } = await env.KV.list<{ answers: string }>({ prefix: `score:${teacher.slug}:` })
    const letters = new Set(keys.map(({ metadata }) => metadata?.answers))
    expect(letters.size).toBe(1)
    expect(new Set([...letters].join('')).size).toBeGreaterThan(3)
  })
})

describe('a time limit', () => {
  test('ends a pupil’s own time: no more answers, what was answered counts, the others go on', async () => {
    const teacher = await Teacher.make({ minutes: 10 })
    const now = Date.now()
    setClock(now)
    const ada = await pupil(teacher)
    await answerBy(ada, allRight, 2)
    setClock(now + 9 * MINUTE)
    const ben = await pupil(teacher)
    expect((await ada.view()).body.endsAt).toBe(now + 10 * MINUTE)
    const { current } = (await ada.view()).body
    setClock(now + 10 * MINUTE)
    expectProblem(await ada.answer(answerTo(current!.id, { right: true })), 409, 'time-up')
    expectProblem(await ada.open(current!.id), 409, 'time-up')
    expect((await ada.view()).body).toMatchObject({ stopped: 'time-up', current: null, answered: 2 })
    expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain('Your time was up.')
    expect(await answerBy(ben, allRight)).toMatchObject({ finished: true })
  })
})

describe('a class that closes', () => {
  test('takes no answer, but the one that stands is told again; opened again, it goes on', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    const first = (await ada.view()).body.current!
    const second = (await ada.answer(answerTo(first.id, { right: true }))).body.next!
    await teacher.setOpen(false)
    expectProblem(await ada.answer(answerTo(second.id, { right: true })), 409, 'closed')
    expect((await ada.answer(answerTo(first.id, { right: true }))).status).toBe(200)
    expect((await ada.view()).body).toMatchObject({ stopped: 'closed', finished: { saved: false, finishedAt: null } })
    expect(await scoreKeys(teacher.slug)).toEqual([])
    await teacher.setOpen(true)
    expect(await answerBy(ada, allRight)).toMatchObject({ finished: true, saved: true })
  })
})

test('to come in writes nothing to KV, and a finished play is one write, which KV forgets on the host’s date', async () => {
  const teacher = await Teacher.make({ keepDays: 30 })
  const { keepUntil } = await teacher.info()
  const put = watchPuts()
  const players = await Promise.all(Array.from({ length: 5 }, () => pupil(teacher)))
  await Promise.all(players.map((player) => answerBy(player, allRight, 4)))
  expect(put).toHaveBeenCalledTimes(0)
  await Promise.all(players.map((player) => answerBy(player, allRight)))
  expect(put).toHaveBeenCalledTimes(5)
  for (const [, , options] of put.mock.calls) {
    expect(options).toMatchObject({ expiration: Math.floor(keepUntil / 1_000) })
  }
})

describe('a wish that does not go together is refused, and nothing is made', () => {
  const soon = new Date(Date.now() + MINUTE).toISOString()
  const later = new Date(Date.now() + 60 * MINUTE).toISOString()

  test.each<[string, Record<string, unknown>, string]>([
    ['a zone that there is not', { zone: 'Atlantis/Centre' }, 'zone'],
    ['closing in the past', { closesAt: '2020-01-01T10:00:00Z' }, 'closesAt'],
    ['closing before opening', { opensAt: later, closesAt: soon }, 'closesAt'],
    [
      'kept for less than it is open',
      { closesAt: new Date(Date.now() + 3 * 86_400_000).toISOString(), keepDays: 1 },
      'keepDays',
    ],
    ['a list without names', { naming: 'roster', roster: ['', ' , '] }, 'roster'],
    ['a list with what is no name', { naming: 'roster', roster: ['Ada', '=SUM(A1)'] }, 'roster'],
    ['a list with a name twice', { naming: 'roster', roster: ['Ada', 'Ben', 'ada'] }, 'roster'],
    ['a zone that only looks like one', { zone: 'UTC+02:00' }, 'zone'],
    ['an hour that clocks skip', { closesAt: '2027-03-28T02:30', zone: 'Europe/Berlin' }, 'closesAt'],
    ['a day that there is not', { closesAt: '2027-02-30T10:00' }, 'closesAt'],
    [
      'a list that is too long',
      { naming: 'roster', roster: Array.from({ length: 201 }, (_, n) => `Name ${n}`) },
      'roster',
    ],
    ['a moment that is none', { opensAt: 'tomorrow' }, 'opensAt'],
    ['no minutes at all', { minutes: 0 }, 'class.minutes'],
    ['a wrong type', { confidence: 'yes' }, 'class.confidence'],
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['kept for ever', { keepDays: 100_000 }, 'class.keepDays'],
  ])('%s', async (_what, wish, field) => {
    const put = watchPuts()
    const reply = await new Visitor().post('/api/quizzes', { packs: [pack.id], class: wish })
    expect(expectProblem(reply, 422, 'invalid').fields?.map((fault) => fault.field)).toContain(field)
    expect(put).not.toHaveBeenCalled()
  })

  test('a time is read as a clock in the zone shows it', async () => {
    const teacher = await Teacher.make({
      opensAt: '2027-01-10T10:00',
      closesAt: '2027-01-10T11:00:00Z',
      zone: 'Europe/Berlin',
    })
    const { opensAt, closesAt } = await teacher.info()
    expect([opensAt, closesAt]).toEqual([Date.parse('2027-01-10T09:00:00Z'), Date.parse('2027-01-10T11:00:00Z')])
  })

  test('coming in with what does not fit', async () => {
    const teacher = await Teacher.make()
    for (const body of [
      { nickname: 7 },
      { colour: 'red' },
      { someoneElse: 'yes' },
      'nonsense',
      { nickname: 'x'.repeat(201) },
    ]) {
      const { status } = await new Visitor().post(`/api/quizzes/${teacher.slug}/rounds`, body)
      expect([400, 422], JSON.stringify(body)).toContain(status)
    }
    for (const body of [
      {},
      { code: 'CCCC' },
      { nickname: 'Ada', code: 7 },
      { nickname: 'Ada', code: 'CCCC', more: 1 },
    ]) {
      expectProblem(await new Visitor().post(`/api/quizzes/${teacher.slug}/rejoin`, body), 422, 'invalid')
    }
    expectProblem(
      await new Visitor().post(`/api/quizzes/${pack.id}/rejoin`, { nickname: 'Ada', code: 'CCCC' }),
      404,
      'no-round',
    )
    expect((await teacher.host<{ pupils: unknown[] }>('GET', '/rounds/1')).body.pupils).toEqual([])
    expect((await join(teacher)).status).toBe(201)
  })
})
