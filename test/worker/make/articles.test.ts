import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { library } from '../../../questions/library.ts'
import { isOwnPack } from '../../../questions/model/ref.ts'
import { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import type { ReportBody } from '../../../worker/game/class/report-wire.ts'
import type { TitledArticle } from '../../../worker/game/play/view.ts'
import { RoundView } from '../../../worker/game/play/view.ts'
import type { SavedArticle } from '../../../worker/service/make/articles.ts'
import { classroomObject, counterObject } from '../../../worker/service/objects.ts'
import { readTallies } from '../../../worker/store/tallies.ts'
import specimen from '../../specimens/articles/kv.json' with { type: 'json' }
import { pupil, Teacher } from '../class/school.ts'
import { expectProblem, Player, pack, Visitor, watchPuts } from '../helpers.ts'
import { connect } from '../live/helpers.ts'
import { after, answerOwn, bring, DRAFT, expectRefused, playOwn, TEXT } from './brought.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

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

  test('the passages that decide and those of the quotations that are judged', async () => {
    const texts = await textOf({})
    expect(texts.map((text) => text.slice(0, 13))).toEqual(['The ferry to ', 'The timetable', '“Nobody needs'])
  })

  test('the passages that were chosen, and those that were retold in their other words', async () => {
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

test('an article whose outlet nobody has said has its title once on its quiz’s page, and once on a question', async () => {
  const { slug } = await bring({ title: 'No ferry', outlet: undefined as unknown as string })
  const seen = (html: string) => html.replace(/<head[\s\S]*?<\/head>|<[^>]+>/g, ' ').split('No ferry').length - 1
  const page = await (await new Visitor().fetch(`/q/${slug}`)).text()
  expect(page).toMatch(/<h1[^>]*>No ferry<\/h1>/)
  expect(page).toContain('>4\u00a0June 2026')
  expect(page).toContain('The article of this quiz, 4\u00a0June 2026')
  expect(seen(page)).toBe(1)
  const player = await Player.start(slug)
  const card = (await (await player.fetch(`/r/${player.round}`)).text()).split('class="from"')[1]!.split('</p>')[0]!
  expect(card).toContain('No ferry, 4\u00a0June 2026')
  expect(seen(card)).toBe(1)
})

test('the address of an article is kept as a browser spells it', async () => {
  const teacher = await bring({ url: 'HTTPS://News.Example/a b/<i>?q=ü' })
  const { article } = (await teacher.host<SavedArticle>('GET', '/article')).body
  expect(article.url).toBe('https://news.example/a%20b/%3Ci%3E?q=%C3%BC')
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

test('a quiz without an article of its own has none to open', async () => {
  const teacher = await Teacher.make()
  expectProblem(await teacher.host('GET', '/article'), 404, 'no-pack')
  expectProblem(await teacher.host('PUT', '/article', after(1)), 404, 'no-pack')
})
