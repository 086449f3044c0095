import type { Page, WebSocketRoute } from 'playwright-core'
import { expect, test } from 'vitest'
import { openClass, pupilQuickly } from './classroom.ts'
import { DESK, newPlayer, PHONE } from './helpers.ts'
import { joinLive, liveQuiz, press, vote } from './live-hands.ts'

/** What a network does to sockets. */
const FATES: Record<string, (socket: WebSocketRoute) => unknown> = {
  'are closed': (socket) => socket.close({ code: 1011 }),
  'swallow all that is said': (socket) => socket.onMessage(() => {}),
}

function withoutSockets(page: Page, fate: keyof typeof FATES): Promise<void> {
  return page.routeWebSocket(/socket/, FATES[fate]!)
}

test.each(Object.keys(FATES))(
  'where sockets %s, a live round is played through, and nobody does anything for it',
  async (fate) => {
    const host = await newPlayer(DESK)
    const quiz = await liveQuiz(host, { size: 1, live: { votes: 1 } })
    await withoutSockets(host, fate)
    await host.goto(quiz.hostUrl)
    await host.goto(`/t/${quiz.slug}/screen`)
    const phone = await joinLive(quiz.slug, 'Ada', PHONE, (page) => withoutSockets(page, fate))
    await host.getByText('1 player').waitFor()
    await press(host, ' ')
    await phone.locator('.judge').waitFor()
    await vote(phone, 'supported', 'Certain')
    await host.getByText('1 of 1 answered').waitFor()
    expect(await phone.locator('.fault:visible').count()).toBe(0)
    await press(host, ' ')
    await phone.locator('.reveal').waitFor()
  },
)

test('a host’s page without sockets shows a pupil who comes in', async () => {
  const { slug, host } = await openClass({ naming: 'free' })
  await withoutSockets(host, 'are closed')
  await host.reload()
  await pupilQuickly(slug, [], 'Quiet Heron')
  await host.locator('#watch[data-live]').getByText('Quiet Heron', { exact: true }).waitFor()
})
