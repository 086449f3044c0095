import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import type { SavedArticle } from '../../../worker/service/make/articles.ts'
import { pupil, type Teacher } from '../class/school.ts'
import { expectProblem, Player } from '../helpers.ts'
import { after, bring, DRAFT, playOwn } from './brought.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('saved again', () => {
  test('rounds that go on keep their questions, and new ones have the new', async () => {
    const teacher = await bring()
    const ada = await Player.start(teacher.slug)
    const first = (await ada.view()).body.current!
    const questions = DRAFT.questions.map((each) => ({ ...each, ...('claim' in each && { claim: `New ${each.id}.` }) }))
    const { status, body } = await teacher.host('PUT', '/article', after(1, { title: 'No boat', questions }))
    expect([status, body]).toEqual([200, { version: 2, questions: 4 }])
    const ben = await Player.start(teacher.slug)
    expect((await ben.view()).body.current?.claim).toBe('New q1.')
    expect((await ada.view()).body.current).toEqual(first)
    expect(await playOwn(ada)).toMatchObject({ finished: true })
    expect((await teacher.host<SavedArticle>('GET', '/article')).body).toMatchObject({ version: 2 })
    expect((await teacher.get<QuizInfo>(`/api/quizzes/${teacher.slug}`)).body.title).toBe('No boat')
  })

  test('a class’s next round has the new questions, and the one before its old ones', async () => {
    const teacher = await bring({}, { class: {} })
    const ada = await pupil(teacher)
    const questions = DRAFT.questions.filter(({ id }) => id !== 'q5')
    const more = [...questions, { ...questions[0]!, id: 'q6' }]
    await teacher.host('PUT', '/article', after(1, { questions: more }))
    await teacher.host('POST', '/rounds')
    expect((await ada.view()).body.of).toBe(4)
    expect((await (await pupil(teacher, 'Ben')).view()).body.of).toBe(5)
  })
})

describe('an article that two have open', () => {
  const titleOf = async (teacher: Teacher) => (await teacher.host<SavedArticle>('GET', '/article')).body.article.title

  test('is saved by the first; the second is told so, and saves once they go on from that', async () => {
    const teacher = await bring()
    expect((await teacher.host('PUT', '/article', after(1, { title: 'First' }))).body).toMatchObject({ version: 2 })
    const late = await teacher.host('PUT', '/article', after(1, { title: 'Second' }))
    expect(expectProblem(late, 409, 'newer-version').detail).toContain('newer version')
    expect(await titleOf(teacher)).toBe('First')
    expect((await teacher.host('PUT', '/article', after(2, { title: 'Second' }))).body).toMatchObject({ version: 3 })
    expect(await titleOf(teacher)).toBe('Second')
  })

  test('is saved once where both save at once', async () => {
    const teacher = await bring({}, { class: {} })
    const both = ['Ada', 'Ben'].map((title) => teacher.host('PUT', '/article', after(1, { title })))
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('can be saved again after KV failed', async () => {
    const teacher = await bring()
    vi.spyOn(env.KV, 'put').mockRejectedValueOnce(new Error('KV is full'))
    expect((await teacher.host('PUT', '/article', after(1))).status).toBe(500)
    expect((await teacher.host('PUT', '/article', after(1))).status).toBe(200)
  })

  test('is not saved without saying what it goes on from, or from a version that there is not', async () => {
    const teacher = await bring()
    expectProblem(await teacher.host('PUT', '/article', DRAFT), 422, 'invalid')
    expectProblem(await teacher.host('PUT', '/article', { article: DRAFT }), 422, 'invalid')
    expectProblem(await teacher.host('PUT', '/article', after(7)), 409, 'newer-version')
  })
})
