import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Watch } from '../../../worker/game/class/wire.ts'
import { expectProblem, type Player, setClock } from '../helpers.ts'
import { answerTo as answerLive, asked, LiveHost, roomOf } from '../live/helpers.ts'
import { allRight, answerBy, answerTo, pupil, Teacher } from './school.ts'

const MINUTE = 60_000

afterEach(() => {
  vi.useRealTimers()
})

async function pupilOf(teacher: Teacher, name: string) {
  const { pupils } = (await teacher.host<Watch>('GET', '/rounds/1')).body
  return pupils.find(({ nickname }) => nickname === name)!
}

async function give(teacher: Teacher, player: Player, seconds: number) {
  const { id } = await pupilOf(teacher, (await player.view()).body.nickname)
  return teacher.host('PUT', `/rounds/1/pupils/${id}/time`, { seconds })
}

/** Two pupils of a class with ten minutes each. */
async function timed(feedback: 'each' | 'end' = 'each') {
  const teacher = await Teacher.make({ minutes: 10, naming: 'free', feedback })
  const now = Date.now()
  setClock(now)
  const [ada, ben] = [await pupil(teacher, 'Ada'), await pupil(teacher, 'Ben')]
  return { teacher, now, ada, ben }
}

describe('a pupil with more time than their class', () => {
  test('answers on after the others’ time is up, and the host sees until when', async () => {
    const { teacher, now, ada, ben } = await timed()
    expect(await give(teacher, ada, 300)).toMatchObject({ status: 200, body: { seconds: 300 } })
    expect((await ada.view()).body.endsAt).toBe(now + 15 * MINUTE)
    expect(await pupilOf(teacher, 'Ada')).toMatchObject({ extra: 300, endsAt: now + 15 * MINUTE })
    const { current } = (await ada.view()).body
    setClock(now + 12 * MINUTE)
    expectProblem(await ben.answer(answerTo(current!.id, { right: true })), 409, 'time-up')
    expect(await answerBy(ada, allRight)).toMatchObject({ finished: true })
  })

  test('hears of it with their next answer; where nothing ends a pupil’s time, an answer tells none', async () => {
    const { teacher, now, ada } = await timed('end')
    setClock(now + 9 * MINUTE)
    await give(teacher, ada, 300)
    const { current } = (await ada.view()).body
    const { body } = await ada.answer(answerTo(current!.id, { right: true }))
    expect(body).toMatchObject({ judged: null, timeLeft: 6 * MINUTE })
    const free = await pupil(await Teacher.make({ naming: 'free' }), 'Cem')
    const asked = (await free.view()).body.current
    expect((await free.answer(answerTo(asked!.id, { right: true }))).body).not.toHaveProperty('timeLeft')
  })

  test('goes on even where it comes after their time was up, and says so on their own page', async () => {
    const { teacher, now, ada } = await timed()
    await answerBy(ada, allRight, 1)
    setClock(now + 11 * MINUTE)
    expect((await ada.view()).body.stopped).toBe('time-up')
    await give(teacher, ada, 300)
    expect((await ada.view()).body).toMatchObject({ stopped: null, answered: 1 })
  })

  test('gets none once they have been told the verdicts that waited for the end', async () => {
    const { teacher, now, ada, ben } = await timed('end')
    await answerBy(ada, allRight, 1)
    setClock(now + 11 * MINUTE)
    expectProblem(await give(teacher, ada, 300), 409, 'ended')
    expect((await ben.view()).body.stopped).toBe('time-up')
  })

  test('has none any more once it is taken back, or they are taken out', async () => {
    const { teacher, now, ada, ben } = await timed()
    await give(teacher, ada, 300)
    await give(teacher, ada, 0)
    expect((await ada.view()).body.endsAt).toBe(now + 10 * MINUTE)
    await give(teacher, ben, 300)
    const { id } = await pupilOf(teacher, 'Ben')
    await teacher.host('DELETE', `/rounds/1/pupils/${id}?bar=no`)
    const again = await pupil(teacher, 'Ben', ben)
    expect((await again.view()).body.endsAt).toBe(now + 10 * MINUTE)
  })
})

test.each([-1, 1.5, 36_001, '60', null])('refuses %j seconds', async (seconds) => {
  const { teacher, ada } = await timed()
  const { id } = await pupilOf(teacher, (await ada.view()).body.nickname)
  expectProblem(await teacher.host('PUT', `/rounds/1/pupils/${id}/time`, { seconds }), 422, 'invalid')
})

test('there is none where nothing ends a pupil’s time, and for nobody who is not there', async () => {
  const teacher = await Teacher.make({ naming: 'free' })
  const ada = await pupil(teacher, 'Ada')
  expectProblem(await give(teacher, ada, 60), 409, 'no-clock')
  expectProblem(await teacher.host('PUT', '/rounds/1/pupils/nobody/time', { seconds: 60 }), 404, 'no-pupil')
})

test('the form on a pupil’s page gives it in minutes, and is there only where a clock runs', async () => {
  const { teacher, now, ada } = await timed()
  await teacher.comeIn()
  const { id } = await pupilOf(teacher, 'Ada')
  const page = await (await teacher.fetch(`/t/${teacher.slug}/pupil?round=1&pupil=${id}`)).text()
  expect(page).toContain('More time, in minutes')
  const sent = await teacher.submit(`/t/${teacher.slug}/time`, { round: '1', pupil: id, minutes: '5' })
  expect(sent.status).toBe(303)
  expect((await ada.view()).body.endsAt).toBe(now + 15 * MINUTE)
})

test('the host’s page says after it what holds now, and marks the pupil; a second time replaces the first', async () => {
  const { teacher } = await timed()
  await teacher.comeIn()
  const { id } = await pupilOf(teacher, 'Ada')
  const page = async (minutes: string) => {
    const sent = await teacher.submit(`/t/${teacher.slug}/time`, { round: '1', pupil: id, minutes })
    return (await teacher.fetch(sent.headers.get('Location')!)).text()
  }
  await page('5')
  const after = await page('7')
  expect(after).toContain('Ada has 7 min more than the class, in all.')
  expect(after.match(/\+\d+ min/g)).toEqual(['+7 min'])
  const taken = await page('0')
  expect(taken).toContain('Ada has the same time as everyone.')
  expect(taken).not.toMatch(/\+\d+ min/)
})

test('in a live round with a countdown, a pupil has it for each vote, and hears so at once', async () => {
  const now = Date.now()
  setClock(now)
  const { host, screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make({ seconds: 10, votes: 1 }))
  const { pupils } = (await host.hosted<Watch>('/rounds/1')).body
  const { id } = pupils.find(({ nickname }) => nickname === 'Ada')!
  const sent = await host.submit(`/t/${host.slug}/time`, { round: '1', pupil: id, seconds: '60' })
  expect(sent.status).toBe(303)
  const [ada, bo] = phones
  await host.press(screen)
  const stage = await asked(ada!, 'first')
  expect((await ada!.hears('you', ({ left }) => left !== null)).left).toBe(70_000)
  setClock(now + 30_000)
  bo!.say(answerLive(stage))
  expect((await bo!.hears('refused')).why).toBe('too-late')
  ada!.say(answerLive(stage))
  await screen.hears('count', ({ answered }) => answered === 1)
  await host.press(screen, 'reveal')
  await host.press(screen)
  expect((await ada!.hears('you', ({ left }) => left !== null)).left).toBe(70_000)
})
