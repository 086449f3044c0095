import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as m from '../../../web/messages/index.ts'
import type { BoardPage } from '../../../worker/game/play/board.ts'
import type { Play } from '../../../worker/game/play/play.ts'
import { countEverybody } from '../../../worker/service/return/count.ts'
import { Briefly } from '../../../worker/store/briefly.ts'
import { saveScore } from '../../../worker/store/scores.ts'
import { expectProblem, forgetCounts, PACK_QUIZ, Player, pack, Visitor } from '../helpers.ts'

const BOARD = `/api/quizzes/${PACK_QUIZ}/board`
const visitor = new Visitor()

/** Each test starts with an empty board, of which nothing is counted. */
beforeEach(async () => {
  await forgetCounts()
  const { keys } = await env.KV.list()
  for (const { name } of keys) await env.KV.delete(name)
  Briefly.forgetAll()
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
async function pagesOf(query: string): Promise<BoardPage['entries'][]> {
  const pages: BoardPage['entries'][] = []
  for (let cursor: string | undefined = ''; cursor !== undefined && pages.length < 100; ) {
    const more: string = cursor && `&cursor=${encodeURIComponent(cursor)}`
    const { body } = await visitor.get<BoardPage>(`${BOARD}?${query}${more}`)
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
  const { entries } = (await visitor.get<BoardPage>(BOARD)).body
  expect(entries.map(({ rank, nickname, points }) => [rank, nickname, points])).toEqual([
    [1, 'Player a', 45],
    [2, 'Player b', 20],
    [2, 'Player c', 20],
    [4, 'Player d', -6],
  ])
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
  await ada.play({ right: 13 })
  const { entries, you } = (await ada.board()).body
  expect(entries.map((entry) => entry.you)).toEqual([false, true, false])
  expect(entries[1]).toMatchObject({ rank: 2, nickname: 'Ada', points: 8, right: 13, of: 22 })
  expect(you).toBeUndefined()
  const page = await (await ada.fetch(`/q/${PACK_QUIZ}/board`)).text()
  expect(page).toContain('Ada')
})

test('shows your own row in its place before KV has it, to you alone', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(env.KV, 'put').mockImplementation(() => Promise.reject(new Error('KV is full')))
  const ada = await Player.start()
  await ada.play({ right: 13 })
  vi.restoreAllMocks()
  await fill(play('a', 45), play('b', 8, 1), play('d', -6))
  const { entries } = (await ada.board()).body
  expect(entries.map(({ rank, you }) => [rank, you])).toEqual([
    [1, false],
    [2, false],
    [2, true],
    [4, false],
  ])
  const { entries: others } = (await visitor.get<BoardPage>(`${BOARD}?round=${ada.round}`)).body
  expect(others).toHaveLength(3)
  expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain(m.result_saved_later())
})

test.each([true, false])('shows your own row beside a page that it is not on, whether KV has it (%s)', async (has) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  await fill(...Array.from({ length: 12 }, (_, index) => play(`p${index}`, index)), play('z', -29))
  await countEverybody(env)
  if (!has) vi.spyOn(env.KV, 'put').mockImplementation(() => Promise.reject(new Error('KV is full')))
  const ada = await Player.start()
  await ada.play({ right: 5 })
  const { entries, you, cursor } = (await ada.board('&limit=5')).body
  expect(entries.map((entry) => entry.you)).toEqual(Array(5).fill(false))
  expect(you).toMatchObject({ rank: 13, nickname: 'Ada', points: -24, you: true })
  expect(cursor).toBeDefined()
})

test('tells place and number at any rank by one list, and the result page by none, as soon as earlier plays are counted', async () => {
  await fill(...Array.from({ length: 30 }, (_, index) => play(`p${index}`, index)))
  await countEverybody(env)
  for (let run = 0; run < 3; run++) await (await Player.start()).play({ right: 0 })
  const ada = await Player.start()
  await ada.play({ right: 5 })
  const list = vi.spyOn(env.KV, 'list')
  const { you, plays } = (await ada.board('&limit=5')).body
  expect([you?.rank, plays, list.mock.calls.length]).toEqual([31, 34, 1])
  expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain('Place 31 of 34')
  expect(list).toHaveBeenCalledOnce()
  list.mockRejectedValue(new Error('KV list failed: 429'))
  expect(await (await ada.fetch(`/r/${ada.round}`)).text()).toContain('Place 31 of 34')
})

test('the page shows nobody below nothing: right answers, and no points rather than a debt', async () => {
  await fill(play('a', -9))
  const page = await (await visitor.fetch(`/q/${PACK_QUIZ}/board`)).text()
  expect(page).toMatch(/Player a<\/bdi>[\s\S]*?<td>0<\/td><td>3 of 15<\/td>/)
})

test('marks what was played on an earlier edition, on the board and its page, and leaves its place and points', async () => {
  await fill(play('a', 45), { ...play('b', 40), edition: pack.edition })
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

test('says nothing of editions where there was only one', async () => {
  await saveScore(env.KV, 'clever-hans-1904', play('a', 45))
  const { entries } = (await visitor.get<BoardPage>('/api/quizzes/clever-hans-1904/board')).body
  expect(entries.map(({ earlier }) => earlier)).toEqual([false])
  expect(await (await visitor.fetch('/q/clever-hans-1904/board')).text()).not.toContain(m.board_earlier_note())
})

test('a thousand looks at a board within some seconds cost one list, and a play that is new is there at once', async () => {
  const visitor = new Visitor()
  await visitor.get(`/api/quizzes/${PACK_QUIZ}/board`)
  const lists = vi.spyOn(env.KV, 'list')
  for (let looks = 0; looks < 100; looks++)
    await Promise.all(Array.from({ length: 10 }, () => visitor.get(`/api/quizzes/${PACK_QUIZ}/board`)))
  expect(lists.mock.calls.length).toBeLessThanOrEqual(1)
  const ada = await Player.start()
  await ada.play()
  expect((await ada.board()).body.entries.filter(({ you }) => you)).toHaveLength(1)
})

test('a cursor tells nothing of others’ rounds, is nobody’s to write, and belongs to its board', async () => {
  await Promise.all(
    [play('somebodysround23', 45), play('b', 44), play('c', 43)].map((each) => saveScore(env.KV, PACK_QUIZ, each)),
  )
  const { cursor = '' } = (await visitor.get<BoardPage>(`${BOARD}?limit=1`)).body
  let plain = cursor
  for (let layer = 0; layer < 3; layer++) {
    expect(plain).not.toMatch(/somebodysround23|score:|standing/)
    const letters = plain.replace(/[^A-Za-z0-9+/]/g, '')
    plain = atob(letters.slice(0, letters.length - (letters.length % 4)))
  }
  const forged = btoa(JSON.stringify({ kv: 'x', standing: { seen: -8, rank: -8, points: null } }))
  const spoilt = cursor.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))
  for (const each of [forged, spoilt]) expectProblem(await visitor.get(`${BOARD}?cursor=${each}`), 422, 'invalid')
  expectProblem(await visitor.get(`/api/quizzes/train-line-valley/board?cursor=${cursor}`), 422, 'invalid')
  expect((await visitor.get<BoardPage>(`${BOARD}?limit=1&cursor=${cursor}`)).body.entries[0]?.rank).toBe(2)
})

test('whoever knows the address of a round is not its player: no row is theirs', async () => {
  const ada = await Player.start()
  await ada.play()
  const eve = await Player.start(PACK_QUIZ, 'Eve')
  for (const stranger of [new Visitor(), eve]) {
    const { entries, you } = (await stranger.get<BoardPage>(`${BOARD}?round=${ada.round}`)).body
    expect([entries.filter((entry) => entry.you), you]).toEqual([[], undefined])
  }
})
