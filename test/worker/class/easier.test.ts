import { describe, expect, test } from 'vitest'
import type { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import type { ClassSettings } from '../../../worker/game/class/settings.ts'
import type { RoundView } from '../../../worker/game/play/view.ts'
import { expectProblem, KEYS, type Player, pack, Visitor } from '../helpers.ts'
import { answerBy, answerTo, pupil, Teacher } from './school.ts'

type Passages = NonNullable<RoundView['passages']>

const pageOf = async (player: Player) => (await player.fetch(`/r/${player.round}`)).text()

describe('a class without points', () => {
  test('asks nobody how sure they are, runs no clock, and shows no points and no board', async () => {
    const teacher = await Teacher.make({ calm: true })
    const ada = await pupil(teacher)
    const { body } = await ada.view()
    expect(body).toMatchObject({ rules: { calm: true, confidence: false }, endsAt: null })
    expectProblem(await ada.answer(answerTo(body.current!.id, { right: true, confidence: 3 })), 422, 'no-confidence')
    await answerBy(ada, (_, at) => ({ right: at > 1 }))
    const page = await pageOf(ada)
    expect(page).not.toContain(`/q/${teacher.slug}/board`)
    expect(page).not.toContain('class="points"')
    expectProblem(await new Visitor().get(`/api/quizzes/${teacher.slug}/board`), 403, 'no-points')
    expect(await (await new Visitor().fetch(`/q/${teacher.slug}`)).text()).toContain(
      'Without points, and without a time limit of your own.',
    )
  })

  test('hears nothing of points: not how it works, nor in its report and files; a class with points does', async () => {
    const told = async (wish: object) => {
      const teacher = await Teacher.make(wish)
      await answerBy(await pupil(teacher), () => ({ right: true }))
      await teacher.comeIn()
      const text = async (path: string) => (await teacher.fetch(path)).text()
      const pages = [`/q/${teacher.slug}`, `/t/${teacher.slug}/report`]
      const files = [`/t/${teacher.slug}/pupils.csv`, `/t/${teacher.slug}/answers.csv`]
      return Promise.all([...pages, ...files].map(text))
    }
    const says = ['A right answer is 1 point.', '>Points</th>', ',points,', ',points,']
    const [calm, plain] = [await told({ calm: true }), await told({ confidence: false })]
    expect(says.map((words, at) => calm[at]!.includes(words))).toEqual([false, false, false, false])
    expect(says.map((words, at) => plain[at]!.includes(words))).toEqual([true, true, true, true])
  })

  test.each([
    ['minutes', { minutes: 10 }, 'minutes'],
    ['a host who sets the pace', { live: {} }, 'calm'],
  ])('is refused with %s, at that field', async (_what, wish, field) => {
    const made = await new Visitor().post('/api/quizzes', { packs: [pack.id], class: { calm: true, ...wish } })
    expect(expectProblem(made, 422, 'invalid').fields?.map((fault) => fault.field)).toEqual([field])
  })

  test('is not offered where the host sets the pace, in words neither', async () => {
    const live: object = { live: {} }
    const teacher = await Teacher.make(live)
    await teacher.comeIn()
    const page = await (await teacher.fetch(`/t/${teacher.slug}/settings`)).text()
    expect(page).toContain('Short version of the article')
    expect(page).not.toMatch(/calm/i)
  })

  test('stays without a clock and without “how sure” when it is changed', async () => {
    const teacher = await Teacher.make({ calm: true })
    for (const wish of [{ confidence: true }, { minutes: 5 }])
      expectProblem(await teacher.host('PATCH', '/settings', wish), 422, 'invalid')
  })
})

describe('points and the short version, changed afterwards', () => {
  const change = (teacher: Teacher, wish: object) => teacher.host<ClassSettings>('PATCH', '/settings', wish)
  const infoOf = async ({ slug }: Teacher) => (await new Visitor().get<QuizInfo>(`/api/quizzes/${slug}`)).body
  const board = async ({ slug }: Teacher) => (await new Visitor().get(`/api/quizzes/${slug}/board`)).status

  test('hold for the round in which nobody is, and for those to come', async () => {
    const teacher = await Teacher.make({ minutes: 10 })
    const { body } = await change(teacher, { calm: true, short: true })
    expect(body).toMatchObject({ calm: true, short: true, latest: { calm: true, short: true }, minutes: null })
    expect((await infoOf(teacher)).class).toMatchObject({ calm: true, short: true, confidence: false })
    expect((await infoOf(teacher)).rules.stakes).toHaveLength(1)
  })

  test('leave a round alone in which somebody is, with its board, and hold from the next on', async () => {
    const teacher = await Teacher.make({ naming: 'generated', minutes: 10 })
    const ada = await pupil(teacher)
    const { body } = await change(teacher, { calm: true, short: true })
    expect(body).toMatchObject({ calm: true, confidence: true, minutes: 10, latest: { calm: false, short: false } })
    expect((await ada.view()).body.rules).not.toHaveProperty('calm')
    expect((await infoOf(teacher)).rules.stakes).toHaveLength(3)
    expect(await board(teacher)).toBe(200)
    await teacher.host('POST', '/rounds')
    expect((await infoOf(teacher)).class).toMatchObject({ calm: true, short: true, confidence: false, minutes: null })
    expect(await board(teacher)).toBe(403)
    await change(teacher, { calm: false, short: false })
    const { class: about } = await infoOf(teacher)
    expect(about).toMatchObject({ confidence: true })
    expect(about).not.toHaveProperty('calm')
    expect(about).not.toHaveProperty('short')
  })

  test('are offered by the form, which says for which round, and asks nothing that a class without points has not', async () => {
    const teacher = await Teacher.make({ calm: true })
    await teacher.comeIn()
    const form = async () => (await teacher.fetch(`/t/${teacher.slug}/settings`)).text()
    expect(await form()).toContain('Easier: this round and those to come')
    expect(await form()).not.toMatch(/name="(confidence|minutes)"/)
    expect(await form()).toContain('nobody is asked how sure they are')
    await pupil(teacher)
    expect(await form()).toContain('this round goes on as it began (without points, with the whole article)')
    const fields = { title: 'Kept', devices: 'own', feedback: 'each', order: 'same', keepDays: '90', closesAt: '' }
    const sent = await teacher.submit(`/t/${teacher.slug}/settings`, { ...fields, calm: '', short: 'on' })
    expect(sent.status).toBe(303)
    expect((await teacher.host<ClassSettings>('GET', '/settings')).body).toMatchObject({
      ...{ calm: false, short: true, latest: { calm: true, short: false } },
    })
  })
})

describe('the short version of an article', () => {
  async function read(wish: object): Promise<{ passages: Passages; asked: string[]; teacher: Teacher }> {
    const teacher = await Teacher.make(wish)
    const ada = await pupil(teacher)
    const { current } = (await ada.view()).body
    const { body } = await ada.open<{ passages: Passages }>(current!.id)
    const asked: string[] = []
    await answerBy(ada, (question) => {
      asked.push(question)
      return { right: true }
    })
    return { passages: body.passages, asked, teacher }
  }

  test('has what decides each question that is asked, in the article’s own numbers, and is shorter', async () => {
    const [whole, short] = [await read({}), await read({ short: true })]
    expect(short.passages.length).toBeLessThan(whole.passages.length)
    const numbers = short.passages.map(({ number }) => number)
    expect(whole.passages.map(({ number }) => number)).toEqual(expect.arrayContaining(numbers))
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other))
    for (const question of short.asked)
      for (const { passage } of KEYS.get(question)!.evidence) expect(numbers).toContain(passage.number)
  })

  test('is the same for every question of the article, so that it tells of none what decides it', async () => {
    const teacher = await Teacher.make({ short: true })
    const ada = await pupil(teacher)
    const seen = new Set<string>()
    for (let { current } = (await ada.view()).body; current; ) {
      const { body } = await ada.open<{ passages: Passages }>(current.id)
      seen.add(JSON.stringify(body.passages.map(({ number }) => number)))
      current = (await ada.answer(answerTo(current.id, { right: true }))).body.next
    }
    expect(seen.size).toBe(1)
  })

  test('is said before pupils come in, and to whoever asks the API', async () => {
    const teacher = await Teacher.make({ short: true })
    const { body } = await new Visitor().get<QuizInfo>(`/api/quizzes/${teacher.slug}`)
    expect(body.class?.short).toBe(true)
    expect(await (await new Visitor().fetch(`/q/${teacher.slug}`)).text()).toContain(
      'The article comes in a short version',
    )
  })
})

test('a pupil who is done has a next task: their slips, something to write, an article that is none of the class’s', async () => {
  const teacher = await Teacher.make()
  const ada = await pupil(teacher)
  await answerBy(ada, (_, at) => ({ right: at > 1 }))
  const page = await pageOf(ada)
  expect(page).toContain('Done before the others?')
  expect(page).toContain('Open the 2 that you missed')
  const task = page.slice(page.indexOf('early-task'))
  const [, next] = /href="\/q\/([a-z0-9-]+)"/.exec(task) ?? []
  expect(next).toBeDefined()
  expect(next).not.toBe(pack.id)
})

test('a pupil who has answered nothing when the class closes reads so, and neither “0 of 0” nor a task for the early', async () => {
  const teacher = await Teacher.make()
  const ada = await pupil(teacher)
  await teacher.setOpen(false)
  const page = await pageOf(ada)
  expect(page).toContain('Nothing answered')
  expect(page).toMatch(/You answered none of the \d+\./)
  expect(page).not.toMatch(/0 of 0|would have been 0|Done before the others/)
})
