import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hurry } from './hands.ts'
import { chosenOf, DESK, game, newDevice, newVisitor, otherThan, PACK, posted } from './helpers.ts'

/** A newspaper of another site: its pages by their paths, and what asked it for a frame with which cookies. */
let paper: Server
let policy = ''
let body = ''
const cookiesSeen: (string | undefined)[] = []

beforeAll(async () => {
  paper = createServer((request, reply) => {
    const html = { 'Content-Type': 'text/html', ...(policy && { 'Content-Security-Policy': policy }) }
    if (request.url !== '/control') return reply.writeHead(200, html).end(`<!doctype html><h1>The paper</h1>${body}`)
    cookiesSeen.push(request.headers.cookie)
    const cookies = ['usual=1; SameSite=None; Secure', 'parted=1; SameSite=None; Secure; Partitioned']
    return reply.writeHead(200, { ...html, 'Set-Cookie': cookies }).end('<p>control</p>')
  })
  await new Promise<void>((resolve) => void paper.listen(0, resolve))
})

afterAll(() => void paper.close())

const port = () => (paper.address() as AddressInfo).port

/** A reader of the paper, at 127.0.0.1 where the game is at localhost, in a browser that blocks third-party cookies. */
async function newReader(options: BrowserContextOptions): Promise<Page> {
  const context = await newDevice(options)
  const page = await context.newPage()
  await hurry(page)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true })
  return page
}

let atDesk: Page

beforeAll(async () => {
  atDesk = await newReader(DESK)
})

/** The page of the paper in which this stands, as somebody reads it who has no cookie. */
async function read(markup: string, page = atDesk): Promise<{ page: Page; frame: FrameLocator }> {
  await page.context().clearCookies()
  body = markup
  await page.goto(`http://127.0.0.1:${port()}/`)
  return { page, frame: page.frameLocator('iframe').first() }
}

const frameOf = (address: string, attributes = '') =>
  `<iframe src="${game.url}/embed${address}" width="100%" height="640" title="Quiz" ${attributes}></iframe>`

const judge = (frame: FrameLocator, verdict: string) => frame.locator(`#app:not([aria-busy]) button.${verdict}`).click()
const goOn = (frame: FrameLocator) => frame.locator('#app:not([aria-busy]) .go-on .button').click()

test('a browser that blocks third-party cookies plays a quiz to its end in a page of another site, and its score is on the board', async () => {
  cookiesSeen.length = 0
  const asked = chosenOf(4)
  const wish = { packs: [PACK.id], size: asked.length, shuffle: false }
  const { slug } = await posted((await newVisitor()).request, '/api/quizzes', wish)
  const control = `<iframe src="http://localhost:${port()}/control"></iframe>`
  const script = `<script async src="${game.url}/embed.js"></script>`
  const { page, frame } = await read(`${frameOf(`/q/${slug}`)}${control}${script}`)
  for (const [position, { verdict }] of asked.entries()) {
    await judge(frame, position === 1 ? otherThan(verdict) : verdict)
    await frame.locator('.reveal').waitFor()
    // Where a frame may keep a cookie for the page around it alone, a reload leads back to where it was.
    if (position === 2) await page.reload()
    else await goOn(frame)
  }
  await frame.getByRole('heading', { name: `${asked.length - 1} of ${asked.length} right` }).waitFor()
  // The block is real: of two cookies, the control frame had back the one alone that is the paper's part.
  expect(cookiesSeen).toEqual([undefined, 'parted=1'])
  // The frame is as high as what is in it.
  const room = () =>
    frame.locator('#app').evaluate((app) => innerHeight - Math.max((app as HTMLElement).offsetHeight, 490))
  await expect.poll(room).toBe(0)
  const nickname = await frame.locator('.kicker span').nth(1).textContent()
  const board = await (await newVisitor()).request.get(`/q/${slug}/board`)
  expect(await board.text()).toContain(nickname ?? 'nobody')
})

test('in a page whose policy allows frames alone, and in a sandbox, a frame plays by itself and scrolls', async () => {
  policy = `default-src 'none'; frame-src ${game.url}`
  const { page, frame } = await read(frameOf('/today', 'sandbox="allow-forms allow-scripts"'))
  policy = ''
  await judge(frame, 'supported')
  await frame.locator('.reveal').waitFor()
  await goOn(frame)
  await judge(frame, 'baseless')
  await frame.locator('.reveal').waitFor()
  expect(await page.locator('iframe').evaluate((frame) => (frame as HTMLElement).offsetHeight)).toBeLessThan(660)
})

test('in a frame whoever reads first begins at the start of the article, and is led to the quote', async () => {
  const { frame } = await read(frameOf('/today'))
  const article = frame.locator('.article')
  const scrolled = () => article.evaluate((box) => box.scrollTop)
  await frame.getByRole('button', { name: 'Read the article first' }).click()
  await article.waitFor()
  expect(await scrolled()).toBe(0)
  await frame.getByRole('link', { name: 'Go to the quote' }).click()
  expect(await frame.locator('#here').isVisible()).toBe(true)
  expect(await frame.locator('button.supported').count()).toBe(1)
})

test('without script a frame plays by forms, in 280 pixels', async () => {
  const small = { viewport: { width: 296, height: 800 }, javaScriptEnabled: false }
  const { page, frame } = await read(frameOf('/today'), await newReader(small))
  await judge(frame, 'supported')
  await frame.locator('.reveal').waitFor()
  await goOn(frame)
  await frame.locator('button.supported').waitFor()
  expect(page.frames()).toHaveLength(2)
})
