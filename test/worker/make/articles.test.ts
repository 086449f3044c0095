import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { library } from '../../../questions/library.ts'
import { isOwnPack } from '../../../questions/model/ref.ts'
import { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import type { ReportBody } from '../../../worker/game/class/report-wire.ts'
import type { TitledArticle } from '../../../worker/game/play/view.ts'
import { RoundView } from '../../../worker/game/play/view.ts'
import { runJobs } from '../../../worker/jobs/index.ts'
import type { SavedArticle } from '../../../worker/service/make/articles.ts'
import { classroomObject, counterObject } from '../../../worker/service/objects.ts'
import { readTallies } from '../../../worker/store/tallies.ts'
import specimen from '../../specimens/articles/kv.json' with { type: 'json' }
import { keysOf, pupil, roundById, Teacher } from '../class/school.ts'
import { expectEmpty, expectProblem, Player, pack, setClock, Visitor, watchPuts } from '../helpers.ts'
import { connect } from '../live/helpers.ts'
import { after, answerOwn, bring, DRAFT, expectRefused, playOwn, send, TEXT } from './brought.ts'

const DAY = 86_400_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Every key of KV that names an article of somebody's own. */
const ownKeys = async () => (await env.KV.list({ prefix: 'own:' })).keys.map(({ name }) => name)

describe('a quiz of one’s own article', () => {
  test('gives a link, a code, a host link and an edit link, by two writes', async () => {
    const put = watchPuts()
    const { made, slug, key } = await bring()
    expect(put).toHaveBeenCalledTimes(2)
    expect(made.url).toBe(`https://baseless.test/q/${slug}`)
    expect(made.editUrl).toBe(`https://baseless.test/t/${slug}/article?key=${key}`)
    const info = QuizInfo.parse((await new Visitor().get(`/api/quizzes/${slug}`)).body)
    expect(info).toMatchObject({ title: 'The last boat', questions: 4, own: true, class: null })
    expect(info.first).toMatchObject({ source: { kind: 'own', outlet: 'Sandholm Post', date: '2026-06-04' } })
  })

  test('is played alone to its result; the reveal marks the deciding words; it has a board', async () => {
    const { slug } = await bring()
    const player = await Player.start(slug)
    const { current } = RoundView.parse((await player.view()).body)
    const { body } = await answerOwn(player, current!.id)
    expect(body.judged?.key).toMatchObject({
      verdict: 'supported',
      evidence: [{ mark: 'No boat has left since', passage: { behind: 'Sandholm Post' } }],
    })
    expect(await playOwn(player)).toMatchObject({ finished: true, saved: true })
    expect((await player.fetch(`/r/${player.round}`)).status).toBe(200)
    expect(await (await player.fetch(`/q/${slug}/board`)).text()).toContain('Ada')
  })

  test('is played by a class, which has its report, worksheet, slides and preview', async () => {
    const teacher = await bring({}, { class: { naming: 'free' } })
    await playOwn(await pupil(teacher, 'Ada'))
    await teacher.comeIn()
    const { body } = await teacher.host<ReportBody>('GET', '/rounds/1/report')
    expect(body.questions).toHaveLength(4)
    for (const page of [
      '',
      '/take/csv',
      '/report',
      '/worksheet',
      '/worksheet?part=key',
      '/slides',
      '/questions/1',
      '/join',
    ]) {
      const reply = await teacher.fetch(`/t/${teacher.slug}${page}`)
      expect([page, reply.status]).toEqual([page, 200])
    }
    expect(await (await teacher.fetch(`/t/${teacher.slug}/worksheet`)).text()).toContain('No boat has left since')
    const preview = await teacher.submit(`/t/${teacher.slug}/preview`, {})
    expect([preview.status, preview.headers.get('Location')]).toEqual([303, expect.stringMatching(/^\/r\//)])
  })

  test('is played live', async () => {
    const teacher = await bring({}, { class: { live: {} } })
    await teacher.comeIn()
    expect((await teacher.fetch(`/t/${teacher.slug}/screen?round=1`)).status).toBe(200)
    const ada = await pupil(teacher)
    expect((await ada.fetch(`/r/${ada.round}`)).status).toBe(200)
    expect((await ada.get(`/api/rounds/${ada.round}/live`)).status).toBe(200)
  })

  test('stands on the big screen of its own host, once it is asked, without a verdict', async () => {
    const teacher = await bring({}, { class: { live: {} } })
    await teacher.comeIn()
    const { slug } = teacher
    const { body } = await teacher.host<{ questions: { question: { id: string } }[] }>('GET', '/questions')
    const [first, second] = body.questions.map(({ question }) => encodeURIComponent(question.id))
    const path = `/t/${slug}/screen/article?round=1&question=`
    expect((await teacher.fetch(path + first)).status).toBe(409)
    const screen = await connect(teacher, `/t/${slug}/screen/socket?round=1`)
    screen.hello()
    const { moment } = await screen.hears('stage')
    screen.say({ type: 'next', moment })
    await screen.hears('stage', ({ phase }) => phase === 'first')
    const reply = await teacher.fetch(path + first)
    expect(reply.headers.get('Cache-Control')).toBe('no-store')
    const article = await reply.json<TitledArticle>()
    expect(Object.keys(article).sort()).toEqual(['passages', 'title'])
    expect(article.title).toBe('The last boat')
    expect(article.passages.map(({ text }) => text).join()).toContain('No boat has left since')
    const ada = await pupil(teacher)
    expect((await ada.get(`/api/rounds/${ada.round}/article?question=${first}`)).body).toEqual({
      passages: article.passages,
    })
    expect(JSON.stringify(article)).not.toMatch(/verdict|evidence|"mark|explanation|supported|baseless/)
    expect((await teacher.fetch(path + second)).status).toBe(409)
    expect((await teacher.fetch(`${path}no/such-question`)).status).toBe(404)
    const another = await bring({}, { class: { live: {} } })
    await another.comeIn()
    for (const stranger of [new Visitor(), ada, another]) expect((await stranger.fetch(path + first)).status).toBe(403)
  })

  test('may ask about articles of the library as well', async () => {
    const { slug } = await bring({}, { packs: [pack.id], size: 10 })
    const { body } = await new Visitor().get<QuizInfo>(`/api/quizzes/${slug}`)
    expect(body.packs.map(({ id }) => isOwnPack(id))).toEqual([true, false])
    expect(body.questions).toBe(10)
  })

  test('is listed nowhere, and its answers grow no tally', async () => {
    const { slug } = await bring()
    const player = await Player.start(slug)
    const { current } = (await player.view()).body
    const id = current!.id.split('/')[0]!
    expect(isOwnPack(id)).toBe(true)
    await playOwn(player)
    await counterObject(env).publish()
    expect(await readTallies(env.KV)).toEqual({})
    expectProblem(await player.get(`/api/packs/${id}`), 404, 'no-pack')
    expectProblem(await player.get(`/api/quizzes/${id}`), 404, 'no-quiz')
    expectProblem(await player.post('/api/quizzes', { packs: [id] }), 404, 'no-pack')
    for (const path of ['/api/packs', '/', '/packs', '/make', '/teachers'])
      expect(await (await player.fetch(path)).text()).not.toContain('last boat')
    expectProblem(await player.post(`/api/rounds/${player.round}/challenge`, {}), 409, 'no-challenge')
  })
})

test('no article of the library has an id that could be one’s own', () => {
  expect(library.filter(({ id }) => id.startsWith('own-'))).toEqual([])
})

describe('players see', () => {
  const textOf = async (change: Parameters<typeof bring>[0]) => {
    const player = await Player.start((await bring(change)).slug)
    const { body } = await player.open<{ passages: { text: string }[] }>((await player.view()).body.current!.id)
    return body.passages.map(({ text }) => text)
  }

  test('the passages that decide, and those that were chosen or retold', async () => {
    const texts = await textOf({ chosen: [1], retold: [{ piece: 1, text: 'The ferry stopped, in short.' }] })
    expect(texts).toHaveLength(3)
    expect(texts[0]).toBe('The ferry stopped, in short.')
    expect(texts.join()).not.toContain('412')
  })

  test('the whole article, in passages that are short enough, once its maker may publish it', async () => {
    await expectRefused(new Visitor(), { ...DRAFT, shown: 'whole' }, 'article.mayPublish')
    const texts = await textOf({ shown: 'whole', mayPublish: true })
    expect(texts.join(' ')).toBe(TEXT.replaceAll('\n', ' '))
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(600)
  })

  test('only what is quoted', async () => {
    const texts = await textOf({ shown: 'quotations' })
    expect(texts).toEqual([
      'The last boat left on Sunday,',
      ...['ends with 31 May', 'No boat has left since', 'Nobody needs the ferry any more,', 'He gave no figures.'],
      ...['The council has not counted passengers since 2019.', 'We will win,'],
    ])
  })
})

describe('verdicts', () => {
  test('are told to whoever has the key, and to nobody else', async () => {
    const teacher = await bring()
    const { status, body } = await teacher.host<SavedArticle>('GET', '/article')
    expect([status, body.version, body.article]).toEqual([200, 1, DRAFT])
    for (const key of ['', 'wrong', (await bring()).key])
      expectProblem(await teacher.host('GET', '/article', undefined, key), 403, 'not-host')
    expectProblem(await teacher.host('PUT', '/article', after(1), 'wrong'), 403, 'not-host')
  })

  test('stand in nothing that a player gets before they have answered', async () => {
    const { slug } = await bring({ shown: 'whole', mayPublish: true })
    const player = await Player.start(slug)
    const { current } = (await player.view()).body
    const paths = [`/q/${slug}`, `/api/quizzes/${slug}`, `/r/${player.round}`, `/api/rounds/${player.round}`]
    const said = await Promise.all(paths.map(async (path) => (await player.fetch(path)).text()))
    said.push(JSON.stringify((await player.open(current!.id)).body))
    for (const text of said) {
      expect(text).not.toContain('Look for a record')
      expect(text).not.toMatch(/"(?:verdict|basis|technique|missing|evidence|explanation|questions\.)":/)
    }
  })
})

test('what a link tells of an article of one’s own names no technique, which of few questions would tell a verdict', async () => {
  const { slug } = await bring()
  const { body } = await new Visitor().get<QuizInfo>(`/api/quizzes/${slug}`)
  expect(body.packs.map(({ techniques }) => techniques)).toEqual([[]])
  const page = await (await new Visitor().fetch(`/q/${slug}`)).text()
  for (const told of [JSON.stringify(body), page]) expect(told).not.toContain('no-receipts')
  expect(page, 'no dot before what stands first').toMatch(/class="kicker">(<!--[^>]*-->)*<span>\w/)
  const mixed = await bring({}, { packs: [pack.id], size: 5 })
  const { packs } = (await mixed.get<QuizInfo>(`/api/quizzes/${mixed.slug}`)).body
  expect(packs.filter(({ techniques }) => techniques.length > 0).map(({ id }) => id)).toEqual([pack.id])
})

test('the address of an article is kept as a browser spells it', async () => {
  const teacher = await bring({ url: 'HTTPS://News.Example/a b/<i>?q=ü' })
  const { article } = (await teacher.host<SavedArticle>('GET', '/article')).body
  expect(article.url).toBe('https://news.example/a%20b/%3Ci%3E?q=%C3%BC')
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

describe('to delete it', () => {
  test('takes the article, the scores and the link at once, from a quiz that everyone plays alone', async () => {
    const teacher = await bring()
    const ada = await Player.start(teacher.slug)
    const id = (await ada.view()).body.current!.id.split('/')[0]!
    const ben = await Player.start(teacher.slug, 'Ben')
    await playOwn(ada)
    await teacher.host('PUT', '/article', after(1))
    await new Visitor().post(`/api/quizzes/${teacher.slug}/report`, { why: 'Mine' })
    const { status, body } = await teacher.host('DELETE', '')
    expect([status, body]).toEqual([200, { rounds: 0, players: 0, left: 0 }])
    expect(await keysOf(teacher.slug)).toEqual([])
    expect((await ownKeys()).filter((key) => key.includes(id))).toEqual([])
    expectProblem(await teacher.get(`/api/quizzes/${teacher.slug}`), 404, 'no-quiz')
    await expectEmpty(classroomObject(env, teacher.slug))
    expectProblem(await ben.view(), 410, 'deleted')
  })

  test('takes it with a class', async () => {
    const teacher = await bring({}, { class: {} })
    const mine = (await ownKeys()).length
    const ada = await pupil(teacher)
    await playOwn(ada)
    await teacher.host('DELETE', '')
    expect(await ownKeys()).toHaveLength(mine - 1)
    expect(await keysOf(teacher.slug)).toEqual([])
    await expectEmpty(roundById(ada.round))
  })

  test('is what happens by itself a year after it was last played, and not before', async () => {
    const start = Date.now()
    const teacher = await bring()
    setClock(start + 300 * DAY)
    await Player.start(teacher.slug)
    setClock(start + 366 * DAY)
    expect((await new Visitor().get(`/api/quizzes/${teacher.slug}`)).status).toBe(200)
    setClock(start + 700 * DAY)
    await runDurableObjectAlarm(classroomObject(env, teacher.slug))
    expect(await keysOf(teacher.slug)).toEqual([])
    await expectEmpty(classroomObject(env, teacher.slug))
  })
})

test('a class’s article is forgotten with the class, on its host’s date', async () => {
  const put = watchPuts()
  await bring({}, { class: { keepDays: 3 } })
  const own = put.mock.calls.find(([key]) => key.startsWith('own:'))
  expect(own?.[2]).toEqual({ expiration: expect.any(Number) })
})

describe('an article is refused', () => {
  const visitor = new Visitor()
  const [one, two, three, four, five] = DRAFT.questions as [Draft, Draft, Draft, Draft, Draft]
  type Draft = (typeof DRAFT.questions)[number]

  test.each<[string, object, string]>([
    ['with three judged questions', { questions: [one, two, three, five] }, 'article.questions'],
    ['with a question twice', { questions: [one, two, three, one] }, 'article.questions'],
    ['without a title', { title: ' ' }, 'article.title'],
    ['with a rude title', { title: 'Fuck the ferry' }, 'article.title'],
    ['with a rude outlet', { outlet: 'Shit Times' }, 'article.outlet'],
    [
      'with a rude speaker',
      { questions: [one, two, three, { ...four, speaker: { name: 'Mr Fucker', role: 'x' } }] },
      'article.questions.3.speaker',
    ],
    ['with more than 200 KB', { text: `${TEXT}\n${'ö'.repeat(102_400)}` }, 'article.text'],
    [
      'with 101 questions',
      { questions: Array.from({ length: 101 }, (_, n) => ({ ...one, id: `q${n + 1}` })) },
      'article.questions',
    ],
    ['with signs that are not seen', { title: 'The \u202elast boat' }, 'article.title'],
    ['with control characters in its text', { text: `${TEXT}\u0007` }, 'article.text'],
    [
      'with marked words that do not stand there',
      { questions: [one, two, three, { ...four, evidence: [{ piece: 1, mark: 'Nowhere' }] }] },
      'article.questions.3.evidence',
    ],
    [
      'with marked words of a passage that there is not',
      { questions: [one, two, three, { ...four, evidence: [{ piece: 99, mark: 'The' }] }] },
      'article.questions.3.evidence',
    ],
    ['with a link with a user’s name', { url: 'https://ada@news.example/' }, 'article.url'],
    ['with a link with a password', { url: 'https://:secret@news.example/' }, 'article.url'],
    ['with a link to a file', { url: 'file:///etc/hosts' }, 'article.url'],
    ['with a link that is a script', { url: 'javascript:alert(1)' }, 'article.url'],
    ['with a field that there is not', { html: '<b>' }, 'html'],
  ])('%s; nothing is kept', async (_what, change, field) => {
    const put = watchPuts()
    await expectRefused(visitor, { ...DRAFT, ...change }, field)
    expect(put).not.toHaveBeenCalled()
  })

  test.each([
    ['title', 'The\u00a0last boat', 'U+00A0'],
    ['title', 'The \u202elast boat', 'U+202E'],
    ['text', `${TEXT}\u0007`, 'U+0007'],
    ['outlet', 'Post\nSandholm', 'U+000A'],
  ])('with a sign that cannot stand in its %s, which is named', async (field, value, sign) => {
    const { fields = [] } = expectProblem(await send(visitor, { ...DRAFT, [field]: value }), 422, 'invalid')
    expect(fields).toEqual([{ field: `article.${field}`, message: expect.stringContaining(sign) }])
  })

  test('of more than a megabyte', async () => {
    expectProblem(await send(visitor, { ...DRAFT, text: 'x'.repeat(1_100_000) }), 413, 'too-large')
  })
})

test('markup in an article is text', async () => {
  const questions = DRAFT.questions.map((each) => ({ ...each, words: '<img src=x onerror=alert(1)>' }))
  const { slug } = await bring({ title: '<script>alert(1)</script>', questions })
  const player = await Player.start(slug)
  for (const path of [`/q/${slug}`, `/r/${player.round}`]) {
    // In an attribute's quotation marks, a pointed bracket opens nothing.
    const page = (await (await player.fetch(path)).text()).replace(/="[^"]*"/g, '')
    expect(page).not.toMatch(/<script>alert|<img src=x/)
  }
})

test('whoever reports a quiz writes into the deployer’s list, without who they are', async () => {
  const { slug } = await bring()
  const visitor = await Player.start(slug)
  const reply = await visitor.post(`/api/quizzes/${slug}/report`, { why: ' It is\n about my sister ' })
  expect(reply).toMatchObject({ status: 201, body: { kept: true } })
  await visitor.post(`/api/quizzes/${slug}/report`, { why: 'Again' })
  const { keys } = await env.KV.list({ prefix: `reported:${slug}:` })
  const day = new Date().toISOString().slice(0, 10)
  expect(keys.map(({ metadata }) => metadata)).toEqual([{ v: 1, title: 'The last boat', day, why: 'Again' }])
  expectProblem(await visitor.post(`/api/quizzes/${pack.id}/report`, {}), 404, 'no-quiz')
  expectProblem(await visitor.post(`/api/quizzes/${slug}/report`, { why: 'x'.repeat(201) }), 422, 'invalid')
})

test('its host’s pages lead to its questions and delete it; its players can report it by a form', async () => {
  const teacher = await bring()
  await teacher.comeIn()
  const here = `/t/${teacher.slug}`
  expect(await (await teacher.fetch(here)).text()).toContain(`href="${here}/delete"`)
  expect(await (await teacher.fetch(`${here}/delete`)).text()).toContain('Delete “The last boat”?')
  const pupil = new Visitor()
  expect(await (await pupil.fetch(`/q/${teacher.slug}`)).text()).toContain(`href="/q/${teacher.slug}/report"`)
  expect(await (await pupil.fetch(`/q/${teacher.slug}/report`)).text()).toContain('<textarea')
  expect((await pupil.submit(`/q/${teacher.slug}/report`, { why: 'x'.repeat(201) })).status).toBe(422)
  const reported = await pupil.submit(`/q/${teacher.slug}/report`, { why: 'Mean' })
  expect([reported.status, await reported.text()]).toEqual([200, expect.stringContaining('Thank you')])
  const deleted = await teacher.submit(`${here}/delete`, {})
  expect([deleted.status, await deleted.text()]).toEqual([200, expect.stringContaining('Nothing of this quiz is kept')])
  expect((await pupil.fetch(`/q/${teacher.slug}`)).status).toBe(404)
})

test('an article of the first version that was stored is played', async () => {
  for (const [key, value] of Object.entries(specimen)) await env.KV.put(key, JSON.stringify(value))
  const article = Object.keys(specimen)
    .find((key) => key.startsWith('own:'))!
    .split(':')[1]!
  await classroomObject(env, 'ktm7w4').bring('ktm7w4', article, { alone: true })
  const player = await Player.start('ktm7w4')
  expect(await playOwn(player)).toMatchObject({ finished: true, saved: true })
  const { answers } = (await player.view()).body
  const marked = answers.map(({ key }) => key.evidence[0]?.passage).find((passage) => passage?.id === 'p1')
  expect(marked).toMatchObject({ text: 'The last boat has left.', behind: 'the article' })
})

test('what the deployer takes down is gone with the next run of the jobs', async () => {
  const { slug } = await bring()
  const teacher = await bring({}, { class: {} })
  for (const each of [slug, teacher.slug]) await env.KV.put(`takedown:${each}`, 'asked')
  await runJobs({ scheduledTime: Date.now() }, env)
  for (const each of [slug, teacher.slug]) expect(await keysOf(each)).toEqual([])
  expectProblem(await new Visitor().get(`/api/quizzes/${slug}`), 404, 'no-quiz')
})

test('a quiz of the library’s articles that is taken down is on the list of reports no more, and leaves no score', async () => {
  const { body } = await new Visitor().post<{ slug: string }>('/api/quizzes', { packs: [pack.id] })
  await (await Player.start(body.slug)).post(`/api/quizzes/${body.slug}/report`, { why: 'Its title' })
  await env.KV.put(`takedown:${body.slug}`, 'asked')
  await runJobs({ scheduledTime: Date.now() }, env)
  expect(await keysOf(body.slug)).toEqual([])
  expect((await env.KV.list({ prefix: `reported:${body.slug}` })).keys).toEqual([])
})

test('a quiz without an article of its own has none to open', async () => {
  const teacher = await Teacher.make()
  expectProblem(await teacher.host('GET', '/article'), 404, 'no-pack')
  expectProblem(await teacher.host('PUT', '/article', after(1)), 404, 'no-pack')
})
