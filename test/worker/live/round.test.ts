import { evictDurableObject } from 'cloudflare:test'
import { afterEach, expect, test, vi } from 'vitest'
import { PATIENCE } from '../patience.ts'
import { answerTo, asked, heardTypes, type Line, LiveHost, roomOf } from './helpers.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

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
  expect(await screen.hears('podium')).toMatchObject({
    room: { of: 2, before: 1, after: 2, gained: 1, lost: 0 },
    top: [{ rank: 1, name: 'Ada', right: 1, points: 3 }],
  })
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
  await vi.waitUntil(() => [...screen.heard, ...other.heard].some(({ type }) => type === 'refused'), PATIENCE)
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
