import { describe, expect, test } from 'vitest'
import type { ReportBody } from '../../../worker/game/class/report-wire.ts'
import type { Watch } from '../../../worker/game/class/wire.ts'
import { expectProblem } from '../helpers.ts'
import { allRight, answerBy, join, namesFound, pupil, Teacher } from './school.ts'

const watched = async (teacher: Teacher, round = 1) =>
  (await teacher.host<Watch>('GET', `/rounds/${round}`)).body.pupils

const idOf = async (teacher: Teacher, name: string) =>
  (await watched(teacher)).find(({ nickname }) => nickname === name)?.id ?? ''

describe('a host corrects a name', () => {
  test('which stands in the report, on the pupil’s page and on the board from then on', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher, 'Adda')
    await answerBy(ada, allRight)
    const reply = await teacher.host('PATCH', `/rounds/1/pupils/${await idOf(teacher, 'Adda')}`, { nickname: 'Ada ' })
    expect([reply.status, reply.body]).toEqual([200, { nickname: 'Ada' }])
    expect((await watched(teacher)).map(({ nickname, finished }) => [nickname, finished])).toEqual([['Ada', true]])
    expect((await ada.view()).body.nickname).toBe('Ada')
    const { pupils } = (await teacher.host<ReportBody>('GET', '/rounds/1/report')).body
    expect(pupils.map(({ nickname, right }) => [nickname, right])).toEqual([['Ada', 5]])
  })

  test('and the page tells what is wrong with one, beside what was typed; nothing changes', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await pupil(teacher, 'Ada')
    await pupil(teacher, 'Ben')
    await teacher.comeIn()
    const id = await idOf(teacher, 'Ben')
    for (const [nickname, status, kind] of [
      ['ada', 409, 'name-taken'],
      ['', 422, 'invalid'],
      ['x'.repeat(30), 422, 'invalid'],
    ] as const) {
      expectProblem(await teacher.host('PATCH', `/rounds/1/pupils/${id}`, { nickname }), status, kind)
      const page = await teacher.submit(`/t/${teacher.slug}/pupil`, { round: '1', pupil: id, nickname })
      expect(page.status).toBe(status)
      expect(await page.text()).toContain('role="alert"')
    }
    expectProblem(await teacher.host('PATCH', '/rounds/1/pupils/nobody', { nickname: 'Zoe' }), 404, 'no-pupil')
    expect((await watched(teacher)).map(({ nickname }) => nickname)).toEqual(['Ada', 'Ben'])
  })

  test('never one that we made up', async () => {
    const teacher = await Teacher.make()
    const { nickname } = (await join(teacher)).body
    const path = `/rounds/1/pupils/${await idOf(teacher, nickname)}`
    expectProblem(await teacher.host('PATCH', path, { nickname: 'Ada Lee' }), 409, 'made-up')
    expect((await watched(teacher))[0]?.nickname).toBe(nickname)
  })
})

describe('two names made one pupil', () => {
  test('go on as the one that stays, with its answers; those of the other are gone, and open pages hear of it', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    const ada = await pupil(teacher, 'Ada')
    await answerBy(ada, allRight, 3)
    const again = await pupil(teacher, 'Ada L')
    await answerBy(again, allRight, 1)
    await teacher.comeIn()
    const page = await teacher.listen()
    await page.next()
    const [from, into] = [await idOf(teacher, 'Ada L'), await idOf(teacher, 'Ada')]
    expectProblem(await teacher.host('POST', `/rounds/1/pupils/${into}/merge`, { into }), 404, 'no-pupil')
    const reply = await teacher.submit(`/t/${teacher.slug}/merge`, { round: '1', pupil: from, into })
    expect(reply.status).toBe(303)
    expect([await page.next(), await page.next()]).toMatchObject([
      { kind: 'removed', pupil: from },
      { kind: 'pupil', pupil: { id: into, devices: 2 } },
    ])
    expect(await watched(teacher)).toMatchObject([{ nickname: 'Ada', devices: 2 }])
    expect((await again.view()).body).toMatchObject({ nickname: 'Ada', answered: 3 })
    expect((await ada.view()).body.answered).toBe(3)
  })
})

describe('a name added to the list', () => {
  test('can be chosen at once, and in the next round; twice or in a class without a list it is refused', async () => {
    const teacher = await Teacher.make({ naming: 'roster', roster: ['Ada', 'Ben'] })
    expect(await namesFound(teacher, 'Zo')).toEqual([])
    expect((await teacher.host('POST', '/rounds/1/names', { nickname: ' Zoe  Lee' })).status).toBe(201)
    expectProblem(await teacher.host('POST', '/rounds/1/names', { nickname: 'zoe lee' }), 409, 'name-taken')
    expectProblem(await teacher.host('POST', '/rounds/1/names', { nickname: '' }), 422, 'invalid')
    expect(await namesFound(teacher, 'Zo')).toEqual(['Zoe Lee'])
    expect((await pupil(teacher, 'Zoe Lee')).round).toBeTruthy()
    await teacher.host('POST', '/rounds')
    expect(await namesFound(teacher, 'Zo')).toEqual(['Zoe Lee'])
    const free = await Teacher.make({ naming: 'free' })
    expectProblem(await free.host('POST', '/rounds/1/names', { nickname: 'Zoe' }), 409, 'no-list')
  })
})

describe('the host’s page asks', () => {
  test('before it closes, how many still play; and before another round, whether the one before goes on', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await pupil(teacher, 'Ada')
    await teacher.comeIn()
    expect(await (await teacher.fetch(`/t/${teacher.slug}/close?round=1`)).text()).toContain('1 pupil is still playing')
    expect((await teacher.info()).state).toBe('open')
    expect((await teacher.submit(`/t/${teacher.slug}/rounds`, { close: 'yes' })).headers.get('Location')).toContain(
      '=2',
    )
    const first = (await teacher.host<Watch>('GET', '/rounds/1')).body
    expect(first.doors.closesAt).not.toBeNull()
    expect((await teacher.submit(`/t/${teacher.slug}/rounds`, {})).status).toBe(303)
    expect((await teacher.host<Watch>('GET', '/rounds/2')).body.doors.closesAt).toBeNull()
  })

  test('a question opens with its key and who chose what, by numbers where names are hidden', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    await answerBy(await pupil(teacher, 'Ada Secret'), allRight, 1)
    await pupil(teacher, 'Ben Secret')
    await teacher.comeIn()
    const open = async (more = '') => (await teacher.fetch(`/t/${teacher.slug}/questions/1?round=1${more}`)).text()
    const page = await open()
    expect(page).toMatch(/Not answered yet[^<]*<.*Ben Secret/)
    for (const told of ['Ada Secret', 'What decides it']) expect(page).toContain(told)
    const hidden = await open('&names=hidden')
    expect(hidden).toContain('Pupil 1')
    expect(hidden).not.toContain('Secret')
    expect((await teacher.fetch(`/t/${teacher.slug}/questions/6`)).status).toBe(404)
  })
})
