import type { Page, WebSocketRoute } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pupilQuickly } from './classroom.ts'
import { DESK, makeQuickly, newPlayer, newVisitor, PHONE } from './helpers.ts'
import { joinQuickly, liveQuiz, press, vote } from './live-hands.ts'

/** What a network does to sockets, or a browser, an extension, a school's lockdown. */
const FATES = {
  'are closed': (page: Page) => routed(page, (socket) => socket.close({ code: 1011 })),
  'swallow all that is said': (page: Page) => routed(page, (socket) => socket.onMessage(() => {})),
  'do not exist': (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'WebSocket')),
  'throw as they are made': (page: Page) =>
    page.addInitScript(() => {
      window.WebSocket = class {
        constructor() {
          throw new DOMException('not allowed', 'SecurityError')
        }
      } as unknown as typeof WebSocket
    }),
}

const routed = (page: Page, fate: (socket: WebSocketRoute) => unknown) => page.routeWebSocket(/socket/, fate)

async function withoutSockets(page: Page, fate: keyof typeof FATES): Promise<void> {
  page.on('pageerror', (fault) => expect.fail(String(fault)))
  await FATES[fate](page)
}

const EVERY_FATE = Object.keys(FATES) as (keyof typeof FATES)[]

/** At once, as each waits for most of its time. */
describe.concurrent('where sockets', () => {
  test.each(EVERY_FATE)('%s, a live round is played through, and nobody does anything for it', async (fate) => {
    const host = await newPlayer(DESK)
    await withoutSockets(host, fate)
    const quiz = await liveQuiz(host, { size: 1, live: { votes: 1 } })
    await host.request.get(quiz.hostUrl)
    await host.goto(`/t/${quiz.slug}/screen`)
    const phone = await joinQuickly(quiz.slug, 'Ada', PHONE, (page) => withoutSockets(page, fate))
    await host.getByText('1 player').waitFor()
    await press(host, ' ')
    await phone.locator('.judge').waitFor()
    await vote(phone, 'supported', 'Certain')
    await host.getByText('1 of 1 answered').waitFor()
    expect(await phone.locator('.fault:visible').count()).toBe(0)
    await press(host, ' ')
    await phone.locator('.reveal').waitFor()
    await Promise.all([host, phone].map((page) => page.context().close()))
  })

  test.each(EVERY_FATE)('%s, a host’s page shows a pupil who comes in', async (fate) => {
    const host = await newPlayer(DESK)
    await withoutSockets(host, fate)
    const { slug, hostUrl } = await makeQuickly(host, { class: { naming: 'free' } })
    await host.request.get(hostUrl)
    await host.goto(`/t/${slug}`)
    await pupilQuickly(slug, [], 'Quiet Heron')
    await host.locator('#watch[data-live]').getByText('Quiet Heron', { exact: true }).waitFor()
    await host.context().close()
  })
})

test('a phone without sockets whose script for that does not come either says that it has no connection', async () => {
  const { slug } = await liveQuiz(await newVisitor(), { size: 1 })
  const phone = await joinQuickly(slug, 'Ada', PHONE, async (page) => {
    await withoutSockets(page, 'do not exist')
    await page.route('**/asking-*', (route) => route.fulfill({ status: 404 }))
  })
  await phone.getByRole('alert').getByText('No connection').waitFor()
})
