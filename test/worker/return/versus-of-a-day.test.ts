import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BoardPage } from '../../../worker/game/play/board.ts'
import type { Versus } from '../../../worker/game/return/versus.ts'
import { KEYS, Player, scoreKeys, setClock, Visitor, watchPuts } from '../helpers.ts'

const DAILY = 'daily-2026-11-25'
const NOON = Date.UTC(2026, 10, 25, 12)

beforeEach(() => setClock(NOON))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Answers what is left of a round, its first `right` questions rightly; stops after `most`. */
async function finish(player: Player, right: number, most = 5): Promise<void> {
  const { body } = await player.view()
  let current = body.current
  for (let at = body.answered; current && at < most; at++) {
    const { verdict } = KEYS.get(current.id)!
    const other = verdict === 'supported' ? 'baseless' : 'supported'
    const said = { question: current.id, verdict: at < right ? verdict : other, confidence: 2 } as const
    current = (await player.answer(said)).body.next
  }
}

async function dared(nickname: string, right: number, quiz = DAILY) {
  const ada = await Player.start(quiz, nickname)
  await finish(ada, right)
  const { body } = await ada.post<{ slug: string }>(`/api/rounds/${ada.round}/challenge`, {})
  return { ada, slug: body.slug }
}

const versus = async (visitor: Visitor, slug: string, round = '') =>
  (await visitor.get<Versus>(`/api/quizzes/${slug}/versus${round && `?round=${round}`}`)).body

const rowsOf = async (visitor: Visitor, slug: string, round = '') => {
  // A Worker tells for some seconds what it has looked at.
  setClock(Date.now() + 11_000)
  const { entries } = (await visitor.get<BoardPage>(`/api/quizzes/${slug}/board${round && `?round=${round}`}`)).body
  return entries.map(({ nickname, right }) => [nickname, right])
}

describe('a challenge made of today’s five', () => {
  test('is the daily itself for whoever takes it up: one play, on both boards, and nothing left to play with known answers', async () => {
    const { ada, slug } = await dared('Dared Ada', 3)
    const bob = await Player.start(slug, 'Dared Bob')
    expect((await bob.view()).body.quiz.slug).toBe(DAILY)
    expect((await bob.view()).body.current?.id).toBe((await ada.view()).body.answers[0]?.question.id)
    await finish(bob, 4)
    expect(await rowsOf(bob, DAILY, bob.round)).toContainEqual(['Dared Bob', 4])
    expect(await rowsOf(bob, slug)).toEqual([
      ['Dared Bob', 4],
      ['Dared Ada', 3],
    ])
    const again = await Player.start(DAILY, 'Dared Bob', bob)
    expect([again.round, again.first]).toEqual([bob.round, null])
    const sides = (await versus(bob, slug, bob.round)).sides
    expect(sides?.map(({ nickname, right, you }) => [nickname, right, you])).toEqual([
      ['Dared Ada', 3, false],
      ['Dared Bob', 4, true],
    ])
    expect((await versus(ada, slug, ada.round)).sides).toHaveLength(2)
  })

  test('costs whoever takes it up one write more than the daily alone', async () => {
    const { slug } = await dared('Cost Ada', 3)
    const bob = await Player.start(slug, 'Cost Bob')
    const put = watchPuts()
    await finish(bob, 4)
    await vi.waitFor(() => expect(put).toHaveBeenCalledTimes(2))
    expect(put.mock.calls.map(([key]) => String(key).split(':')[1]).sort()).toEqual([DAILY, slug].sort())
  })

  test('shows both results on the page of the play’s own result, and marks the day as played', async () => {
    const { slug } = await dared('Page Ada', 3)
    const bob = new Visitor()
    const page = await (await bob.fetch(`/q/${slug}`)).text()
    expect(page).toContain('Page Ada dares you: 3 of 5 right')
    expect(page).toContain('They are today’s five')
    const entered = await bob.submit(`/q/${slug}`, {})
    const player = await Player.start(slug, 'Bob', bob)
    expect(entered.headers.get('Location')).toBe(`/r/${player.round}`)
    await finish(player, 5)
    const result = await (await player.fetch(`/r/${player.round}`)).text()
    expect(result).toContain('Side by side')
    expect(result).toMatch(/You beat Page Ada by 2/)
    expect(result).not.toContain('the same for everyone, new every day')
    expect(await (await player.fetch(`/q/${DAILY}`)).text()).toContain('You have played this one')
    expect(await (await player.fetch(`/q/${slug}`)).text()).toMatch(/You have played this one[\s\S]*See your result/)
  })

  test('takes the play of whoever was done with the daily before, by one press', async () => {
    const { ada, slug } = await dared('Early Ada', 3)
    const bob = await Player.start(DAILY, 'Early Bob')
    await finish(bob, 2)
    expect((await versus(ada, slug, ada.round)).sides).toHaveLength(1)
    const page = await (await bob.fetch(`/q/${slug}`)).text()
    expect(page).toMatch(new RegExp(`action="/q/${slug}"[\\s\\S]*See who won`))
    expect(page).not.toContain('class="first"')
    const pressed = await bob.submit(`/q/${slug}`, {})
    expect(pressed.headers.get('Location')).toBe(`/r/${bob.round}`)
    expect(await (await bob.fetch(`/r/${bob.round}`)).text()).toContain('Early Ada beat you by one right answer')
    expect((await versus(ada, slug, ada.round)).sides?.map(({ nickname }) => nickname)).toEqual([
      'Early Ada',
      'Early Bob',
    ])
    expect(await rowsOf(ada, slug)).toEqual([
      ['Early Ada', 3],
      ['Early Bob', 2],
    ])
  })

  test('goes on with the daily that somebody has begun, and a name that they choose afterwards reaches both boards', async () => {
    const { slug } = await dared('Mid Ada', 3)
    const bob = await Player.start(DAILY, 'Mid Bob')
    await finish(bob, 5, 2)
    const on = await Player.start(slug, 'Mid Bob', bob)
    expect([on.round, (await on.view()).body.answered]).toEqual([bob.round, 2])
    await finish(on, 5)
    expect((await on.post(`/api/rounds/${on.round}/name`, { nickname: 'Mid Zoe' })).status).toBe(200)
    expect(await rowsOf(on, slug)).toEqual([
      ['Mid Zoe', 5],
      ['Mid Ada', 3],
    ])
    expect(await rowsOf(on, DAILY)).toContainEqual(['Mid Zoe', 5])
    expect(await scoreKeys(slug)).toHaveLength(2)
  })

  test('is still open when the day is over, as a challenge alone', async () => {
    const { ada, slug } = await dared('Late Ada', 3)
    const before = (await scoreKeys(DAILY)).length
    setClock(NOON + 86_400_000)
    const page = await (await new Visitor().fetch(`/q/${slug}`)).text()
    expect(page).not.toContain('They are today’s five')
    const bob = await Player.start(slug, 'Late Bob')
    expect((await bob.view()).body.quiz.slug).toBe(slug)
    await finish(bob, 4)
    expect(await scoreKeys(DAILY)).toHaveLength(before)
    expect((await versus(ada, slug, ada.round)).sides?.map(({ nickname }) => nickname)).toEqual([
      'Late Ada',
      'Late Bob',
    ])
  })

  test('can be asked back: who has taken it up makes a challenge of the same play', async () => {
    const { ada, slug } = await dared('Back Ada', 3)
    const bob = await Player.start(slug, 'Back Bob')
    await finish(bob, 4)
    const { body } = await bob.post<{ slug: string }>(`/api/rounds/${bob.round}/challenge`, {})
    expect(await versus(bob, body.slug, bob.round)).toMatchObject({ challenger: true, dayQuiz: DAILY })
    await ada.submit(`/q/${body.slug}`, {})
    expect((await versus(ada, body.slug, ada.round)).sides).toHaveLength(2)
    expect(await (await ada.fetch(`/q/${slug}`)).text()).toContain('Who beats you?')
  })

  test('has its maker’s own play once, however they press', async () => {
    const { ada, slug } = await dared('Own Ada', 3)
    const pressed = await ada.submit(`/q/${slug}`, {})
    expect(pressed.headers.get('Location')).toBe(`/r/${ada.round}`)
    expect(await rowsOf(ada, slug)).toEqual([['Own Ada', 3]])
  })
})

test('a challenge made of a day’s easy ones is those, for whoever takes it up', async () => {
  const easy = 'easy-2026-11-25'
  const { slug } = await dared('Easy Ada', 3, easy)
  const bob = await Player.start(slug, 'Easy Bob')
  expect((await bob.view()).body.quiz.slug).toBe(easy)
})

test('one play takes up no more challenges than its writes are worth, and whoever tries reads so', async () => {
  const bob = await Player.start(DAILY, 'Many Bob')
  await finish(bob, 4)
  const kept = await env.KV.list({ prefix: 'quiz:vs-' })
  for (let at = 0; at < 12; at++) {
    const { slug } = await dared(`Many ${at}`, 1)
    const reply = await bob.submit(`/q/${slug}`, {})
    expect(reply.status).toBe(at < 10 ? 303 : 409)
    if (at >= 10) expect(await reply.text()).toContain('counts for 10 challenges at most')
  }
  const { keys } = await env.KV.list({ prefix: 'score:vs-' })
  const slugs = (await env.KV.list({ prefix: 'quiz:vs-' })).keys.filter(
    ({ name }) => !kept.keys.some((each) => each.name === name),
  )
  const taken = keys.filter(({ name }) => name.endsWith(bob.round))
  expect(slugs).toHaveLength(12)
  expect(taken).toHaveLength(10)
})
