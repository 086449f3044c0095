import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Named } from '../../../worker/game/play/view.ts'
import { expectProblem, Player, scoreKeys, Visitor, watchPuts } from '../helpers.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const name = (player: Player, nickname: string) => player.post<Named>(`/api/rounds/${player.round}/name`, { nickname })
const nameOf = async (player: Player) => (await player.view()).body.nickname
const mayBeNamed = async (player: Player) => (await player.view()).body.finished?.mayBeNamed

describe('nobody needs a name to play', () => {
  test('who starts without one gets one that we made up, and stands on the board by it, for one write', async () => {
    const put = watchPuts()
    const player = await Player.startNameless()
    expect(await nameOf(player)).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
    await player.play()
    expect(put).toHaveBeenCalledTimes(1)
    const own = (await player.board()).body.entries.find(({ you }) => you)
    expect(own?.nickname).toBe(await nameOf(player))
  })

  test('a finished play takes one name: two writes, one row, and it stays', async () => {
    const put = watchPuts()
    const player = await Player.startNameless()
    await player.play()
    expect(await mayBeNamed(player)).toBe(true)
    expect(await (await player.fetch(`/r/${player.round}`)).text()).toContain('You can change that once, and not again')
    expect(await name(player, ' Quick  Fox ')).toMatchObject({
      status: 200,
      body: { nickname: 'Quick Fox', saved: true },
    })
    expect(put).toHaveBeenCalledTimes(2)
    expect(await nameOf(player)).toBe('Quick Fox')
    expect(await mayBeNamed(player)).toBe(false)
    expect((await scoreKeys()).filter((key) => key.endsWith(player.round))).toHaveLength(1)
    const own = (await player.board()).body.entries.find(({ you }) => you)
    expect(own?.nickname).toBe('Quick Fox')
    expectProblem(await name(player, 'Slow Fox'), 409, 'no-naming')
    expect(put).toHaveBeenCalledTimes(2)
    expect(await nameOf(player)).toBe('Quick Fox')
  })

  test('a second tap on the form’s button leads to the result as the first does', async () => {
    const player = await Player.startNameless()
    await player.play()
    const save = (nickname: string) => player.submit(`/r/${player.round}/name`, { nickname })
    for (const reply of [await save('Quick Fox'), await save(' Quick Fox')]) {
      expect([reply.status, reply.headers.get('Location')]).toEqual([303, `/r/${player.round}?named#name`])
    }
    expect((await save('Slow Fox')).status).toBe(409)
  })

  test('the form leads to where the name stands, which says what it is now', async () => {
    const player = await Player.startNameless()
    await player.play()
    const page = async (query: string) => (await player.fetch(`/r/${player.round}${query}`)).text()
    expect(await page('?named')).not.toContain('Your name is now')
    await player.submit(`/r/${player.round}/name`, { nickname: 'Quick Fox' })
    expect(await page('?named')).toMatch(/<p id="name"[^>]*>Your name is now Quick Fox\.</)
    expect(await page('')).not.toContain('Your name is now')
  })

  test('a refused name comes back in its field, which has the focus without script', async () => {
    const player = await Player.startNameless()
    await player.play()
    for (const nickname of ['shit', '<b>x</b>']) {
      const reply = await player.submit(`/r/${player.round}/name`, { nickname })
      expect(await reply.text()).toMatch(/<input id="nickname".{1,200} autofocus .{0,40}aria-invalid="true"/s)
    }
    expect(await (await player.fetch(`/r/${player.round}`)).text()).not.toMatch(/id="nickname"[^>]*autofocus/)
  })

  test('the name that it has already costs nothing, and leaves the choice', async () => {
    const player = await Player.startNameless()
    await player.play()
    const put = watchPuts()
    expect((await name(player, await nameOf(player))).status).toBe(200)
    expect(put).not.toHaveBeenCalled()
    expect(await mayBeNamed(player)).toBe(true)
  })

  test.each(['Mr Fuck', '7', 'anna@example.org', 'Teacher'])(
    'not by %s: refused with a sentence, and nothing changes',
    async (rude) => {
      const player = await Player.startNameless()
      await player.play()
      const before = await nameOf(player)
      expectProblem(await name(player, rude), 422, 'invalid')
      expect(await nameOf(player)).toBe(before)
      expect(await mayBeNamed(player)).toBe(true)
    },
  )

  test('not before the end, not by somebody else, not with more than a name', async () => {
    const player = await Player.startNameless()
    await player.play({ to: 3 })
    expectProblem(await name(player, 'Quick Fox'), 409, 'no-naming')
    expect(await mayBeNamed(player)).toBeUndefined()
    const path = `/api/rounds/${player.round}/name`
    expectProblem(await new Visitor().post(path, { nickname: 'Quick Fox' }), 403, 'not-yours')
    expectProblem(await player.post(path, { nickname: 'Quick Fox', points: 66 }), 422, 'invalid')
    expectProblem(await player.post(path, {}), 422, 'invalid')
  })
})
