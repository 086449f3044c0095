import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { BoardPage } from '../../../worker/game/play/board.ts'
import type { Versus } from '../../../worker/game/return/versus.ts'
import {
  expectProblem,
  KEYS,
  PACK_QUIZ,
  Player,
  pack,
  QUESTIONS,
  type Reply,
  submissionAt,
  Visitor,
  watchPuts,
} from '../helpers.ts'
import { refuse } from '../kv.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function dare(player: Player): Promise<string> {
  const reply = await player.post<{ slug: string; url: string }>(`/api/rounds/${player.round}/challenge`, {})
  expect(reply.status).toBe(201)
  expect(reply.body.url).toBe(`https://baseless.test/q/${reply.body.slug}`)
  return reply.body.slug
}

/** A player who has finished the founding quiz with 12 right, and the challenge that they made of it. */
async function dared() {
  const ada = await Player.start()
  await ada.play({ right: 15 })
  return { ada, slug: await dare(ada) }
}

const versus = (visitor: Visitor, slug: string, round = ''): Promise<Reply<Versus>> =>
  visitor.get(`/api/quizzes/${slug}/versus${round && `?round=${round}`}`)

test('a finished play makes a challenge: the same questions in the same order, by two writes, once', async () => {
  const ada = await Player.start()
  await ada.play({ right: 15 })
  const put = watchPuts()
  const slug = await dare(ada)
  expect(put).toHaveBeenCalledTimes(2)
  expect(await dare(ada)).toBe(slug)
  expect(put).toHaveBeenCalledTimes(2)
  const bob = await Player.start(slug, 'Bob')
  for (const [at, question] of QUESTIONS.entries()) {
    expect(at ? undefined : bob.first?.id).toBe(at ? undefined : question)
    expect((await bob.answer(submissionAt(at))).body.next?.id).toBe(QUESTIONS[at + 1])
  }
})

test('the play to beat and one’s own are there whatever else was played, without a list', async () => {
  const { ada, slug } = await dared()
  const bob = await Player.start(slug, 'Bob')
  const list = vi.spyOn(env.KV, 'list').mockRejectedValue(new Error('KV list failed: 429'))
  const { beat } = (await versus(bob, slug)).body
  expect(beat).toMatchObject({ right: 15, of: QUESTIONS.length })
  await bob.play({ right: 3 })
  const { sides } = (await versus(bob, slug, bob.round)).body
  expect(sides?.map(({ right, you, challenger }) => [right, you, challenger])).toEqual([
    [15, false, true],
    [3, true, false],
  ])
  expect(await (await bob.fetch(`/q/${slug}`)).text()).toContain('15 of 22')
  expect(list).not.toHaveBeenCalled()
  list.mockRestore()
  expect((await versus(ada, slug, ada.round)).body.sides).toHaveLength(2)
})

test('whether there is news of a challenge, its maker asks by one read of KV, and by no list but its board’s first', async () => {
  const { ada, slug } = await dared()
  const news = () => ada.get<BoardPage>(`/api/quizzes/${slug}/board?limit=20&round=${ada.round}`)
  const own = { nickname: 'Ada', right: 15, points: 16, you: true }
  expect((await news()).body.entries).toMatchObject([own])
  const bob = await Player.start(slug, 'Bob')
  await bob.play({ right: 17 })
  // A Worker tells for some seconds what it has looked at.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  const [get, list] = [vi.spyOn(env.KV, 'get'), vi.spyOn(env.KV, 'list')]
  expect((await news()).body.entries).toMatchObject([{ nickname: 'Bob', right: 17, points: 24, you: false }, own])
  expect(get.mock.calls.length).toBeLessThanOrEqual(1)
  expect(list).not.toHaveBeenCalled()
})

test('the form names the play first where it brings a name, and once; a name that is refused makes no challenge', async () => {
  const ada = await Player.start()
  await ada.play({ right: 3 })
  const beatMe = (nickname: string) => ada.submit(`/r/${ada.round}/challenge`, { nickname })
  const refused = await beatMe('fuck')
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('id="nickname-fault"')
  expect(page).toContain('Your friend sees: Ada')
  const [first, again] = [await beatMe('Mia'), await beatMe('Mia')]
  const link = first.headers.get('location')!
  expect([first.status, again.status, again.headers.get('location')]).toEqual([303, 303, link])
  const slug = link.replace('/q/', '')
  const bob = await Player.start(slug, 'Bob')
  expect((await versus(bob, slug)).body.beat?.nickname).toBe('Mia')
  expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain('See who has taken it up')
  expect((await beatMe('Eve')).status).toBe(409)
})

test('a play that nobody made a challenge of costs what it did', async () => {
  const put = watchPuts()
  const ada = await Player.start()
  await ada.play()
  expect(put).toHaveBeenCalledTimes(1)
})

test('before the end there is only what there is to beat; after it, both results side by side, for both', async () => {
  const { ada, slug } = await dared()
  const bob = await Player.start(slug, 'Bob')
  const before = await versus(bob, slug, bob.round)
  expect(before.body).toEqual({
    beat: { nickname: 'Ada', points: 16, right: 15, of: 22 },
    challenger: false,
    dayQuiz: null,
    sides: null,
  })
  await bob.play({ right: 17 })
  const forBob = (await versus(bob, slug, bob.round)).body
  const forAda = (await versus(ada, slug, ada.round)).body
  expect(forBob.sides?.map(({ nickname, points, you, challenger }) => [nickname, points, you, challenger])).toEqual([
    ['Ada', 16, false, true],
    ['Bob', 24, true, false],
  ])
  expect(forAda).toMatchObject({ challenger: true })
  expect(forAda.sides?.map(({ nickname, you }) => [nickname, you])).toEqual([
    ['Ada', true],
    ['Bob', false],
  ])
  for (const page of [`/r/${bob.round}`, `/q/${slug}`])
    expect(await (await bob.fetch(page)).text()).toContain('<a class="button" href="/packs">Rematch</a>')
  expect(forBob.sides?.[0]?.squares.map(({ right }) => right)).toEqual(QUESTIONS.map((_, at) => at < 15))
})

test('a third one sees the one who dared and themselves, and no other friend', async () => {
  const { slug } = await dared()
  for (const nickname of ['Bob', 'Cleo']) {
    const friend = await Player.start(slug, nickname)
    await friend.play({ right: 10 })
    const { sides } = (await versus(friend, slug, friend.round)).body
    expect(sides?.map((side) => side.nickname)).toEqual(['Ada', nickname])
  }
})

test('a result beside another tells right and how sure, never what was said or what is so', async () => {
  const { slug } = await dared()
  const bob = await Player.start(slug, 'Bob')
  const stranger = await versus(new Visitor(), slug)
  const text = JSON.stringify([stranger.body, (await versus(bob, slug, bob.round)).body])
  expect(text).not.toMatch(/verdict|supported|baseless|letters|answers|squares/)
  await bob.play()
  expect(JSON.stringify((await versus(bob, slug, bob.round)).body)).not.toMatch(/verdict|supported|baseless|letters/)
})

test('the page of a challenge opens as its own player sees it, and as a friend does', async () => {
  const ada = await Player.start()
  await ada.play({ right: 15 })
  const made = await ada.submit(`/r/${ada.round}/challenge`, {})
  expect(made.status).toBe(303)
  const path = made.headers.get('Location') ?? ''
  expect(await (await ada.fetch(path)).text()).toMatch(
    /<h1>Who beats you\?[\s\S]*class="board sides"[\s\S]*class="lead quiz"/,
  )
  const page = await (await new Visitor().fetch(path)).text()
  expect(page).toContain('<h1>Ada dares you: 15 of 22 right</h1>')
  expect(page.indexOf('class="first"')).toBeLessThan(page.indexOf(pack.summary))
  expect(page).toContain(`<meta property="og:image" content="https://baseless.test/og${path.slice(2)}.png">`)
})

test('a challenge to a challenge, and of a round of practice, is one, too', async () => {
  const { slug } = await dared()
  const bob = await Player.start(slug, 'Bob')
  await bob.play()
  const again = await dare(bob)
  expect(again).not.toBe(slug)
  expect((await versus(bob, again, bob.round)).body).toMatchObject({ challenger: true, beat: { right: 22 } })
  const visitor = new Visitor()
  const { round } = (
    await visitor.post<{ round: string }>('/api/practice', { techniques: ['cherry-pick'], seen: [], rating: 1_500 })
  ).body
  for (;;) {
    const { current } = (await visitor.get<{ current: { id: string } | null }>(`/api/rounds/${round}`)).body
    if (!current) break
    const verdict = KEYS.get(current.id)?.verdict
    await visitor.post(`/api/rounds/${round}/answers`, { question: current.id, verdict, confidence: 3 })
  }
  expect((await visitor.post(`/api/rounds/${round}/challenge`, {})).status).toBe(201)
})

describe('a name that is chosen after a dare', () => {
  const title = async (slug: string) =>
    (await (await new Visitor().fetch(`/q/${slug}`)).text()).match(/<h1>(.*?)<\/h1>/)?.[1]

  test('reaches the challenge, its board and its page', async () => {
    const { ada, slug } = await dared()
    expect((await ada.post(`/api/rounds/${ada.round}/name`, { nickname: 'Zoe' })).status).toBe(200)
    expect((await versus(new Visitor(), slug)).body.beat?.nickname).toBe('Zoe')
    expect(await title(slug)).toBe('Zoe dares you: 15 of 22 right')
    const board = await new Visitor().get<{ entries: { nickname: string }[] }>(`/api/quizzes/${slug}/board`)
    expect(board.body.entries.map(({ nickname }) => nickname)).toEqual(['Zoe'])
    expect(await dare(ada)).toBe(slug)
    expect((await versus(new Visitor(), slug)).body.beat?.nickname).toBe('Zoe')
  })

  test('reaches it by the alarm where KV refuses it meanwhile', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const { ada, slug } = await dared()
    const refused = refuse('put', (key) => key === `quiz:${slug}`)
    await ada.post(`/api/rounds/${ada.round}/name`, { nickname: 'Zoe' })
    expect((await versus(new Visitor(), slug)).body.beat?.nickname).toBe('Ada')
    refused.mockRestore()
    await runDurableObjectAlarm(ada.object)
    expect((await versus(new Visitor(), slug)).body.beat?.nickname).toBe('Zoe')
  })
})

describe('no challenge', () => {
  test('is made of a round that is not finished', async () => {
    const ada = await Player.start()
    await ada.play({ to: 3 })
    expectProblem(await ada.post(`/api/rounds/${ada.round}/challenge`, {}), 409, 'no-challenge')
  })

  test('is made by somebody else, or of nothing', async () => {
    const { ada } = await dared()
    const eve = await Player.start()
    expectProblem(await eve.post(`/api/rounds/${ada.round}/challenge`, {}), 403, 'not-yours')
    expectProblem(await eve.post('/api/rounds/nowhere/challenge', {}), 404, 'no-round')
  })

  test.each([PACK_QUIZ, 'vs-0000000000', 'vs-', 'VS-0000000000', 'daily-2026-11-25'])('is %s', async (slug) => {
    expectProblem(await versus(new Visitor(), slug), 404, 'no-quiz')
  })

  test('is seen by whoever makes up a round', async () => {
    const { slug } = await dared()
    expect((await versus(new Visitor(), slug, 'aaaaaaaaaaaaaaaa')).body.sides).toBeNull()
    expectProblem(await versus(new Visitor(), slug, `${'a'.repeat(41)}`), 422, 'invalid')
  })
})

test('KV keeps of a challenge its questions and its play, and no verdict', async () => {
  const { slug } = await dared()
  const kept = (await env.KV.get(`quiz:${slug}`)) ?? ''
  expect(JSON.parse(kept)).toMatchObject({ slug, questions: QUESTIONS })
  expect(kept).not.toMatch(/verdict|supported/)
})

test('whoever knows the address of a challenger’s round is shown none of their results, nor taken for them', async () => {
  const { ada, slug } = await dared()
  const bob = await Player.start(slug, 'Bob')
  await bob.play()
  const eve = await Player.start(PACK_QUIZ, 'Eve')
  for (const stranger of [new Visitor(), eve]) {
    for (const { round } of [ada, bob])
      expect((await versus(stranger, slug, round)).body).toMatchObject({ challenger: false, sides: null })
  }
  expect((await versus(ada, slug, ada.round)).body).toMatchObject({ challenger: true, sides: [{}, {}] })
  expect((await versus(bob, slug, bob.round)).body).toMatchObject({ challenger: false, sides: [{}, {}] })
})
