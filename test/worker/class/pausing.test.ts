import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RoundView } from '../../../worker/game/play/view.ts'
import { expectProblem, KEYS, type Player, setClock } from '../helpers.ts'
import { allRight, answerBy, answerTo, handIn, pupil, Teacher } from './school.ts'

const MINUTE = 60_000

afterEach(() => {
  vi.useRealTimers()
})

/** What a pupil can get who wants to know what was right. */
async function told(player: Player): Promise<{ view: RoundView; text: string }> {
  const view = (await player.view()).body
  const pages = await Promise.all(
    ['', '?after=1', '?result'].map((query) => player.fetch(`/r/${player.round}${query}`)),
  )
  const everybody = await player.fetch(`/api/rounds/${player.round}/everybody/1`)
  const texts = await Promise.all([...pages, everybody].map((reply) => reply.text()))
  return { view, text: [JSON.stringify(view), ...texts].join('\n') }
}

const explained = (text: string) =>
  [...KEYS.values()].filter(({ explanation }) => text.includes(explanation.slice(0, 30)))

/** A class that tells verdicts at the end, with a pupil who has answered two of five questions. */
async function halfWay(wish: Parameters<typeof Teacher.make>[0] = {}) {
  const teacher = await Teacher.make({ feedback: 'end', ...wish })
  const ada = await pupil(teacher)
  await answerBy(ada, allRight, 2)
  return { teacher, ada }
}

describe('verdicts that wait for the end', () => {
  test('are not told at a pause: not by closing, looking and opening again', async () => {
    const { teacher, ada } = await halfWay()
    await teacher.setOpen(false)
    const { view, text } = await told(ada)
    expect(view).toMatchObject({
      stopped: 'closed',
      current: null,
      answered: 2,
      answers: [],
      points: null,
      finished: null,
    })
    expect(explained(text)).toEqual([])
    expect(text).toContain('The class is closed for now')
    await teacher.setOpen(true)
    expect(explained((await told(ada)).text)).toEqual([])
    await answerBy(ada, allRight)
    await handIn(ada)
    expect((await ada.view()).body.answers).toHaveLength(5)
  })

  test('are told to whoever has handed in, pause or no pause', async () => {
    const { teacher, ada } = await halfWay()
    await answerBy(ada, allRight)
    await handIn(ada)
    await teacher.setOpen(false)
    expect((await ada.view()).body).toMatchObject({ finished: { saved: true }, stopped: null })
  })

  test('are told once the host has ended the round, which then does not open again', async () => {
    const { teacher, ada } = await halfWay()
    expect((await teacher.host('PATCH', '/rounds/1', { open: false, end: true })).status).toBe(200)
    expect((await ada.view()).body).toMatchObject({
      stopped: 'closed',
      finished: { result: { all: { right: 2, of: 2 } } },
    })
    expectProblem(await teacher.setOpen(true), 409, 'ended')
    expectProblem(await teacher.host('PATCH', '/rounds/1', { open: true, end: true }), 422, 'invalid')
    await teacher.comeIn()
    expect(await (await teacher.fetch(`/t/${teacher.slug}`)).text()).toContain('Over: pupils see the answers')
  })

  test('are told once the date to close has passed, and when a pupil’s own time is up', async () => {
    const now = Date.now()
    const closing = await halfWay({ closesAt: new Date(now + 30 * MINUTE).toISOString() })
    const timed = await halfWay({ minutes: 10 })
    setClock(now + 30 * MINUTE)
    for (const { ada } of [closing, timed]) expect((await ada.view()).body.answers).toHaveLength(2)
    expectProblem(await closing.teacher.setOpen(true), 409, 'ended')
    expect((await timed.teacher.setOpen(true)).status).toBe(200)
  })

  test('wait on where a pause outlasts the date, and are told then', async () => {
    const now = Date.now()
    const { teacher, ada } = await halfWay({ closesAt: new Date(now + 30 * MINUTE).toISOString() })
    await teacher.setOpen(false)
    expect((await ada.view()).body.answers).toEqual([])
    setClock(now + 30 * MINUTE)
    expect((await ada.view()).body.answers).toHaveLength(2)
  })

  test('the host ends it on their page', async () => {
    const { teacher, ada } = await halfWay()
    await teacher.comeIn()
    expect(await (await teacher.fetch(`/t/${teacher.slug}`)).text()).toContain('End, and show the answers')
    await teacher.submit(`/t/${teacher.slug}/doors`, { round: '1', open: 'never' })
    expect((await ada.view()).body.answers).toHaveLength(2)
  })
})

test('where verdicts come after each answer, a class that is over may be opened again', async () => {
  const teacher = await Teacher.make()
  const ada = await pupil(teacher)
  const { current } = (await ada.view()).body
  await teacher.host('PATCH', '/rounds/1', { open: false, end: true })
  expectProblem(await ada.answer(answerTo(current!.id, { right: true })), 409, 'closed')
  expect((await teacher.setOpen(true)).status).toBe(200)
  expect((await ada.answer(answerTo(current!.id, { right: true }))).status).toBe(200)
})
