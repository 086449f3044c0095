import { expect, test, vi } from 'vitest'
import type { Watch, WatchMessage } from '../../../worker/game/class/wire.ts'
import { PATIENCE } from '../patience.ts'
import { answerTo, asked, connect, type Line, LiveHost, roomOf } from './helpers.ts'

test('the host’s page hears each first vote as it comes, and of its verdict nothing before the reveal', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make())
  const page = await connect(host, `/t/${host.slug}/socket?round=1`)
  const heard = page.heard as unknown as WatchMessage[]
  const hears = <Kind extends WatchMessage['kind']>(
    kind: Kind,
    fits: (message: WatchMessage) => boolean = () => true,
  ) => vi.waitUntil(() => heard.find((message) => message.kind === kind && fits(message)), PATIENCE)
  expect(await hears('all')).toMatchObject({ watch: { live: { at: -1, vote: null, over: false } } })
  await host.press(screen)
  await hears('live', (message) => message.kind === 'live' && message.live.vote === 'first')
  const [ada] = phones as [Line, Line]
  const first = await asked(ada, 'first')
  const said = answerTo(first, false, 3)
  ada.say(said)
  expect(await hears('vote')).toMatchObject({ vote: { verdict: said.verdict, confidence: 3 } })
  const seen = async (name: string) => {
    const { pupils } = (await host.hosted<Watch>('/rounds/1')).body
    const { vote, cells } = pupils.find(({ nickname }) => nickname === name)!
    return [vote?.verdict ?? null, cells[0]?.right ?? null]
  }
  expect([await seen('Ada'), await seen('Bo')]).toEqual([
    [said.verdict, null],
    [null, null],
  ])
  await host.press(screen, 'reveal')
  await hears('all', (message) => message.kind === 'all' && message.watch.pupils.some(({ cells }) => cells[0]))
  expect([await seen('Ada'), await seen('Bo')]).toEqual([
    [null, false],
    [null, null],
  ])
  await host.press(screen, 'end')
  expect(await hears('live', (message) => message.kind === 'live' && message.live.over)).toBeTruthy()
})

test('once a step is undone, the host’s page has the votes again that stand', async () => {
  const { host, screen, phones } = await roomOf(['Ada', 'Bo'], await LiveHost.make())
  const page = await connect(host, `/t/${host.slug}/socket?round=1`)
  const heard = page.heard as unknown as WatchMessage[]
  await host.press(screen)
  const [ada] = phones as [Line, Line]
  const said = answerTo(await asked(ada, 'first'), true, 3)
  ada.say(said)
  await ada.hears('kept')
  await host.press(screen)
  await host.press(screen)
  await asked(ada, 'second')
  await host.press(screen, 'back')
  await host.press(screen, 'back')
  const votes = () => {
    const last = heard.findLast(({ kind }) => kind === 'all')
    return (
      last?.kind === 'all' && last.watch.live?.vote === 'first' && last.watch.pupils.map(({ vote }) => vote?.verdict)
    )
  }
  await vi.waitFor(() => expect(votes()).toEqual([said.verdict, undefined]), PATIENCE)
})

test('who missed a question reads as many right of as many on the result page as on the phone', async () => {
  const { host, screen, phones, players } = await roomOf(['Ada', 'Bo'], await LiveHost.make({ votes: 1 }))
  const [ada, bo] = phones as [Line, Line]
  await host.press(screen)
  const first = await asked(ada, 'first')
  ada.say(answerTo(first, true, 2))
  await ada.hears('kept')
  bo.say(answerTo(first, true, 2))
  await bo.hears('kept')
  await host.press(screen, 'reveal')
  await host.press(screen)
  bo.say(answerTo(await bo.hears('stage', ({ at, phase }) => at === 1 && phase === 'first'), true, 2))
  await bo.hears('kept', ({ at }) => at === 1)
  await host.press(screen, 'reveal')
  await host.press(screen, 'end')
  const you = await ada.hears('you', ({ place }) => place !== null)
  const page = await (await players[0]!.visitor.fetch(`/r/${players[0]!.round}?result`)).text()
  expect(page).toContain(`<h1>1 of ${you.marks.length} right</h1>`)
  expect(page).not.toMatch(/Leaderboard|Saved\./)
})
