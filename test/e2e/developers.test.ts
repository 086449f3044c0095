import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callWebhook, newWebhookSecret } from '../../worker/store/webhook-call.ts'
import { game, newPlayer, posted } from './helpers.ts'

/** Without a header of the tests’, about which a browser would ask first. */
const VISITOR = { extraHTTPHeaders: {} }

describe('a page of another site', () => {
  const server = createServer((_, reply) => reply.setHeader('Content-Type', 'text/html').end('<p>The Harbour Post'))
  let paper = ''

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    paper = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => server.close())

  test('shows today’s quiz with the lines that the page for developers gives', async () => {
    const page = await newPlayer(VISITOR)
    await page.goto('/developers')
    const snippet = (await page.locator('#start pre').textContent()) ?? ''
    await page.goto(paper)
    await page.setContent(snippet)
    const link = page.locator('#today a')
    expect(await link.textContent()).toContain('The daily')
    expect(await link.getAttribute('href')).toMatch(`${game.url}/q/daily-`)
    await page.context().close()
  })

  test('reads nothing that is not open, and makes nothing', async () => {
    const page = await newPlayer(VISITOR)
    const { slug } = await posted(page.request, '/api/quizzes', { packs: ['clever-hans-1904'], class: {} })
    await page.goto(paper)
    const tried = await page.evaluate(
      async ([base, code]) => {
        const ask = (path: string, init: RequestInit = {}) =>
          fetch(`${base}/api${path}`, init).then(
            (reply) => reply.status,
            () => 'refused',
          )
        const json = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }
        const key = { headers: { Authorization: 'Bearer x' } }
        return [
          await ask('/packs', { headers: { 'If-None-Match': '"x"' } }),
          await ask('/packs', { credentials: 'include' }),
          await ask(`/quizzes/${code}`),
          await ask(`/quizzes/${code}/host`, key),
          await ask('/quizzes', json),
        ]
      },
      [game.url, slug],
    )
    expect(tried).toEqual([200, 'refused', 'refused', 'refused', 'refused'])
    await page.context().close()
  })
})

test.each([1, 2])(
  'on 320 pixels, with letters %d times as large, the page for developers scrolls down alone and its lines in their own box, by keys',
  async (times) => {
    const page = await newPlayer({ viewport: { width: 320, height: 640 } })
    await page.goto('/developers')
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size * 100}%`), times)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const lines = page.locator('.lines').nth(1)
    await lines.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => lines.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
    await page.context().close()
  },
)

test('the page for developers leads to each of its parts, and prints its lines whole', async () => {
  const page = await newPlayer({ viewport: { width: 1280, height: 800 } })
  await page.goto('/developers')
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
      .map((link) => link.hash.slice(1))
      .filter((id) => !document.getElementById(id)),
  )
  expect(broken).toEqual([])
  await page.emulateMedia({ media: 'print' })
  const cut = await page
    .locator('.lines')
    .evaluateAll((all) => all.filter((box) => box.scrollHeight > box.clientHeight))
  expect(cut).toEqual([])
  await page.context().close()
})

test('a message passes the check that the page for developers gives, and one that was touched does not', async () => {
  const page = await newPlayer()
  await page.goto('/developers')
  const check = (await page.locator('#webhooks pre').nth(1).textContent()) ?? ''
  await page.context().close()
  const { isOurs } = await import(`data:text/javascript,${encodeURIComponent(`${check}\nexport { isOurs }`)}`)
  const sent: { headers: Record<string, string>; body: string }[] = []
  const PUBLIC_NETWORK = {
    fetch: async (_: URL, { headers, body }: (typeof sent)[0]) => {
      sent.push({ headers, body })
      return new Response(null, { status: 204 })
    },
  } as unknown as Fetcher
  const event = { type: 'test' as const, timestamp: new Date().toISOString(), data: { quiz: 'ktm7w4' } }
  const secret = newWebhookSecret()
  await callWebhook({ PUBLIC_NETWORK }, { url: 'https://paper.org/', secret }, { id: 'test_1', event }, Date.now())
  const [{ headers, body }] = sent as [(typeof sent)[0]]
  expect(isOurs(headers, body, secret)).toBe(true)
  expect(isOurs(headers, body.replace('ktm7w4', 'ktm7w5'), secret)).toBe(false)
  expect(isOurs(headers, body, newWebhookSecret())).toBe(false)
  expect(isOurs({ ...headers, 'webhook-timestamp': '1614265330' }, body, secret)).toBe(false)
})
