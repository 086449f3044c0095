import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test'
import Papa from 'papaparse'
import { afterEach, expect, test, vi } from 'vitest'
import type { ReportBody, RoundBody } from '../../../web/client.ts'
import type { Stage } from '../../../worker/game/live/protocol.ts'
import { KEYS, scoreKeys, setClock } from '../helpers.ts'
import { answerTo, heardTypes, type Line, LiveHost, type LivePlayer } from '../live-helpers.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

interface Room {
  host: LiveHost
  screen: Line
  players: LivePlayer[]
  phones: Line[]
}

async function roomOf(names: string[], host: LiveHost): Promise<Room> {
  const screen = await host.screen()
  const players = []
  for (const name of names) players.push(await host.join(name))
  const phones = await Promise.all(players.map((player) => player.phone()))
  return { host, screen, players, phones }
}

const asked = (phone: Line, phase: Stage['phase']) => phone.hears('stage', (stage) => stage.phase === phase)

test('a question is voted on, talked about, voted on again and revealed; points count the second vote', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make())
  const [ada, bo] = phones as [Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  ada.say(answerTo(first, false, 3))
  bo.say(answerTo(first, true, 2))
  await Promise.all([ada.hears('kept'), bo.hears('kept')])
  await screen.hears('count', ({ answered }) => answered === 2)
  await host.press(screen)
  const split = await asked(ada, 'split')
  expect(split.key).toBeUndefined()
  expect([split.first?.supported, split.first?.baseless].flat().reduce((sum = 0, count = 0) => sum + count)).toBe(2)
  await host.press(screen)
  const second = { ...(await asked(ada, 'second')), question: first.question }
  ada.say(answerTo(second, true, 3))
  bo.say(answerTo(second, true, 2))
  await screen.hears('count', ({ answered }) => answered === 2)
  await host.press(screen)
  const reveal = await asked(ada, 'reveal')
  const right = reveal.key!.verdict
  const wrong = right === 'supported' ? 'baseless' : 'supported'
  expect(reveal.flow?.[wrong][right]).toBe(1)
  expect(reveal.flow?.[right][right]).toBe(1)
  await host.press(screen, 'end')
  expect(await ada.hears('you', ({ place }) => place !== null)).toMatchObject({ points: 3, place: { rank: 1, of: 2 } })
  expect(await bo.hears('you', ({ place }) => place !== null)).toMatchObject({ points: 2, place: { rank: 2, of: 2 } })
  expect((await screen.hears('podium')).top).toEqual([
    { rank: 1, name: 'Ada', points: 3 },
    { rank: 2, name: 'Bo', points: 2 },
  ])
})

test('a phone hears six messages and 4 KiB a question at most, nothing of others’ votes, no verdict before the reveal', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo', 'Cy', 'Dee'], await LiveHost.make())
  const [ada] = phones as [Line]
  const before = ada.heard.length
  await host.press(screen)
  const first = await asked(ada, 'first')
  for (const phone of phones) phone.say(answerTo(first, true, 2))
  await screen.hears('count', ({ answered }) => answered === 4)
  await host.press(screen)
  await host.press(screen)
  for (const phone of phones) phone.say(answerTo({ ...first, phase: 'second' }, false, 3))
  await screen.hears('count', ({ answered, players }) => answered === players)
  const sealed = JSON.stringify([ada.heard, screen.heard])
  await host.press(screen)
  const { key } = await asked(ada, 'reveal')
  for (const secret of ['"key"', key!.explanation, '"flow"', '"last"']) expect(sealed).not.toContain(secret)
  const question = ada.heard.slice(before)
  expect(heardTypes({ heard: question } as Line)).toEqual(['stage', 'kept', 'stage', 'stage', 'kept', 'stage'])
  expect(JSON.stringify(question).length).toBeLessThanOrEqual(4_096)
  const upToSplit = JSON.stringify(question.slice(0, 2))
  expect(upToSplit).not.toContain('supported":[')
  expect(JSON.stringify(ada.heard)).not.toContain('Bo')
})

test('evicted between any two messages, the room goes on and nobody notices', async () => {
  const { host, screen, players, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make())
  const [ada, bo] = phones as [Line, Line]
  const evict = () => evictDurableObject(players[0]!.object)
  await evict()
  await host.press(screen)
  const first = await asked(ada, 'first')
  await evict()
  ada.say(answerTo(first, true, 3))
  await ada.hears('kept')
  await evict()
  bo.say(answerTo(first, false, 1))
  await bo.hears('kept')
  ada.say(answerTo(first, false, 3))
  expect((await ada.hears('refused')).why).toBe('already-answered')
  await evict()
  await host.press(screen)
  expect((await asked(bo, 'split')).first).toBeDefined()
  await evict()
  await host.press(screen, 'reveal')
  expect((await asked(ada, 'reveal')).key).toBeDefined()
  await evict()
  const back = await players[0]!.phone()
  expect(await back.hears('you')).toMatchObject({ points: 3, marks: [true] })
  expect(ada.closed).toMatchObject({ reason: 'elsewhere' })
  expect(bo.closed).toBeUndefined()
})

test('whoever comes late or comes back is told where the room is', async () => {
  const { host, screen, players } = await roomOf(['Ada'], await LiveHost.make())
  await host.press(screen)
  const late = await (await host.join('Late')).phone()
  expect(late.stage).toMatchObject({ phase: 'first', at: 0, question: { id: expect.any(String) } })
  await screen.hears('people', ({ came }) => came.some(({ name }) => name === 'Late'))
  late.say(answerTo(late.stage))
  await late.hears('kept')
  const again = await players[0]!.phone()
  expect(again.stage).toEqual(late.stage)
  expect(await again.hears('you')).toMatchObject({ first: null, points: 0 })
})

test('another device with the host’s link takes over; two presses of one moment count once', async () => {
  const { host, screen, phones } = await roomOf(['Ada'], await LiveHost.make())
  const other = await host.screen()
  const { moment } = other.stage
  screen.say({ type: 'next', moment })
  other.say({ type: 'next', moment })
  await vi.waitUntil(() => [...screen.heard, ...other.heard].some(({ type }) => type === 'refused'))
  expect((await asked(phones[0]!, 'first')).moment).toBe(moment + 1)
  screen.close()
  await host.press(other)
  expect(await asked(phones[0]!, 'split')).toBeDefined()
})

test('the host locks, opens again, skips and looks back', async () => {
  const { host, screen, phones } = await roomOf(['Ada'], await LiveHost.make({ votes: 1 }))
  const [ada] = phones as [Line]
  await host.press(screen)
  screen.say({ type: 'lock', moment: screen.stage.moment, locked: true })
  await ada.hears('stage', ({ locked }) => locked)
  const first = await ada.hears('stage', ({ question }) => question !== undefined)
  ada.say(answerTo(first))
  expect((await ada.hears('refused')).why).toBe('locked')
  screen.say({ type: 'lock', moment: screen.stage.moment, locked: false })
  await ada.hears('stage', ({ locked, moment }) => !locked && moment > first.moment + 1)
  ada.say(answerTo(first))
  await ada.hears('kept')
  await host.press(screen)
  await host.press(screen)
  await host.press(screen, 'skip')
  await host.press(screen, 'reveal')
  screen.say({ type: 'look', moment: screen.stage.moment, at: 0 })
  expect((await ada.hears('stage', ({ back }) => back)).key).toBeDefined()
  expect(await ada.hears('you', ({ first: own }) => own !== null)).toMatchObject({ marks: [true, null, null] })
  screen.say({ type: 'look', moment: screen.stage.moment + 1, at: 1 })
  expect((await screen.hears('refused')).why).toBe('stale')
})

test('with a countdown, time runs out, and who needs more can ask for it', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make({ seconds: 10 }))
  const [ada, bo] = phones as [Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  expect(first.left).toBeGreaterThan(9_000)
  ada.say({ type: 'longer', at: 0, vote: 'first' })
  expect((await ada.hears('you', ({ left }) => (left ?? 0) > 30_000)).left).toBeLessThanOrEqual(40_000)
  await screen.hears('count', ({ longer }) => longer === 1)
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 20_000)
  bo.say(answerTo(first))
  expect((await bo.hears('refused')).why).toBe('too-late')
  ada.say(answerTo(first))
  await ada.hears('kept')
  await host.press(screen, 'extend')
  bo.say(answerTo(first))
  await bo.hears('kept')
})

test('no page and no answer of the API tells a verdict before the reveal, to players or on the big screen', async () => {
  const { host, screen, players, phones } = await roomOf(['Ada'], await LiveHost.make())
  await host.press(screen)
  const first = await asked(phones[0]!, 'first')
  phones[0]!.say(answerTo(first))
  await phones[0]!.hears('kept')
  const { round, visitor } = players[0]!
  const roads = () =>
    Promise.all([
      ...[`/r/${round}`, `/api/rounds/${round}`, `/api/rounds/${round}/live`].map((path) => visitor.fetch(path)),
      host.fetch(`/t/${host.slug}/screen`),
    ])
  const key = KEYS.get(first.question!.id)!
  for (const press of [null, 'next', 'next'] as const) {
    if (press) await host.press(screen, press)
    for (const reply of await roads()) {
      const text = await reply.text()
      expect(reply.status).toBe(200)
      expect(text).not.toContain(key.explanation)
      expect(text).not.toMatch(/"(key|basis|technique|explanation)":/)
    }
  }
  await host.press(screen)
  for (const reply of await roads()) expect(await reply.text()).toContain(key.explanation.slice(0, 20))
})

test('the report keeps both votes, and shows how the room moved between them', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make())
  const [ada, bo] = phones as [Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  ada.say(answerTo(first, false, 3))
  bo.say(answerTo(first, true, 1))
  await screen.hears('count', ({ answered }) => answered === 2)
  await host.press(screen)
  await host.press(screen)
  ada.say(answerTo({ ...first, phase: 'second' }, true, 2))
  await ada.hears('kept', ({ vote }) => vote === 'second')
  await host.press(screen)
  const { body } = await host.hosted<ReportBody>('/rounds/1/report')
  const { verdict } = KEYS.get(first.question!.id)!
  const other = verdict === 'supported' ? 'baseless' : 'supported'
  expect(body.questions[0]?.moved).toEqual({
    [verdict]: { [verdict]: 1, [other]: 0 },
    [other]: { [verdict]: 1, [other]: 0 },
    late: { supported: 0, baseless: 0 },
  })
  expect(body.questions[1]?.moved).toBeNull()
  expect(
    body.pupils.map(({ nickname, first: before, answers }) => [nickname, before?.[0]?.verdict, answers[0]?.verdict]),
  ).toEqual([
    ['Ada', other, verdict],
    ['Bo', verdict, verdict],
  ])
  const csv = await (await host.fetch(`/t/${host.slug}/answers.csv?round=1`)).text()
  const rows = Papa.parse<Record<string, string>>(csv, { header: true }).data
  expect(
    rows.map(({ name, answer, first_answer, first_confidence }) => [name, answer, first_answer, first_confidence]),
  ).toEqual([
    ['Ada', verdict, other, '3'],
    ['Bo', verdict, verdict, '1'],
  ])
})

test('at the end each play is written to KV once, and its player has a result with their answers', async () => {
  const host = await LiveHost.make({ votes: 1 })
  const before = await scoreKeys(host.slug)
  const { screen, players, phones } = await roomOf(['Ada', 'Bo', 'Idle'], host)
  const [ada, bo] = phones as [Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  ada.say(answerTo(first, true, 3))
  bo.say(answerTo(first, false, 1))
  await screen.hears('count', ({ answered }) => answered === 2)
  await host.press(screen)
  await host.press(screen, 'end')
  await vi.waitUntil(async () => (await scoreKeys(host.slug)).length === before.length + 2, { timeout: 5_000 })
  await evictDurableObject(players[0]!.object)
  await runDurableObjectAlarm(players[0]!.object)
  expect(await scoreKeys(host.slug)).toHaveLength(before.length + 2)
  const { body } = await players[0]!.visitor.get<RoundBody>(`/api/rounds/${players[0]!.round}`)
  expect(body.finished).toMatchObject({ saved: true, result: { points: 3, all: { right: 1, of: 1 } } })
  expect(body.answers[0]?.question.id).toBe(first.question?.id)
  const board = await players[0]!.visitor.get<{ entries: object[] }>(`/api/quizzes/${host.slug}/board`)
  expect(board.body.entries).toMatchObject([
    { nickname: 'Ada', points: 3 },
    { nickname: 'Bo', points: 0 },
  ])
})

test('who is removed is told so, is out of every count, and does not come back', async () => {
  const { host, screen, players, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make())
  const { came } = await screen.hears('people', (people) => people.came.some(({ name }) => name === 'Ada'))
  const { id } = came.find(({ name }) => name === 'Ada')!
  await host.press(screen)
  phones[0]!.say(answerTo(await asked(phones[0]!, 'first')))
  await phones[0]!.hears('kept')
  await host.hosted(`/rounds/1/pupils/${id}`, 'DELETE')
  expect((await phones[0]!.hears('bye')).why).toBe('removed')
  await screen.hears('people', ({ left }) => left.includes(id))
  await screen.hears('count', ({ players: n, answered }) => n === 1 && answered === 0)
  const { status } = await players[0]!.visitor.get(`/api/rounds/${players[0]!.round}/live`)
  expect(status).toBe(403)
  await evictDurableObject(players[1]!.object)
  await host.press(screen)
  expect((await asked(phones[1]!, 'split')).first).toEqual({ supported: [0, 0, 0], baseless: [0, 0, 0] })
})

test('on the host’s date the round is forgotten, whoever is still there', async () => {
  const { screen, phones, players } = await roomOf(['Ada'], await LiveHost.make())
  setClock(Date.now() + 91 * 24 * 60 * 60 * 1_000)
  await runDurableObjectAlarm(players[0]!.object)
  vi.useRealTimers()
  expect((await phones[0]!.hears('bye')).why).toBe('gone')
  expect((await screen.hears('bye')).why).toBe('gone')
  expect((await players[0]!.visitor.get(`/api/rounds/${players[0]!.round}/live`)).status).toBe(404)
})

test('a class that is deleted tells everyone, and nothing of it is left', async () => {
  const { host, screen, phones, players } = await roomOf(['Ada'], await LiveHost.make())
  expect((await host.hosted('', 'DELETE')).status).toBe(200)
  expect((await phones[0]!.hears('bye')).why).toBe('gone')
  expect((await screen.hears('bye')).why).toBe('gone')
  expect((await players[0]!.visitor.get(`/api/rounds/${players[0]!.round}/live`)).status).toBe(404)
})
