import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mouse } from './hands.ts'
import { finishQuickly, game, leaveAll, newDevice, PHONE, posted, QUIZ, SHEET, start } from './helpers.ts'
import { recordIn } from './reader.ts'

let device: BrowserContext
let page: Page

/** A player whose browser has the service worker, in the middle of a round: one answer is given. */
async function begin(options: BrowserContextOptions = {}): Promise<void> {
  device = await newDevice({ ...PHONE, serviceWorkers: 'allow', ...options })
  page = await device.newPage()
  await start(page)
  await mouse.judge(page, SHEET[0]!.verdict, 1)
  await page.locator('.reveal').waitFor()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  })
}
beforeEach(() => begin())
afterEach(leaveAll)

/** The addresses that the browser keeps, without those of scripts. */
const kept = () =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })

const answered = async () =>
  (await page.request.get(`${game.url}/api${new URL(page.url()).pathname.replace('/r/', '/rounds/')}`)).json()

test('the last pages open without a network, and a newer one is seen at the first load once there is one', async () => {
  const round = page.url().replace(/\?.*/, '')
  await page.goto(`${QUIZ}/board`)
  await expect.poll(kept).toContain(`${QUIZ}/board`)
  await device.setOffline(true)
  await page.goto(round)
  expect(await page.locator('h1, .claim').first().isVisible()).toBe(true)
  await page.goto(`${QUIZ}/board`)
  expect(await page.locator('main').textContent()).not.toContain('Newest Newt')
  const other = await newDevice()
  await finishQuickly(await other.newPage(), { nickname: 'Newest Newt' })
  await device.setOffline(false)
  await page.goto(`${QUIZ}/board`)
  expect(await page.locator('main').textContent()).toContain('Newest Newt')
})

test('a round that was played on by script says how many answers are kept, where its page comes without a network', async () => {
  const round = page.url().replace(/\?.*/, '')
  // What the page says is counted in the record, which an answer comes into a moment after its reveal.
  const recorded = async () => (await recordIn(page)).length
  await expect.poll(recorded).toBe(1)
  await page.goto(round)
  await mouse.judge(page, SHEET[1]!.verdict, 1)
  await page.locator('.reveal').waitFor()
  await expect.poll(recorded).toBe(2)
  await expect.poll(kept).toContain(new URL(round).pathname)
  await device.setOffline(true)
  await page.goto(round)
  const note = page.getByText('Your 2 answers are kept; with a network, you go on after them.')
  await note.waitFor()
  await page.locator('.play.live').waitFor()
  await device.setOffline(false)
  await page.getByText('You are back online.').waitFor()
  expect(await note.isVisible()).toBe(false)
  await page.getByRole('link', { name: 'Load this page again' }).click()
  await page.getByText('You are back online.').waitFor({ state: 'detached' })
  expect(await page.getByText('You are offline').count()).toBe(0)
})

test('an answer that is given offline arrives once there is a network again, and stands', async () => {
  await mouse.goOn(page)
  await page.locator('.judge').waitFor()
  await device.setOffline(true)
  await mouse.judge(page, SHEET[1]!.verdict, 1)
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('nothing is lost')
  await device.setOffline(false)
  // Twice is harmless: the browser may have sent it by itself, and the page asks for the same again.
  await page.reload()
  await expect.poll(async () => (await answered()).answered).toBe(2)
  const { answers } = await answered()
  expect(answers.map(({ answer }: { answer: { right: boolean } }) => answer.right)).toEqual([true, true])
})

test('no page of a host or of the record is kept, and no reply of the API', async () => {
  const { hostUrl } = await posted(page.request, '/api/quizzes', { packs: [QUIZ.replace('/q/', '')], size: 2 })
  for (const path of ['/you', '/classes', hostUrl!]) await page.goto(path)
  await page.goto('/')
  await expect.poll(kept).toContain('/')
  for (const path of await kept()) expect(path).toMatch(/^\/($|r\/|q\/|assets\/)/)
})

test('an empty service worker takes its place: pages come from the network alone', async () => {
  let empty = false
  const proxy = createServer((asked, reply) => {
    if (empty && asked.url === '/sw.js') return reply.writeHead(200, { 'Content-Type': 'text/javascript' }).end()
    const { method, headers } = asked
    // No connection is kept: one that the game closes meanwhile would leave its page waiting.
    const passed = request(new URL(asked.url ?? '/', game.url), { method, headers, agent: false }, (answer) => {
      pipeline(answer, reply.writeHead(answer.statusCode ?? 502, answer.headers), () => {})
    })
    passed.on('error', () => reply.destroy())
    asked.pipe(passed)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  try {
    await begin({ baseURL: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` })
    await page.goto('/')
    await expect.poll(kept).toContain('/')
    empty = true
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
    const isWaiting = async () => {
      await page.goto('about:blank')
      // It takes its place once the browser has seen that no page is left.
      await page.waitForTimeout(300)
      await page.goto('/')
      return page.evaluate(async () => {
        const { installing, waiting } = await navigator.serviceWorker.ready
        return Boolean(installing ?? waiting)
      })
    }
    await expect.poll(isWaiting).toBe(false)
    await device.setOffline(true)
    await expect(page.goto('/')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  } finally {
    proxy.closeAllConnections()
    proxy.close()
  }
})
