import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Watch } from '../../../worker/game/class/wire.ts'
import type { RoundView } from '../../../worker/game/play/view.ts'
import { expectProblem, setClock, Visitor } from '../helpers.ts'
import { allRight, answerBy, answerTo, pupil, Teacher } from './school.ts'

const MINUTE = 60_000

afterEach(() => {
  vi.useRealTimers()
})

describe('a phone that dies', () => {
  /** What the teacher reads out: a pupil's name and code. */
  const claimOf = async (teacher: Teacher, nickname?: string) => {
    const { pupils } = (await teacher.host<Watch>('GET', '/rounds/1')).body
    const seen = pupils.find((each) => nickname === undefined || each.nickname === nickname)!
    return { nickname: seen.nickname, code: seen.rejoin }
  }
  const goOn = (teacher: Teacher, claim: object, by = new Visitor()) =>
    by.post<{ round: string; nickname: string }>(`/api/quizzes/${teacher.slug}/rejoin`, claim)

  test('is replaced by another with the name and the code that the teacher sees; the first answer still stands', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    await answerBy(ada, allRight, 2)
    const { nickname, code } = await claimOf(teacher)
    expect(code).toMatch(/^[34679CDFGHJKMNPQRTVWXY]{4}$/)
    const other = new Visitor()
    const typed = { nickname: ` ${nickname.toUpperCase()}`, code: ` ${code.toLowerCase().replace(/^../, '$& ')}` }
    const { status, body } = await goOn(teacher, typed, other)
    expect([status, body.nickname]).toEqual([200, nickname])
    const view = (await other.get<RoundView>(`/api/rounds/${ada.round}`)).body
    expect(view).toMatchObject({ answered: 2, points: 2 })
    const [first] = view.answers
    const second = answerTo(first!.question.id, { right: false })
    expectProblem(await other.post(`/api/rounds/${ada.round}/answers`, second), 409, 'already-answered')
  })

  test('gives its code up: it works once, and the host sees that the pupil went on with another', async () => {
    const teacher = await Teacher.make()
    await pupil(teacher)
    const claim = await claimOf(teacher)
    await teacher.comeIn()
    const page = async () => (await teacher.fetch(`/t/${teacher.slug}`)).text()
    expect(await page()).not.toContain('went on with another device')
    const host = await teacher.listen()
    await host.next()
    expect((await goOn(teacher, claim)).status).toBe(200)
    expect(await host.next()).toMatchObject({ kind: 'pupil', pupil: { nickname: claim.nickname, devices: 2 } })
    expect(await page()).toContain('went on with another device')
    expectProblem(await goOn(teacher, claim), 404, 'wrong-code')
    expect((await goOn(teacher, await claimOf(teacher))).status).toBe(200)
  })

  test('is replaced only while the doors are open', async () => {
    const teacher = await Teacher.make()
    await pupil(teacher)
    const claim = await claimOf(teacher)
    await teacher.setOpen(false)
    expectProblem(await goOn(teacher, claim), 409, 'closed')
    await teacher.setOpen(true)
    expect((await goOn(teacher, claim)).status).toBe(200)
  })

  test('may be one of an earlier round of the link', async () => {
    const teacher = await Teacher.make()
    const ada = await pupil(teacher)
    const claim = await claimOf(teacher)
    await teacher.host('POST', '/rounds')
    const reply = await goOn(teacher, claim)
    expect([reply.status, reply.body.round]).toEqual([200, ada.round])
  })

  test('does not open the class to whoever guesses, nor does one who guesses at a name shut it for another', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    for (const name of ['Ada', 'Ben']) await pupil(teacher, name)
    const [ada, ben] = [await claimOf(teacher, 'Ada'), await claimOf(teacher, 'Ben')]
    expectProblem(await goOn(teacher, { ...ada, code: ben.code }), 404, 'wrong-code')
    const wrong = { ...ada, code: ada.code === 'CCCC' ? 'DDDD' : 'CCCC' }
    const eve = new Visitor()
    await eve.fetch(`/q/${teacher.slug}`)
    for (let time = 1; time < 40; time++) {
      expectProblem(await goOn(teacher, { nickname: 'Ada', code: 'nonsense' }, eve), 404, 'wrong-code')
      expectProblem(await goOn(teacher, wrong, time < 10 ? eve : new Visitor()), 404, 'wrong-code')
    }
    for (const claim of [wrong, ada]) expectProblem(await goOn(teacher, claim), 429, 'too-many-codes')
    expect((await goOn(teacher, ben)).status).toBe(200)
    setClock(Date.now() + MINUTE + 1)
    expect((await goOn(teacher, ada)).status).toBe(200)
  })

  test('is not shut out by one who guesses from a device of their own; the teacher is told of the wrong codes at once', async () => {
    const teacher = await Teacher.make({ naming: 'free' })
    for (const name of ['Ada', 'Ben']) await pupil(teacher, name)
    const ada = await claimOf(teacher, 'Ada')
    const wrong = { ...ada, code: ada.code === 'CCCC' ? 'DDDD' : 'CCCC' }
    await teacher.comeIn()
    const host = await teacher.listen()
    await host.next()
    const eve = new Visitor()
    await eve.fetch(`/q/${teacher.slug}`)
    for (let time = 1; time <= 10; time++) expectProblem(await goOn(teacher, wrong, eve), 404, 'wrong-code')
    expect(await host.next()).toMatchObject({ kind: 'pupil', pupil: { nickname: 'Ada', wrongCodes: 1 } })
    const page = await (await teacher.fetch(`/t/${teacher.slug}`)).text()
    expect(page.match(/wrong codes tried: \d+/g)).toEqual(['wrong codes tried: 10'])
    const refused = await eve.submit(`/q/${teacher.slug}/rejoin`, ada)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
    expect((await goOn(teacher, ada)).status).toBe(200)
    setClock(Date.now() + 60 * MINUTE + 1)
    expect(await (await teacher.fetch(`/t/${teacher.slug}`)).text()).not.toContain('wrong codes tried')
  })
})
