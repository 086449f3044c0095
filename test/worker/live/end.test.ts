import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import Papa from 'papaparse'
import { expect, test, vi } from 'vitest'
import type { ReportBody } from '../../../worker/game/class/report-wire.ts'
import type { RoundView } from '../../../worker/game/play/view.ts'
import { KEYS, scoreKeys, setClock, Visitor } from '../helpers.ts'
import { PATIENCE } from '../patience.ts'
import { answerTo, asked, endAfterOne, type Line, LiveHost, roomOf } from './helpers.ts'

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
  await vi.waitUntil(async () => (await scoreKeys(host.slug)).length === before.length + 2, PATIENCE)
  await evictDurableObject(players[0]!.object)
  await runDurableObjectAlarm(players[0]!.object)
  expect(await scoreKeys(host.slug)).toHaveLength(before.length + 2)
  const { body } = await players[0]!.visitor.get<RoundView>(`/api/rounds/${players[0]!.round}`)
  expect(body.finished).toMatchObject({ saved: true, result: { points: 3, all: { right: 1, of: 1 } } })
  expect(body.answers[0]?.question.id).toBe(first.question?.id)
  const { keys } = await env.KV.list<{ right: number }>({ prefix: `score:${host.slug}:` })
  expect(keys.map(({ metadata }) => metadata?.right)).toEqual([1, 0])
  expect(JSON.stringify(keys)).not.toMatch(/Ada|Bo/)
})

test('whoever answered nothing has no place, and where nobody did there is no podium', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Idle'], await LiveHost.make({ votes: 1 }))
  const [ada, idle] = phones as [Line, Line]
  await host.press(screen)
  ada.say(answerTo(await asked(ada, 'first')))
  await ada.hears('kept')
  await host.press(screen)
  await host.press(screen, 'end')
  expect((await ada.hears('you', ({ place }) => place !== null)).place).toEqual({ rank: 1, of: 2, shared: false })
  await asked(idle, 'ended')
  expect(idle.heard.flatMap((message) => (message.type === 'you' ? [message.place] : [])).at(-1)).toBeNull()
  expect((await screen.hears('podium')).top.map(({ name }) => name)).toEqual(['Ada'])

  const silent = await roomOf(['Bo', 'Cy'], await LiveHost.make({ votes: 1 }))
  await silent.host.press(silent.screen)
  await silent.host.press(silent.screen, 'reveal')
  await silent.host.press(silent.screen, 'end')
  expect(await silent.screen.hears('podium')).toMatchObject({ room: null, top: [], more: 0 })
})

test('at the end phones say where a place is shared, and the host’s page how many each has answered', async () => {
  const { host, screen, players, phones } = await roomOf(['Ada', 'Bo', 'Cy'], await LiveHost.make({ votes: 1 }))
  const [ada, bo, cy] = phones as [Line, Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  for (const phone of phones) phone.say(answerTo(first))
  await screen.hears('count', ({ answered }) => answered === 3)
  await host.press(screen)
  await host.press(screen)
  const second = await ada.hears('stage', ({ at, phase }) => at === 1 && phase === 'first')
  for (const phone of [ada, bo]) phone.say(answerTo(second))
  await screen.hears('count', ({ answered }) => answered === 2)
  await host.press(screen)
  await host.press(screen, 'end')
  const placeOf = async (phone: Line) => (await phone.hears('you', ({ place }) => place !== null)).place
  expect(await placeOf(bo)).toEqual({ rank: 1, of: 3, shared: true })
  expect(await placeOf(cy)).toEqual({ rank: 3, of: 3, shared: false })
  const over = async (player: number) => {
    const { visitor, round } = players[player]!
    return (await visitor.fetch(`/r/${round}`)).text()
  }
  expect(await over(0)).toContain('Place 1 of 3, shared')
  expect(await over(2)).toMatch(/Place 3 of 3</)
  const { visitor, round } = players[2]!
  const missed = await (await visitor.fetch(`/r/${round}?result`)).text()
  expect(missed).toContain('>1 of 2 right<')
  expect(missed).toContain('Without an answer from you: 1 of 2 questions.')
  expect(missed).toContain('would have been 6.')
  expect(missed).not.toContain('nothing got past you')
  const page = await (await host.fetch(`/t/${host.slug}`)).text()
  expect(page.match(/(?<=class="state">(?:<!--[^>]*-->)*)\d of 2/g)).toEqual(['2 of 2', '2 of 2', '1 of 2'])
  expect(page).toContain('>Answered</th>')
  expect(page).not.toContain('>finished<')
})

test('whoever missed a question of a live round has not finished it, by the report, its file and the host’s page', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo', 'Idle'], await LiveHost.make({ votes: 1 }, { size: 2 }))
  const [ada, bo] = phones as [Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  for (const phone of [ada, bo]) phone.say(answerTo(first))
  await screen.hears('count', ({ answered }) => answered === 2)
  await host.press(screen, 'reveal')
  await host.press(screen)
  ada.say(answerTo(await ada.hears('stage', ({ at, phase }) => at === 1 && phase === 'first')))
  await screen.hears('count', ({ answered }) => answered === 1)
  await host.press(screen, 'reveal')
  await host.press(screen, 'end')
  const { body } = await host.hosted<ReportBody>('/rounds/1/report')
  expect(body.pupils.map(({ nickname, finished, answered }) => [nickname, finished, answered])).toEqual([
    ['Ada', true, 2],
    ['Bo', false, 1],
    ['Idle', false, 0],
  ])
  const page = await (await host.fetch(`/t/${host.slug}/report`)).text()
  const text = page.replace(/<[^>]*>/g, '')
  expect(text).toContain('3 in, 1 finished.')
  expect(text).toMatch(/Not finished: ?Bo \(1 of 2\), ?Idle \(0 of 2\)/)
  const csv = await (await host.fetch(`/t/${host.slug}/pupils.csv?round=1`)).text()
  const rows = Papa.parse<Record<string, string>>(csv, { header: true }).data
  expect(rows.map(({ name, finished_at }) => [name, finished_at !== ''])).toEqual([
    ['Ada', true],
    ['Bo', false],
    ['Idle', false],
  ])
})

test('once a live round is over, its host’s page says so, and offers no door to open, close or lock', async () => {
  const { host, screen } = await roomOf(['Ada'], await LiveHost.make({ votes: 1 }))
  const page = async () => (await host.fetch(`/t/${host.slug}`)).text()
  await host.press(screen)
  expect(await page()).toMatch(/class="door open">Open[\s\S]*name="locked"/)
  await host.press(screen, 'reveal')
  await host.press(screen, 'end')
  const over = await page()
  expect(over).toContain('>Over: pupils see the answers<')
  expect(over).not.toMatch(/class="door open"|name="locked"|name="open"/)
})

test('the report of a live round says that it has ended, once it has', async () => {
  const { host, screen } = await roomOf(['Ada'], await LiveHost.make({ votes: 1 }))
  const report = async () => {
    const { body } = await host.hosted<ReportBody>('/rounds/1/report')
    return { state: body.state, page: await (await host.fetch(`/t/${host.slug}/report`)).text() }
  }
  await host.press(screen)
  const running = await report()
  expect(running.state).toBe('open')
  expect(running.page).toContain('Still open: figures change')
  await host.press(screen, 'reveal')
  await host.press(screen, 'end')
  const ended = await report()
  expect(ended.state).toBe('closed')
  expect(ended.page).not.toContain('Still open')
  expect(ended.page).toContain('<span>Over</span>')
  const classes = await (await host.fetch('/t')).text()
  expect(classes.replaceAll(/<!--.*?-->/g, '')).toMatch(/1 pupil · <b>Over</)
})

test('whoever comes late to a live round that is over is told so before they type a name', async () => {
  const host = await LiveHost.make({ votes: 1 })
  const room = await roomOf(['Ada'], host)
  const late = new Visitor()
  const join = async (who: Visitor) => (await who.fetch(`/q/${host.slug}`)).text()
  expect(await join(late)).toContain('id="nickname"')
  await endAfterOne(room)
  const told = await join(late)
  expect(told).toContain('This round is over')
  expect(told).not.toMatch(/id="nickname"|open it again/)
  expect(await join(room.players[0]!.visitor)).not.toContain('id="nickname"')
  const { status, body } = await late.post<{ detail: string }>(`/api/quizzes/${host.slug}/rounds`, { nickname: 'Late' })
  expect([status, body.detail]).toEqual([409, 'This class is closed. Ask your teacher.'])
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
