import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BoardBody } from '../../../web/client.ts'
import * as m from '../../../web/messages/index.ts'
import type { Play } from '../../../worker/game/play.ts'
import { saveScore } from '../../../worker/store/scores.ts'
import { expectProblem, PACK_QUIZ, Player, Visitor } from '../helpers.ts'

const BOARD = `/api/quizzes/${PACK_QUIZ}/board`
const visitor = new Visitor()

/** Each test starts with an empty board. */
beforeEach(async () => {
  const { keys } = await env.KV.list()
  for (const { name } of keys) await env.KV.delete(name)
})
afterEach(() => {
  vi.restoreAllMocks()
})

function play(id: string, points: number, finishedAt = 1_700_000_000_000): Play {
  return { id, nickname: `Player ${id}`, points, right: 3, of: 15, finishedAt, answers: 'a'.repeat(15) }
}

async function fill(...plays: Play[]): Promise<void> {
  await Promise.all(plays.map((each) => saveScore(env.KV, PACK_QUIZ, each)))
}

/** The whole board, page after page; a page's entries in a list each. */
async function pagesOf(query: string): Promise<BoardBody['entries'][]> {
  const pages: BoardBody['entries'][] = []
  for (let cursor: string | undefined = ''; cursor !== undefined && pages.length < 100; ) {
    const more: string = cursor && `&cursor=${encodeURIComponent(cursor)}`
    const { body } = await visitor.get<BoardBody>(`${BOARD}?${query}${more}`)
    pages.push(body.entries)
    cursor = body.cursor
  }
  return pages
}

test('an empty board has no entries and no further page, and invites', async () => {
  expect((await visitor.get(BOARD)).body).toEqual({ entries: [] })
  const page = await visitor.fetch(`/q/${PACK_QUIZ}/board`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(`href="/q/${PACK_QUIZ}"`)
})

test('ranks by points with ties, and of equals whoever finished first stands first', async () => {
  await fill(play('d', -6), play('c', 20, 2_000), play('a', 45), play('b', 20, 1_000))
  const { entries } = (await visitor.get<BoardBody>(BOARD)).body
  expect(entries.map(({ rank, nickname, points }) => [rank, nickname, points])).toEqual([
    [1, 'Player a', 45],
    [2, 'Player b', 20],
    [2, 'Player c', 20],
    [4, 'Player d', -6],
  ])
})

test('an entry is a rank and a result, and nothing that names the round or its answers', async () => {
  await fill(play('a', 45))
  expect((await visitor.get<BoardBody>(BOARD)).body.entries).toEqual([
    { rank: 1, nickname: 'Player a', points: 45, right: 3, of: 15, finishedAt: 1_700_000_000_000, you: false },
  ])
})

test('a board holds its own quiz’s plays only', async () => {
  await saveScore(env.KV, `${PACK_QUIZ}-2`, play('other', 45))
  await saveScore(env.KV, 'lukashenko', play('other', 45))
  expect((await visitor.get<BoardBody>(BOARD)).body.entries).toEqual([])
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
  const { entries, cursor } = (await visitor.get<BoardBody>(BOARD)).body
  expect(entries).toHaveLength(100)
  const html = await (await visitor.fetch(`/q/${PACK_QUIZ}/board?cursor=${encodeURIComponent(cursor ?? '')}`)).text()
  expect(html).toContain('Player p0')
  expect(html).not.toContain('Player p1<')
})

test.each(['made-up', '%', 'e30=', btoa('{"kv":1,"standing":{}}'), btoa('null'), 'x'.repeat(2_001)])(
  'a made-up cursor is refused by its name: %.40s',
  async (cursor) => {
    const { fields } = expectProblem(await visitor.get(`${BOARD}?cursor=${encodeURIComponent(cursor)}`), 422, 'invalid')
    expect(fields?.map(({ field }) => field)).toEqual(['cursor'])
  },
)

test('a cursor that KV does not know is refused by its name', async () => {
  vi.spyOn(env.KV, 'list').mockRejectedValue(new Error('KV LIST failed: 400 Invalid cursor'))
  const cursor = btoa('{"kv":"unknown","standing":{"seen":1,"rank":1,"points":1}}')
  const { fields } = expectProblem(await visitor.get(`${BOARD}?cursor=${cursor}`), 422, 'invalid')
  expect(fields?.map(({ field }) => field)).toEqual(['cursor'])
})

test.each([
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=ten', 'limit'],
  ['limit=1.5', 'limit'],
  ['page=2', 'page'],
])('refuses ?%s by its name', async (query, field) => {
  const { fields } = expectProblem(await visitor.get(`${BOARD}?${query}`), 422, 'invalid')
  expect(fields?.map((fault) => fault.field)).toEqual([field])
})

test('marks your own row', async () => {
  await fill(play('a', 45), play('d', -6))
  const ada = await Player.start()
  await ada.play({ right: 10 })
  const { entries, you } = (await ada.board()).body
  expect(entries.map((entry) => entry.you)).toEqual([false, true, false])
  expect(entries[1]).toMatchObject({ rank: 2, nickname: 'Ada', points: 10, right: 10, of: 15 })
  expect(you).toBeUndefined()
  const page = await (await ada.fetch(`/q/${PACK_QUIZ}/board`)).text()
  expect(page).toContain('Ada')
})

test('shows your own row in its place before KV has it, to you alone', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(env.KV, 'put').mockImplementation(() => Promise.reject(new Error('KV is full')))
  const ada = await Player.start()
  await ada.play({ right: 10 })
  vi.restoreAllMocks()
  await fill(play('a', 45), play('b', 10, 1), play('d', -6))
  const { entries } = (await ada.board()).body
  expect(entries.map(({ rank, you }) => [rank, you])).toEqual([
    [1, false],
    [2, false],
    [2, true],
    [4, false],
  ])
  const { entries: others } = (await visitor.get<BoardBody>(`${BOARD}?round=${ada.round}`)).body
  expect(others).toHaveLength(3)
  expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain(m.result_saved_later())
})

test.each([true, false])('shows your own row beside a page that it is not on, whether KV has it (%s)', async (has) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  await fill(...Array.from({ length: 12 }, (_, index) => play(`p${index}`, index)), play('z', -29))
  if (!has) vi.spyOn(env.KV, 'put').mockImplementation(() => Promise.reject(new Error('KV is full')))
  const ada = await Player.start()
  await ada.play({ right: 5 })
  const { entries, you, cursor } = (await ada.board('&limit=5')).body
  expect(entries.map((entry) => entry.you)).toEqual(Array(5).fill(false))
  expect(you).toMatchObject({ rank: 13, nickname: 'Ada', points: -10, you: true })
  expect(cursor).toBeDefined()
})
