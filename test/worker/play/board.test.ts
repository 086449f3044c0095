import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as m from '../../../web/messages/index.ts'
import type { BoardPage } from '../../../worker/game/play/board.ts'
import { Board } from '../../../worker/round/board.ts'
import { saveScore } from '../../../worker/store/scores.ts'
import { expectProblem, PACK_QUIZ, Player, pack, setClock } from '../helpers.ts'

import { BOARD, emptyBoards, fill, pagesOf, play, visitor } from './boards.ts'

beforeEach(emptyBoards)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('an empty board has no entries and no further page, and invites', async () => {
  expect((await visitor.get(BOARD)).body).toEqual({ view: 'all', entries: [], players: 0 })
  const page = await visitor.fetch(`/q/${PACK_QUIZ}/board`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(`href="/q/${PACK_QUIZ}"`)
})

test('ranks by right answers, then points, with ties, and of equals whoever finished first stands first', async () => {
  await fill(play('d', -6), play('c', 20, 2_000), play('a', 45), play('b', 20, 1_000), play('careful', 9, 3_000, 4))
  const { entries } = (await visitor.get<BoardPage>(BOARD)).body
  expect(entries.map(({ rank, nickname, points }) => [rank, nickname, points])).toEqual([
    [1, 'Player careful', 9],
    [2, 'Player a', 45],
    [3, 'Player b', 20],
    [3, 'Player c', 20],
    [5, 'Player d', -6],
  ])
  const page = await (await visitor.fetch(`/q/${PACK_QUIZ}/board`)).text()
  expect(page.match(/Player \w+/g)).toEqual(entries.map(({ nickname }) => nickname))
})

test('an entry is a rank and a result, and nothing that names the round or its answers', async () => {
  await fill(play('a', 45))
  expect((await visitor.get<BoardPage>(BOARD)).body.entries).toEqual([
    {
      rank: 1,
      nickname: 'Player a',
      points: 45,
      right: 3,
      of: 15,
      finishedAt: 1_700_000_000_000,
      earlier: true,
      you: false,
    },
  ])
})

test('a board holds its own quiz’s plays only', async () => {
  await saveScore(env.KV, `${PACK_QUIZ}-2`, play('other', 45))
  await saveScore(env.KV, 'lukashenko', play('other', 45))
  expect((await visitor.get<BoardPage>(BOARD)).body.entries).toEqual([])
})

test('pages cover every play once, and ranks go on over their edges', async () => {
  await fill(...Array.from({ length: 25 }, (_, index) => play(`p${index}`, -Math.floor(index / 4))))
  const pages = await pagesOf('limit=10')
  expect(pages.map((entries) => entries.length)).toEqual([10, 10, 5])
  const entries = pages.flat()
  expect(new Set(entries.map(({ nickname }) => nickname)).size).toBe(25)
  expect(entries.map(({ rank }) => rank)).toEqual(entries.map((_, index) => Math.floor(index / 4) * 4 + 1))
})

test('a page has 100 entries where no limit is given, as the page for people has', async () => {
  await fill(...Array.from({ length: 101 }, (_, index) => play(`p${index}`, index)))
  const { entries, cursor } = (await visitor.get<BoardPage>(BOARD)).body
  expect(entries).toHaveLength(100)
  const html = await (await visitor.fetch(`/q/${PACK_QUIZ}/board?cursor=${encodeURIComponent(cursor ?? '')}`)).text()
  expect(html).toContain('Player p0')
  expect(html).not.toContain('Player p1<')
})

test('marks your own row', async () => {
  await fill(play('a', 45, 1, 14), play('d', -6))
  const ada = await Player.start()
  await ada.play({ right: 13 })
  const { entries, you } = (await ada.board()).body
  expect(entries.map((entry) => entry.you)).toEqual([false, true, false])
  expect(entries[1]).toMatchObject({ rank: 2, nickname: 'Ada', points: 8, right: 13, of: 22 })
  expect(you).toBeUndefined()
  const page = await (await ada.fetch(`/q/${PACK_QUIZ}/board`)).text()
  expect(page).toMatch(/class="you"[^>]*>.*?Ada/)
})

test('a player has one row, their best play, however often they play; another name on the same browser has its own', async () => {
  const ada = await Player.start()
  await ada.play({ right: 13 })
  const again = await Player.start(PACK_QUIZ, 'Ada', ada)
  await again.play({ right: 5 })
  const { entries, players } = (await again.board()).body
  expect(entries.map(({ right, you }) => [right, you])).toEqual([[13, true]])
  expect(players).toBe(1)
  expect(await (await again.fetch(`/r/${again.round}`)).text()).toContain('Your best play here is at place 1 of 1')
  const better = await Player.start(PACK_QUIZ, 'Ada', again)
  await better.play({ right: 20 })
  expect((await better.board()).body.entries.map(({ right, you }) => [right, you])).toEqual([[20, true]])
  await better.post(`/api/rounds/${better.round}/name`, { nickname: 'Ada L.' })
  await again.post(`/api/rounds/${again.round}/name`, { nickname: 'Ben' })
  const named = (await again.board()).body
  expect(named.entries.map(({ nickname, right, you }) => [nickname, right, you])).toEqual([
    ['Ada L.', 20, false],
    ['Ada', 13, false],
    ['Ben', 5, true],
  ])
})

test('a board that refuses makes no score unsaved, shows you your own place, and has the play by the alarm', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const put = vi.spyOn(Board.prototype, 'put').mockRejectedValue(new Error('overloaded'))
  const ada = await Player.start()
  await fill(play('a', 45, 1, 14), play('d', -6))
  expect((await visitor.get<BoardPage>(BOARD)).body.players).toBe(2)
  expect(await ada.play({ right: 13 })).toMatchObject({ saved: true })
  const mine = (await ada.board()).body
  expect([mine.entries.length, mine.you?.rank, mine.players]).toEqual([2, 2, 3])
  const { body } = await visitor.get<BoardPage>(`${BOARD}?round=${ada.round}`)
  expect([body.entries.length, body.you, body.players]).toEqual([2, undefined, 2])
  put.mockRestore()
  await runDurableObjectAlarm(ada.object)
  expect((await ada.board()).body.entries.map(({ you }) => you)).toEqual([false, true, false])
})

test('is complete while KV refuses to keep scores, and none is lost to it later', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(env.KV, 'put').mockImplementation(() => Promise.reject(new Error('KV is full')))
  const ada = await Player.start()
  await ada.play({ right: 13 })
  expect((await visitor.get<BoardPage>(BOARD)).body.entries.map(({ right }) => right)).toEqual([13])
  expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain(m.result_saved_later())
})

test('shows your own row beside a page that it is not on', async () => {
  await fill(...Array.from({ length: 12 }, (_, index) => play(`p${index}`, index, 1, 6)), play('z', -29))
  const ada = await Player.start()
  await ada.play({ right: 5 })
  const { entries, you, cursor } = (await ada.board('&limit=5')).body
  expect(entries.map((entry) => entry.you)).toEqual(Array(5).fill(false))
  expect(you).toMatchObject({ rank: 13, nickname: 'Ada', points: -24, you: true })
  expect(cursor).toBeDefined()
})

test('tells place and number at any rank, and asks KV for one list in all the life of a board', async () => {
  await fill(...Array.from({ length: 30 }, (_, index) => play(`p${index}`, index, 1, 6)))
  const list = vi.spyOn(env.KV, 'list')
  for (let run = 0; run < 3; run++) await (await Player.start()).play({ right: 0 })
  const ada = await Player.start()
  await ada.play({ right: 5 })
  const { you, players } = (await ada.board('&limit=5')).body
  expect([you?.rank, players]).toEqual([31, 34])
  list.mockRejectedValue(new Error('KV list failed: 429'))
  expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain('Place 31 of 34')
  expect(await (await ada.fetch(`/q/${PACK_QUIZ}/board`)).text()).toContain(m.board_players({ n: '34' }))
  expect(list).toHaveBeenCalledOnce()
})

test('what earlier builds saved is taken over page by page, once, even where KV refuses in between', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  await fill(...Array.from({ length: 9 }, (_, index) => play(`p${index}`, index)))
  const real = env.KV.list.bind(env.KV)
  const list = vi.spyOn(env.KV, 'list').mockImplementation((options) => {
    if (list.mock.calls.length === 3) throw new Error('KV list failed: 429')
    return real({ ...options, limit: 2 })
  })
  expect((await visitor.get(BOARD)).status).toBe(500)
  expect((await visitor.get<BoardPage>(BOARD)).body.entries.map(({ points }) => points)).toEqual([
    8, 7, 6, 5, 4, 3, 2, 1, 0,
  ])
  expect(list).toHaveBeenCalledTimes(6)
})

describe('today, this week and all time', () => {
  const monday = Date.UTC(2026, 10, 30)
  const HOUR = 3_600_000

  test('show the best play of each span, and a place in each', async () => {
    setClock(monday - 5 * HOUR)
    const ada = await Player.start()
    await ada.play({ right: 20 })
    setClock(monday + HOUR)
    const again = await Player.start(PACK_QUIZ, 'Ada', ada)
    await again.play({ right: 5 })
    const bob = await Player.start(PACK_QUIZ, 'Bob')
    await bob.play({ right: 9 })
    setClock(monday + 25 * HOUR)
    const cy = await Player.start(PACK_QUIZ, 'Cy')
    await cy.play({ right: 7 })
    const shown = async (view: string) => {
      const { entries, players } = (await again.board(`&view=${view}`)).body
      return [players, ...entries.map(({ nickname, right }) => `${nickname} ${right}`)]
    }
    expect(await shown('today')).toEqual([1, 'Cy 7'])
    expect(await shown('week')).toEqual([3, 'Bob 9', 'Cy 7', 'Ada 5'])
    expect(await shown('all')).toEqual([3, 'Ada 20', 'Bob 9', 'Cy 7'])
    expect((await again.board('&view=week&limit=1')).body.you).toMatchObject({ rank: 3, right: 5 })
    expect((await again.board('&view=today')).body.you).toBeUndefined()
  })

  test('stand on the page as links, the one that is shown marked; an empty day says so', async () => {
    await fill(play('a', 45))
    const page = await (await visitor.fetch(`/q/${PACK_QUIZ}/board?view=today`)).text()
    for (const view of ['today', 'week', 'all']) expect(page).toContain(`href="/q/${PACK_QUIZ}/board?view=${view}"`)
    expect(page.match(/<a[^>]*aria-current="page"[^>]*>([^<]*)/)?.[1]).toBe(m.board_today())
    expect(page).toContain(m.board_empty_today())
    expect((await visitor.fetch(`/q/${PACK_QUIZ}/board?view=never`)).status).toBe(422)
  })

  test('a cursor is good for its own view alone', async () => {
    await fill(play('a', 45), play('b', 44))
    const { cursor } = (await visitor.get<BoardPage>(`${BOARD}?limit=1`)).body
    expectProblem(await visitor.get(`${BOARD}?limit=1&view=week&cursor=${cursor}`), 422, 'invalid')
  })
})

test('a board of three says so kindly, a larger one how many play', async () => {
  await fill(play('a', 45), play('b', 44), play('c', 43))
  const page = async () => (await visitor.fetch(`/q/${PACK_QUIZ}/board`)).text()
  expect(await page()).toContain(m.board_few({ n: 3 }))
  expect(await page()).toMatch(
    new RegExp(`<p class="link"><a href="(https://[^"]+/q/${PACK_QUIZ})">\\1</a>.*?data-url="\\1"`, 's'),
  )
  await (await Player.start()).play()
  expect(await page()).toContain(m.board_players({ n: '4' }))
  expect(await page()).not.toContain('class="link"')
})

test('the page shows nobody below nothing: right answers, and no points rather than a debt', async () => {
  await fill(play('a', -9))
  const page = await (await visitor.fetch(`/q/${PACK_QUIZ}/board`)).text()
  expect(page).toMatch(/Player a<\/bdi>[\s\S]*?<td>3 of 15<\/td><td>0<\/td>/)
})

test('marks what was played on an earlier edition, on the board and its page, and leaves its place and points', async () => {
  await fill(play('a', 45, 1, 15), { ...play('b', 40, 1, 14), edition: pack.edition })
  const ada = await Player.start()
  await ada.play({ right: 13 })
  const { entries } = (await ada.board()).body
  expect(entries.map(({ nickname, points, earlier }) => [nickname, points, earlier])).toEqual([
    ['Player a', 45, true],
    ['Player b', 40, false],
    ['Ada', 8, false],
  ])
  const page = await (await ada.fetch(`/q/${PACK_QUIZ}/board`)).text()
  expect(page.match(/<span class="tag">earlier version<\/span>/g)).toHaveLength(1)
  expect(page).toContain(m.board_earlier_note())
})

test('says nothing of editions where all have played the one of today', async () => {
  await fill({ ...play('a', 45), edition: pack.edition })
  const { entries } = (await visitor.get<BoardPage>(`/api/quizzes/${PACK_QUIZ}/board`)).body
  expect(entries.map(({ earlier }) => earlier)).toEqual([false])
  expect(await (await visitor.fetch(`/q/${PACK_QUIZ}/board`)).text()).not.toContain(m.board_earlier_note())
})
