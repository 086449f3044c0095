import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test'
import { afterEach, expect, test, vi } from 'vitest'
import type { ReportBody } from '../../../worker/game/class/report-wire.ts'
import { answerTo, asked, type Line, LiveHost, roomOf } from './helpers.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const report = async (host: LiveHost) => (await host.hosted<ReportBody>('/rounds/1/report')).body

test('an answer’s time is the vote’s, not that of the reveal, nor of whoever asks for the report', async () => {
  const { host, screen, players, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make({ votes: 1 }))
  const [ada, bo] = phones as [Line, Line]
  const start = Date.now()
  const clock = vi.spyOn(Date, 'now')
  clock.mockReturnValue(start)
  await host.press(screen)
  const first = await asked(ada, 'first')
  for (const [line, after] of [
    [ada, 4_000],
    [bo, 9_000],
  ] as const) {
    clock.mockReturnValue(start + after)
    line.say(answerTo(first))
    await line.hears('kept')
  }
  await evictDurableObject(players[0]!.object)
  clock.mockReturnValue(start + 60_000)
  await host.press(screen)
  clock.mockReturnValue(start + 600_000)
  const { pupils } = await report(host)
  expect(pupils.map(({ nickname, answers }) => [nickname, answers[0]!.at - start])).toEqual([
    ['Ada', 4_000],
    ['Bo', 9_000],
  ])
})

test('to vote a second time is not to have read around: only who opened the article has', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo', 'Cy'], await LiveHost.make())
  const [ada, bo, cy] = phones as [Line, Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  ada.say({ type: 'open', at: 0 })
  for (const phone of phones) phone.say(answerTo(first))
  await screen.hears('count', ({ answered }) => answered === 3)
  await host.press(screen)
  await asked(bo, 'split')
  bo.say({ type: 'open', at: 0 })
  await host.press(screen)
  await asked(cy, 'second')
  for (const phone of phones) {
    phone.say(answerTo({ ...first, phase: 'second' }))
    await phone.hears('kept', ({ vote }) => vote === 'second')
  }
  await host.press(screen)
  const { readFirst, straight, pupils } = await report(host)
  expect([readFirst.of, straight.of]).toEqual([2, 1])
  expect(pupils.find(({ nickname }) => nickname === 'Cy')?.answers[0]?.opened).toBe(false)
})

test('a skipped question and an early end leave the item analysis standing', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make({ votes: 1 }, { size: 4 }))
  const ask = async (at: number) => {
    await host.press(screen)
    for (const phone of phones) {
      const stage = await phone.hears('stage', (each) => each.phase === 'first' && each.at === at && !!each.question)
      phone.say(answerTo(stage, phone === phones[0]))
      await phone.hears('kept', (kept) => kept.at === at)
    }
  }
  await ask(0)
  await host.press(screen, 'reveal')
  await ask(1)
  await host.press(screen, 'skip')
  await screen.hears('stage', ({ at }) => at === 2)
  for (const phone of phones) {
    const stage = await phone.hears('stage', (each) => each.at === 2 && !!each.question)
    phone.say(answerTo(stage, phone === phones[0]))
    await phone.hears('kept', (kept) => kept.at === 2)
  }
  await host.press(screen, 'reveal')
  await host.press(screen, 'end')
  expect((await report(host)).analysed).toEqual({ questions: 2, plays: 2 })
  const page = await (await host.fetch(`/t/${host.slug}/report`)).text()
  expect(page).toContain('so far there are 2')
  expect(page).not.toContain('the same total')
})

test('a live round whose doors are closed takes no votes, and takes them again once they are open', async () => {
  const { host, screen, players, phones } = await roomOf(['Ada'], await LiveHost.make())
  const [ada] = phones as [Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  const turn = (open: boolean) =>
    host.fetch(`/api/quizzes/${host.slug}/host/rounds/1`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${host.key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ open }),
    })
  await turn(false)
  await ada.hears('stage', ({ locked }) => locked)
  ada.say(answerTo(first))
  expect((await ada.hears('refused')).why).toBe('closed')
  const { question, verdict, confidence } = { ...answerTo(first), question: first.question!.id }
  const form = () =>
    players[0]!.visitor.post<{ type: string }>(`/api/rounds/${players[0]!.round}/answers`, {
      ...{ question, verdict, confidence, vote: 'first' },
    })
  expect(await form()).toMatchObject({ status: 409, body: { type: '/problems/closed' } })
  await turn(true)
  await ada.hears('stage', ({ locked, moment }) => !locked && moment === first.moment)
  expect((await form()).status).toBe(200)
  await screen.hears('count', ({ answered }) => answered === 1)
})

test('a form says which vote it is for: a stale page is no second vote', async () => {
  const { host, screen, players, phones } = await roomOf(['Ada'], await LiveHost.make())
  const { visitor, round } = players[0]!
  await host.press(screen)
  const first = await asked(phones[0]!, 'first')
  const page = await (await visitor.fetch(`/r/${round}`)).text()
  expect(page).toMatch(/name="vote" value="first"/)
  const { verdict } = answerTo(first)
  const fields = { question: first.question!.id, verdict, confidence: '2' }
  await host.press(screen)
  await host.press(screen)
  await visitor.submit(`/r/${round}/answers`, { ...fields, vote: 'first' })
  await visitor.submit(`/r/${round}/answers`, fields)
  expect((await (await players[0]!.phone()).hears('you')).second).toBeNull()
  expect(await (await visitor.fetch(`/r/${round}`)).text()).toMatch(/name="vote" value="second"/)
  await visitor.submit(`/r/${round}/answers`, { ...fields, vote: 'second' })
  expect((await (await players[0]!.phone()).hears('you')).second).toMatchObject({ verdict })
  await runDurableObjectAlarm(players[0]!.object)
})

test('the report tells what each team came to, and how many were right in either vote', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make({ teams: ['Red', 'Blue'] }))
  const [ada, bo] = phones as [Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  ada.say(answerTo(first, true, 3))
  bo.say(answerTo(first, false, 3))
  await screen.hears('count', ({ answered }) => answered === 2)
  await host.press(screen)
  await asked(bo, 'split')
  await host.press(screen)
  await asked(bo, 'second')
  for (const phone of [ada, bo]) phone.say(answerTo({ ...first, phase: 'second' }, true, 2))
  await screen.hears('count', ({ answered }) => answered === 2)
  await host.press(screen)
  await asked(ada, 'reveal')
  expect((await report(host)).teams).toEqual([
    { name: 'Red', pupils: 1, right: { right: 1, of: 1 }, mean: 2 },
    { name: 'Blue', pupils: 1, right: { right: 1, of: 1 }, mean: 2 },
  ])
  const page = await (await host.fetch(`/t/${host.slug}/report`)).text()
  expect(page).toContain('Of 2 who voted before the talk: 1 right then, 2 in the end.')
  for (const team of ['Red', 'Blue']) expect(page).toContain(`<bdi>${team}</bdi>`)
})

test('who keeps silent in the second vote is not said to have voted twice: their first answer stands', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make())
  const [ada, bo] = phones as [Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  for (const phone of [ada, bo]) phone.say(answerTo(first, false))
  await screen.hears('count', ({ answered }) => answered === 2)
  await host.press(screen)
  await host.press(screen)
  await asked(ada, 'second')
  ada.say(answerTo({ ...first, phase: 'second' }, true))
  await screen.hears('count', ({ answered }) => answered === 1)
  await host.press(screen)
  await asked(ada, 'reveal')
  const page = await (await host.fetch(`/t/${host.slug}/report`)).text()
  expect(page).toContain('Of 2 who voted before the talk: 0 right then, 1 in the end.')
})
