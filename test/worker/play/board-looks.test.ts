import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BoardPage } from '../../../worker/game/play/board.ts'
import { Board } from '../../../worker/round/board.ts'
import { saveScore } from '../../../worker/store/scores.ts'
import { expectProblem, PACK_QUIZ, Player, Visitor } from '../helpers.ts'

import { BOARD, emptyBoards, play, visitor } from './boards.ts'

beforeEach(emptyBoards)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test.each(['made-up', '%', 'e30=', btoa('{"kv":1,"standing":{}}'), btoa('null'), 'x'.repeat(2_001)])(
  'a made-up cursor is refused by its name: %.40s',
  async (cursor) => {
    const { fields } = expectProblem(await visitor.get(`${BOARD}?cursor=${encodeURIComponent(cursor)}`), 422, 'invalid')
    expect(fields?.map(({ field }) => field)).toEqual(['cursor'])
  },
)

test.each([
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=ten', 'limit'],
  ['limit=1.5', 'limit'],
  ['page=2', 'page'],
  ['view=yesterday', 'view'],
])('refuses ?%s by its name', async (query, field) => {
  const { fields } = expectProblem(await visitor.get(`${BOARD}?${query}`), 422, 'invalid')
  expect(fields?.map((fault) => fault.field)).toEqual([field])
})

test('two hundred looks at a board within some seconds are one look at its object and no list, and a play that is new is there at once', async () => {
  const visitor = new Visitor()
  vi.useFakeTimers({ toFake: ['Date'] })
  await visitor.get(`/api/quizzes/${PACK_QUIZ}/board`)
  const lists = vi.spyOn(env.KV, 'list')
  const looked = vi.spyOn(Board.prototype, 'look')
  for (let looks = 0; looks < 20; looks++)
    await Promise.all(Array.from({ length: 10 }, () => visitor.get(`/api/quizzes/${PACK_QUIZ}/board`)))
  expect([lists.mock.calls.length, looked.mock.calls.length]).toEqual([0, 0])
  vi.useRealTimers()
  const ada = await Player.start()
  await ada.play()
  expect((await ada.board()).body.entries.filter(({ you }) => you)).toHaveLength(1)
})

const resultOf = async (player: Player) => (await player.fetch(`/r/${player.round}`)).text()

test('the result that is looked at as soon as a play is saved has its place without asking the board again', async () => {
  await visitor.get(BOARD)
  const asked = vi.spyOn(Board.prototype, 'place')
  const [ada, bob] = [await Player.start(), await Player.start()]
  await ada.play({ right: 3 })
  await bob.play({ right: 9 })
  expect(await resultOf(ada)).toContain('You are the first on this board.')
  expect(await resultOf(bob)).toContain('Place 1 of 2 on the board.')
  expect(asked).not.toHaveBeenCalled()
})

test('a result that is looked at later, or whose board has not been asked yet, has the place of now', async () => {
  const ada = await Player.start()
  await ada.play({ right: 3 })
  expect(await resultOf(ada)).toContain('You are the first on this board.')
  await (await Player.start()).play({ right: 9 })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11_000 })
  expect(await resultOf(ada)).toContain('Place 2 of 2 on the board.')
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
  const after = { right: 60, points: 60, finishedAt: 0, id: '' }
  const forged = btoa(JSON.stringify({ after, standing: { seen: -8, rank: -8, right: 0, points: 0 } }))
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
