import { runInDurableObject } from 'cloudflare:test'
import { expect, test, vi } from 'vitest'
import { MOST_REFUSED } from '../../../worker/game/live/flood.ts'
import { MOST_PLAYERS } from '../../../worker/game/make/rules.ts'
import { expectProblem, SITE, Visitor } from '../helpers.ts'
import { PATIENCE } from '../patience.ts'
import { answerTo, connect, type Line, LiveHost, upgrade } from './helpers.ts'

/** A room in which a question is asked, with a rogue beside an honest player. */
async function askedRoom() {
  const host = await LiveHost.make()
  const screen = await host.screen()
  const players = [await host.join('Honest'), await host.join('Rogue')] as const
  const honest = await players[0].phone()
  const rogue = await players[1].phone()
  await host.press(screen)
  const first = await honest.hears('stage', ({ phase }) => phase === 'first')
  await rogue.hears('stage', ({ phase }) => phase === 'first')
  return { host, screen, players, honest, rogue, first }
}

/** The honest player answers, and the host sees it: the room is undisturbed. */
async function undisturbed({ screen, honest, first }: Awaited<ReturnType<typeof askedRoom>>): Promise<void> {
  honest.say(answerTo(first))
  await honest.hears('kept')
  expect(honest.heard.filter(({ type }) => type === 'refused')).toEqual([])
  await screen.hears('count', ({ answered }) => answered >= 1)
}

async function refusal(line: Line): Promise<string> {
  return (await line.hears('refused')).why
}

test.each([
  ['press on', { type: 'next', moment: 1 }],
  ['reveal', { type: 'reveal', moment: 1 }],
  ['end it', { type: 'end', moment: 1 }],
  ['look back', { type: 'look', moment: 1, at: 0 }],
] as const)('a player who sends a host’s message to %s is refused', async (_, message) => {
  const room = await askedRoom()
  room.rogue.say(message)
  expect(await refusal(room.rogue)).toBe('not-host')
  await undisturbed(room)
  expect(room.screen.stage.phase).toBe('first')
})

test.each([
  ['that is no JSON', '{'],
  ['that is nothing', ''],
  ['of a type that there is not', '{"type":"win"}'],
  ['for someone else', '{"type":"answer","at":0,"vote":"first","verdict":"supported","confidence":1,"player":"x"}'],
  ['that is too sure', '{"type":"answer","at":0,"vote":"first","verdict":"supported","confidence":4}'],
  [
    'that is huge',
    `{"type":"answer","at":0,"vote":"first","verdict":"supported","confidence":1,"x":"${'x'.repeat(2_000_000)}"}`,
  ],
])('a message %s is refused', async (_, text) => {
  const room = await askedRoom()
  room.rogue.raw(text)
  expect(await refusal(room.rogue)).toBe('malformed')
  await undisturbed(room)
})

test('bytes are refused', async () => {
  const room = await askedRoom()
  room.rogue.raw(new Uint8Array([1, 2, 3]).buffer)
  expect(await refusal(room.rogue)).toBe('malformed')
  await undisturbed(room)
})

test('a second answer, a late one and one for another question are refused, and the first stands', async () => {
  const room = await askedRoom()
  const { rogue, host, screen, first } = room
  rogue.say(answerTo(first, true, 1))
  await rogue.hears('kept')
  rogue.say(answerTo(first, false, 1))
  expect(await refusal(rogue)).toBe('already-answered')
  rogue.say({ ...answerTo(first), at: 2 })
  await rogue.hears('refused', ({ why }) => why === 'not-now')
  await undisturbed(room)
  await host.press(screen)
  const late = { ...answerTo(first, false, 3), at: 0 }
  rogue.say({ ...late, vote: 'second' })
  await vi.waitUntil(
    () => rogue.heard.filter((m) => m.type === 'refused' && m.why === 'not-now').length === 2,
    PATIENCE,
  )
  const split = (await rogue.hears('stage', ({ phase }) => phase === 'split')).first!
  expect([...split.supported, ...split.baseless].reduce((sum, count) => sum + count)).toBe(2)
})

test('a flood is told of once and ended if it goes on; the room hears nothing of it', async () => {
  const room = await askedRoom()
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now())
  for (let sent = 0; sent < 30 + MOST_REFUSED + 20; sent++) room.rogue.raw('{"type":"open","at":0}')
  expect((await room.rogue.hears('bye')).why).toBe('flood')
  expect(room.rogue.heard.filter(({ type }) => type === 'refused')).toEqual([{ type: 'refused', why: 'too-fast' }])
  await vi.waitUntil(() => room.rogue.closed !== undefined, PATIENCE)
  clock.mockRestore()
  await undisturbed(room)
})

test('the 1,001st player is told that the room is full; whoever is in stays in', async () => {
  const host = await LiveHost.make()
  const first = await host.join('First')
  await runInDurableObject(first.object, async (round) => {
    for (let index = 1; index < MOST_PLAYERS; index++) {
      const player = { id: `player-${index}`, seed: index, nickname: `Player ${index}` }
      expect(await round.join(`device-${index}`, player)).toHaveProperty('nickname')
    }
  })
  const late = new Visitor()
  const reply = await late.post(`/api/quizzes/${host.slug}/rounds`, { nickname: 'Too Late' })
  expectProblem(reply, 409, 'full')
  expect((await upgrade(late, `/r/${first.round}/socket`)).status).toBe(403)
  expect((await first.phone()).stage.phase).toBe('lobby')
  const again = await first.visitor.post(`/api/quizzes/${host.slug}/rounds`, { nickname: 'First' })
  expect(again.status).toBe(201)
})

test('an old tab is told to load the page again', async () => {
  const host = await LiveHost.make()
  const ada = await host.join('Ada')
  const line = await connect(ada.visitor, `/r/${ada.round}/socket`)
  line.hello(0)
  expect((await line.hears('bye')).why).toBe('version')
})

test('nobody listens in: not a stranger, not another site’s page, not without the host’s cookie', async () => {
  const host = await LiveHost.make()
  const ada = await host.join('Ada')
  const socket = `/r/${ada.round}/socket`
  expect((await upgrade(new Visitor(), socket)).status).toBe(403)
  expect((await upgrade(ada.visitor, socket, 'https://elsewhere.test')).status).toBe(403)
  expect((await ada.visitor.fetch(socket, { headers: { Origin: SITE } })).status).toBe(404)
  const screen = `/t/${host.slug}/screen/socket?round=1`
  expect((await upgrade(ada.visitor, screen)).status).toBe(403)
  expect((await upgrade(host, screen, 'https://elsewhere.test')).status).toBe(403)
  expect((await upgrade(host, `/t/${host.slug}/screen/socket?round=2`)).status).toBe(404)
  const another = await LiveHost.make()
  expect((await upgrade(another, screen)).status).toBe(403)
  expect((await ada.visitor.fetch(`/t/${host.slug}/screen`)).status).toBe(403)
  expect((await new Visitor().fetch(`/api/rounds/${ada.round}/live`)).status).toBe(403)
})

test('the article around a question is not given out before it is asked', async () => {
  const { players, first, host } = await askedRoom()
  const [ada] = players
  const article = (question: string) =>
    ada.visitor.fetch(`/api/rounds/${ada.round}/article?question=${encodeURIComponent(question)}`)
  expect((await article(first.question!.id)).status).toBe(200)
  expect((await article('no/such-question')).status).toBe(404)
  const { body } = await host.hosted<{ questions: { question: { id: string } }[] }>('/questions')
  expect((await article(body.questions[1]!.question.id)).status).toBe(409)
})

test('a quiz of a class at its own pace has no big screen', async () => {
  const wish = { packs: ['lukashenko-february-2023'], class: {} }
  const { body } = await new Visitor().post<{ slug: string; hostUrl: string }>('/api/quizzes', wish)
  const host = new Visitor()
  await host.fetch(body.hostUrl.replace(SITE, ''))
  expect((await host.fetch(`/t/${body.slug}/screen`)).status).toBe(404)
})

test.each([
  ['three votes', { votes: 3 }],
  ['a vote of a second', { seconds: 1 }],
  ['nine teams', { teams: Array.from({ length: 9 }, (_, index) => `Team ${index}`) }],
  ['two teams of one name', { teams: ['Herons', 'Herons'] }],
  ['a team without a name', { teams: [' '] }],
  ['a rude team', { teams: ['Fucking Otters'] }],
  ['a field that there is not', { podium: true }],
])('a live round cannot be made with %s', async (_, live) => {
  const quiz = { packs: ['lukashenko-february-2023'], class: { live } }
  expect((await new Visitor().post('/api/quizzes', quiz)).status).toBe(422)
})
