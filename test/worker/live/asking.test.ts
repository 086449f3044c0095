import { expect, test, vi } from 'vitest'
import type { ServerMessage } from '../../../worker/game/live/protocol.ts'
import { LIVE_VERSION } from '../../../worker/game/live/version.ts'
import { SITE, type Visitor } from '../helpers.ts'
import { answerTo, LiveHost } from './helpers.ts'

const HELLO = { type: 'hello', version: LIVE_VERSION }

/** What a page is told over HTTP for what it says there. */
async function ask<Heard = ServerMessage>(visitor: Visitor, path: string, ...said: object[]): Promise<Heard[]> {
  const body = [...said, HELLO].map((message) => JSON.stringify(message)).join('\n')
  const reply = await visitor.fetch(path, { method: 'POST', body, headers: { Origin: SITE } })
  expect(reply.status).toBe(200)
  return (await reply.text()).split('\n').map((line) => JSON.parse(line))
}

function told<T extends ServerMessage['type']>(heard: ServerMessage[], type: T) {
  return heard.find((message): message is Extract<ServerMessage, { type: T }> => message.type === type)
}

/** A live round whose host and only phone have no socket. */
async function roomWithoutSockets() {
  const host = await LiveHost.make()
  const player = await host.join('Ada')
  const [screen, phone] = [`/t/${host.slug}/screen/socket?round=1`, `/r/${player.round}/socket`]
  return {
    ...{ host, player, phone },
    screen: (...said: object[]) => ask(host, screen, ...said),
    ada: (...said: object[]) => ask(player.visitor, phone, ...said),
  }
}

test('a phone and a screen without a socket play a question through', async () => {
  const { screen, ada } = await roomWithoutSockets()
  const lobby = await screen()
  expect(lobby.map(({ type }) => type)).toEqual(['stage', 'people', 'count'])
  const asked = told(await screen({ type: 'next', moment: told(lobby, 'stage')!.moment }), 'stage')!
  expect(asked.phase).toBe('first')
  const [stage, you] = await ada(answerTo(asked))
  expect(stage).toMatchObject({ type: 'stage', phase: 'first', question: { id: asked.question!.id } })
  expect(you).toMatchObject({ type: 'you', first: { confidence: 2 } })
  expect(JSON.stringify(stage)).not.toContain('verdict')
  expect(told(await screen(), 'count')).toMatchObject({ answered: 1, players: 1, online: 1 })
})

test('a phone that asks is heard of by a screen with a socket, and counts as connected', async () => {
  const { host, ada } = await roomWithoutSockets()
  const screen = await host.screen()
  const stage = await host.press(screen)
  await ada(answerTo(stage))
  await screen.hears('count', ({ answered, online }) => answered === 1 && online === 1)
})

test('what is refused is told last, and changes nothing', async () => {
  const { screen, ada } = await roomWithoutSockets()
  const { moment } = told(await screen(), 'stage')!
  const asked = told(await screen({ type: 'next', moment }), 'stage')!
  const heard = await ada(answerTo(asked), { ...answerTo(asked, false), confidence: 1 }, { type: 'end', moment })
  expect(heard.map(({ type }) => type)).toEqual(['stage', 'you', 'refused', 'refused'])
  expect(heard.slice(2)).toEqual([
    { type: 'refused', why: 'already-answered' },
    { type: 'refused', why: 'not-host' },
  ])
  expect(told(heard, 'you')?.first).toEqual({ verdict: answerTo(asked).verdict, confidence: 2 })
})

test('a press that comes twice is one step', async () => {
  const { screen } = await roomWithoutSockets()
  const { moment } = told(await screen(), 'stage')!
  const heard = await screen({ type: 'next', moment }, { type: 'next', moment })
  expect(told(heard, 'stage')?.moment).toBe(moment + 1)
  expect(heard.at(-1)).toEqual({ type: 'refused', why: 'stale' })
})

test('whoever has been taken out is told so', async () => {
  const { host, ada } = await roomWithoutSockets()
  const watch = await host.hosted<{ pupils: { id: string }[] }>('/rounds/1')
  await host.hosted(`/rounds/1/pupils/${watch.body.pupils[0]!.id}`, 'DELETE')
  expect(await ada()).toEqual([{ type: 'bye', why: 'removed' }])
})

test('only its host talks to a room as its screen, and only who is in it as a phone', async () => {
  const { host, player, phone } = await roomWithoutSockets()
  const screen = `/t/${host.slug}/screen/socket?round=1`
  const body = JSON.stringify(HELLO)
  const asPlayer = await player.visitor.fetch(screen, { method: 'POST', body, headers: { Origin: SITE } })
  expect(asPlayer.status).toBe(403)
  expect(await ask(host, phone)).toEqual([{ type: 'bye', why: 'removed' }])
})

test('another site’s page is refused, and more than 20 messages at once', async () => {
  const { player, phone } = await roomWithoutSockets()
  const body = JSON.stringify(HELLO)
  const headers = { Origin: 'https://evil.example' }
  expect((await player.visitor.fetch(phone, { method: 'POST', body, headers })).status).toBe(403)
  const many = Array(21).fill(body).join('\n')
  const reply = await player.visitor.fetch(phone, { method: 'POST', body: many, headers: { Origin: SITE } })
  expect(reply.status).toBe(400)
})

test('whoever floods is told off, and then sent away', async () => {
  const { ada } = await roomWithoutSockets()
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now())
  const opens = Array(18).fill({ type: 'open', at: 0 })
  const heard = [...(await ada(...opens)), ...(await ada(...opens)), ...(await ada(...opens))]
  clock.mockRestore()
  expect(heard).toContainEqual({ type: 'refused', why: 'too-fast' })
  expect(heard).toContainEqual({ type: 'bye', why: 'flood' })
})

test('a watch page without a socket is told the whole class', async () => {
  const { host } = await roomWithoutSockets()
  const path = `/t/${host.slug}/socket?round=1`
  const [all] = await ask<{ kind: string; watch: { pupils: { nickname: string }[] } }>(host, path)
  expect(all).toMatchObject({ kind: 'all', watch: { pupils: [{ nickname: 'Ada' }] } })
})
