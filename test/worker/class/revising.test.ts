import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Watch } from '../../../worker/game/class/wire.ts'
import type { Sitting } from '../../../worker/game/make/sitting.ts'
import { expectProblem, KEYS, type Player, scoreKeys, setClock } from '../helpers.ts'
import { allRight, answerBy, answerTo, handIn, pupil, reportOf, roundById, Teacher } from './school.ts'

const MINUTE = 60_000
const allWrong = () => ({ right: false, confidence: 3 as const })

afterEach(() => {
  vi.useRealTimers()
})

async function answered(wish: Parameters<typeof Teacher.make>[0] = {}, most = 5) {
  const teacher = await Teacher.make({ feedback: 'end', naming: 'free', ...wish })
  const ada = await pupil(teacher, 'Ada')
  await answerBy(ada, allWrong, most)
  return { teacher, ada }
}

const givenOf = async (player: Player) => (await player.view()).body.given ?? []

async function mergeInto(teacher: Teacher, from: string, into: string): Promise<void> {
  const { pupils } = (await teacher.host<Watch>('GET', '/rounds/1')).body
  const idOf = (name: string) => pupils.find(({ nickname }) => nickname === name)?.id
  const reply = await teacher.host('POST', `/rounds/1/pupils/${idOf(from)}/merge`, { into: idOf(into) })
  expect(reply.status).toBe(200)
}

/** Everything that a pupil can look at before they hand in. */
async function seen(player: Player): Promise<string> {
  const pages = await Promise.all(
    ['', '?review', '?at=1', '?after=1'].map((at) => player.fetch(`/r/${player.round}${at}`)),
  )
  return (await Promise.all(pages.map((page) => page.text()))).join('\n') + JSON.stringify((await player.view()).body)
}

const explained = (text: string) =>
  [...KEYS.values()].filter(({ explanation }) => text.includes(explanation.slice(0, 30)))

describe('where verdicts wait for the end', () => {
  test('an answer can be changed until it is handed in, and the last one counts, in the report as well', async () => {
    const { teacher, ada } = await answered()
    const given = await givenOf(ada)
    for (const { question } of given.slice(0, 3)) {
      const { status, body } = await ada.answer(answerTo(question.id, { right: true, confidence: 2 }))
      expect([status, body]).toEqual([200, expect.objectContaining({ judged: null, points: null, finished: false })])
    }
    expect((await givenOf(ada)).map(({ confidence }) => confidence)).toEqual([2, 2, 2, 3, 3])
    expect(await scoreKeys(teacher.slug)).toEqual([])
    expect(await handIn(ada)).toMatchObject({ status: 200, body: { saved: true } })
    expect((await ada.view()).body.finished?.result).toMatchObject({ all: { right: 3, of: 5 }, points: -6 })
    expect((await reportOf(teacher)).pupils[0]).toMatchObject({ right: 3, finishedAt: expect.any(Number) })
    expect(await scoreKeys(teacher.slug)).toHaveLength(1)
  })

  test('a right change and a wrong one bring the very same, and nothing that is shown tells a verdict', async () => {
    const teacher = await Teacher.make({ feedback: 'end', naming: 'free' })
    const [ada, ben] = [await pupil(teacher, 'Ada'), await pupil(teacher, 'Ben')]
    for (const each of [ada, ben]) await answerBy(each, () => ({ right: each === ada }), 3)
    const [{ question } = { question: { id: '' } }] = await givenOf(ada)
    const brought = await ada.answer(answerTo(question.id, { right: false, confidence: 2 }))
    expect((await ben.answer(answerTo(question.id, { right: true, confidence: 2 }))).body).toEqual(brought.body)
    for (const each of [ada, ben]) expect(explained(await seen(each))).toEqual([])
    expect((await ada.view()).body).toMatchObject({ answers: [], points: null, finished: null })
  })

  test('nothing is handed in before all is answered, and nothing changed once it is; twice is once', async () => {
    const { ada } = await answered({}, 4)
    expectProblem(await handIn(ada), 409, 'no-hand-in')
    await answerBy(ada, allWrong)
    expect([(await handIn(ada)).status, (await handIn(ada)).status]).toEqual([200, 200])
    const { answers } = (await ada.view()).body
    const refused = expectProblem(
      await ada.answer(answerTo(answers[0]!.question.id, { right: true })),
      409,
      'handed-in',
    )
    expect(refused).toMatchObject({ title: 'You have handed in; your answers stand.', standing: { number: 1 } })
    expect((await ada.view()).body.finished?.result.all).toEqual({ right: 0, of: 5 })
  })

  test('whoever has answered everything when the doors close for good has handed in; a pause changes nothing', async () => {
    const { teacher, ada } = await answered()
    const [{ question } = { question: { id: '' } }] = await givenOf(ada)
    await teacher.setOpen(false)
    expectProblem(await ada.answer(answerTo(question.id, { right: true })), 409, 'closed')
    expect((await reportOf(teacher)).pupils[0]).toMatchObject({ finishedAt: null })
    await teacher.setOpen(true)
    expect((await ada.answer(answerTo(question.id, { right: true }))).status).toBe(200)
    await teacher.host('PATCH', '/rounds/1', { open: false, end: true })
    expect((await ada.view()).body.finished?.result.all).toEqual({ right: 1, of: 5 })
    expectProblem(await ada.answer(answerTo(question.id, { right: false })), 409, 'handed-in')
    expect((await reportOf(teacher)).pupils[0]).toMatchObject({ finishedAt: expect.any(Number) })
  })

  test('a pupil’s own time ends it all the same', async () => {
    const now = Date.now()
    setClock(now)
    const { ada } = await answered({ minutes: 10 })
    const [{ question } = { question: { id: '' } }] = await givenOf(ada)
    setClock(now + 11 * MINUTE)
    expectProblem(await ada.answer(answerTo(question.id, { right: true })), 409, 'handed-in')
    expect((await ada.view()).body.finished?.result.all).toEqual({ right: 0, of: 5 })
  })

  test.each([5, 2, 0])(
    'of two pupils made one, one of whom has seen what is right, %i answers are handed in',
    async (most) => {
      const { teacher, ada } = await answered()
      await handIn(ada)
      const asked = (await ada.view()).body.answers.map(({ question }) => question.id)
      const di = await pupil(teacher, 'Di')
      await answerBy(di, allWrong, most)
      await mergeInto(teacher, 'Ada', 'Di')
      for (const each of [ada, di]) {
        for (const question of asked)
          expectProblem(await each.answer(answerTo(question, { right: true, confidence: 2 })), 409, 'handed-in')
        expect((await each.view()).body).toMatchObject({ nickname: 'Di', answered: most, current: null })
        expect((await each.view()).body.finished?.result.all.right).toBe(0)
        expect((await handIn(each)).status).toBe(200)
        expect((await each.fetch(`/r/${each.round}`)).status).toBe(200)
      }
      expect((await reportOf(teacher)).pupils).toMatchObject([{ nickname: 'Di', right: 0 }])
      expect(await scoreKeys(teacher.slug)).toHaveLength(most > 0 ? 1 : 0)
    },
  )

  test('and where the time of one is up, of both; where neither has handed in, answers are changed as before', async () => {
    const now = Date.now()
    setClock(now)
    const { teacher, ada } = await answered({ minutes: 10 }, 3)
    setClock(now + 5 * MINUTE)
    for (const name of ['Di', 'Cy']) await answerBy(await pupil(teacher, name), allWrong)
    const cy = await pupil(teacher, 'Bo')
    await mergeInto(teacher, 'Bo', 'Cy')
    const [{ question } = { question: { id: '' } }] = await givenOf(cy)
    expect((await cy.answer(answerTo(question.id, { right: true }))).status).toBe(200)
    setClock(now + 11 * MINUTE)
    await mergeInto(teacher, 'Ada', 'Di')
    expectProblem(await ada.answer(answerTo(question.id, { right: true })), 409, 'handed-in')
  })

  test('the host sees a changed answer at once, and who has handed in', async () => {
    const { teacher, ada } = await answered()
    const watch = async () => (await teacher.host<Watch>('GET', '/rounds/1')).body.pupils[0]
    expect(await watch()).toMatchObject({ finished: false })
    await teacher.comeIn()
    const host = await teacher.listen()
    await host.next()
    const [{ question } = { question: { id: '' } }] = await givenOf(ada)
    await ada.answer(answerTo(question.id, { right: true }))
    expect(await host.next()).toMatchObject({ kind: 'answer', question: 0, cell: { right: true }, finished: false })
    await handIn(ada)
    expect(await host.next()).toMatchObject({ kind: 'pupil', pupil: { finished: true } })
  })

  test('by forms alone: look through, change one, hand in', async () => {
    const { ada } = await answered()
    const review = await (await ada.fetch(`/r/${ada.round}`)).text()
    expect(review).toContain('Hand in')
    expect(review.match(/\?at=\d/g)).toHaveLength(5)
    const [{ question } = { question: { id: '' } }] = await givenOf(ada)
    expect(await (await ada.fetch(`/r/${ada.round}?at=1`)).text()).toContain(`name="question" value="${question.id}"`)
    const { verdict } = KEYS.get(question.id)!
    await ada.submit(`/r/${ada.round}/answers`, { question: question.id, verdict, confidence: '1' })
    expect((await ada.submit(`/r/${ada.round}/hand-in`, {})).status).toBe(303)
    expect((await ada.view()).body.finished?.result.all).toEqual({ right: 1, of: 5 })
  })
})

test('where verdicts are shown at once, the first answer stands, and there is nothing to hand in', async () => {
  const { ada } = await answered({ feedback: 'each' }, 1)
  const { answers } = (await ada.view()).body
  expectProblem(await ada.answer(answerTo(answers[0]!.question.id, { right: true })), 409, 'already-answered')
  expectProblem(await handIn(ada), 409, 'no-hand-in')
  expect((await ada.view()).body.given).toBeUndefined()
})

test('a round of an earlier build goes on by the first answer, and ends with the last', async () => {
  const { ada } = await answered({}, 1)
  await runInDurableObject(roundById(ada.round), (_, { storage: { sql } }) => {
    const sitting: Sitting = JSON.parse(sql.exec<{ content: string }>('SELECT content FROM sitting').one().content)
    delete sitting.rules.revisable
    sql.exec('UPDATE sitting SET content = ?', JSON.stringify(sitting))
  })
  await evictDurableObject(roundById(ada.round))
  const { current } = (await ada.view()).body
  await ada.answer(answerTo(current!.id, { right: true }))
  const problem = expectProblem(await ada.answer(answerTo(current!.id, { right: false })), 409, 'already-answered')
  expect(problem.standing).toMatchObject({ judged: null, points: null, number: 2 })
  expect(await answerBy(ada, allRight)).toMatchObject({ finished: true })
})
