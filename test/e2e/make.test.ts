import type { Browser, Page } from 'playwright-core'
import { renderSVG } from 'uqr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { askedFor, mouse } from './hands.ts'
import { DESK, type Game, makeQuickly, newPlayer, PACK, PHONE, SHEET, start, startGame, tidy } from './helpers.ts'

let game: Game
let browser: Browser

beforeAll(async () => {
  ;[game, browser] = await Promise.all([startGame(), launchBrowser()])
})

afterAll(() => Promise.all([game.stop(), browser.close()]))

const TITLE = 'Class 9b on Monday'

/** Fills the form of /make and lands on the host's page. */
async function makeByForm(page: Page): Promise<void> {
  await page.goto('/make')
  await page.getByLabel('How many questions?').fill('5')
  await page.getByLabel('Shuffled').check()
  await page.getByLabel('A title').fill(TITLE)
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.waitForURL(/\/t\//)
}

/** The dark cells of a drawn QR code, whatever its margin. */
function cellsOf(svg: string): string {
  const cells = [...svg.matchAll(/M(\d+),(\d+)h/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
  const [left, top] = [Math.min(...cells.map(({ x }) => x)), Math.min(...cells.map(({ y }) => y))]
  return cells.map(({ x, y }) => `${x - left},${y - top}`).join(' ')
}

/** The questions of a quiz of five, in the order in which a player meets them. */
async function questionsMet(page: Page, quiz: string): Promise<string[]> {
  await start(page, { quiz })
  const met: string[] = []
  for (let number = 1; number <= 5; number++) {
    await askedFor(page, number, 5)
    const claim = (await page.locator('.question .claim').textContent()) ?? ''
    met.push(SHEET.find((question) => claim.endsWith(question.claim))?.id ?? claim)
    await mouse.judge(page, 'supported', 1)
    await page.locator('.reveal').waitFor()
    await mouse.goOn(page)
  }
  await page.locator('.result').waitFor()
  return met
}

describe.each([
  ['with script', true],
  ['without script', false],
])('a quiz is made %s', (_, javaScriptEnabled) => {
  test('and its host gets a link, a code, a QR code and a link back', async () => {
    const page = await newPlayer(browser, game, { ...DESK, javaScriptEnabled })
    await makeByForm(page)
    const code = tidy(await page.locator('.big-code').textContent())
    expect(code).toMatch(/^[34679CDFGHJKMNPQRTVWXY]{6}$/)
    const link = `${game.url}/q/${code.toLowerCase()}`
    expect(await page.locator('.handout .link a').getAttribute('href')).toBe(link)
    expect(await page.locator('h1').textContent()).toBe(TITLE)
    const drawn = await page.locator('.qr svg').evaluate((svg) => svg.outerHTML)
    expect(cellsOf(drawn) === cellsOf(renderSVG(link)), 'the QR code is that of the players’ link').toBe(true)
    const back = await page.locator('.host-key a').getAttribute('href')
    expect(page.url(), 'no key in the address bar').toBe(`${game.url}/t/${code.toLowerCase()}`)
    const elsewhere = await newPlayer(browser, game, { ...DESK, javaScriptEnabled })
    await elsewhere.goto(back ?? '')
    expect(await elsewhere.locator('h1').textContent()).toBe(TITLE)
  })

  test('and its code, typed small and with spaces, opens it', async () => {
    const page = await newPlayer(browser, game, { ...PHONE, javaScriptEnabled })
    const { code = '', slug } = await makeQuickly(page, { title: TITLE, size: 5 })
    await page.goto('/')
    await page.getByLabel('Got a code?').fill(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3).toLowerCase()}`)
    await page.getByRole('button', { name: 'Open' }).click()
    await page.waitForURL(`**/q/${slug}`)
    expect(await page.locator('h1').textContent()).toBe(TITLE)
  })

  test('and two players get the same questions in the same order', async () => {
    const host = await newPlayer(browser, game, { ...DESK, javaScriptEnabled })
    await makeByForm(host)
    const quiz = new URL((await host.locator('.handout .link a').getAttribute('href')) ?? '').pathname
    const first = await questionsMet(await newPlayer(browser, game, { ...DESK, javaScriptEnabled }), quiz)
    const second = await questionsMet(await newPlayer(browser, game, { ...DESK, javaScriptEnabled }), quiz)
    expect(new Set(first).size).toBe(5)
    expect(SHEET.map(({ id }) => id)).toEqual(expect.arrayContaining(first))
    expect(second).toEqual(first)
  })

  test('but not of no article at all, and what was typed stays', async () => {
    const page = await newPlayer(browser, game, { ...DESK, javaScriptEnabled })
    await page.goto('/make')
    await page.getByLabel(PACK.title).uncheck()
    await page.getByLabel('A title').fill(TITLE)
    await page.getByRole('button', { name: 'Make it' }).click()
    expect(await page.getByRole('alert').textContent()).toMatch(/packs/)
    expect(await page.getByLabel('A title').inputValue()).toBe(TITLE)
    expect(await page.getByLabel(PACK.title).isChecked()).toBe(false)
  })
})

describe('what does not fit is refused with a sentence', () => {
  test('a code that is none, which stays in the box', async () => {
    const page = await newPlayer(browser, game)
    await page.goto('/')
    await page.getByLabel('Got a code?').fill('nonsense')
    await page.getByRole('button', { name: 'Open' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('This is not a code of ours.')
    expect(await page.getByLabel('Got a code?').inputValue()).toBe('nonsense')
  })

  test('a code that no quiz has', async () => {
    const page = await newPlayer(browser, game)
    await page.goto('/')
    await page.getByLabel('Got a code?').fill('CCCCCC')
    await page.getByRole('button', { name: 'Open' }).click()
    await page.waitForURL('**/q/cccccc')
    expect(await page.locator('h1').textContent()).toContain('There is no quiz at this address.')
    expect(await page.getByLabel('Got a code?').isVisible()).toBe(true)
  })

  test('a host key that is wrong', async () => {
    const page = await newPlayer(browser, game)
    const { slug, hostUrl = '' } = await makeQuickly(page)
    for (const address of [`/t/${slug}`, `/t/${slug}?key=guessed`, hostUrl.slice(0, -1)]) {
      expect((await page.goto(address))?.status(), address).toBe(403)
      expect(await page.locator('h1').textContent()).toContain('This page is for whoever made the quiz.')
    }
    expect((await page.goto(hostUrl))?.status()).toBe(200)
  })

  test.each([
    ['with script', true],
    ['without script', false],
  ])('a rude nickname, %s', async (_, javaScriptEnabled) => {
    const page = await newPlayer(browser, game, { ...PHONE, javaScriptEnabled: javaScriptEnabled as boolean })
    await page.goto(`/q/${PACK.id}`)
    await page.getByLabel('Nickname').fill('Mr Fuck')
    await page.getByRole('button', { name: 'Start' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Please choose a nickname')
    expect(await page.getByLabel('Nickname').inputValue()).toBe('Mr Fuck')
    await page.getByLabel('Nickname').fill('Mr Finch')
    await page.getByRole('button', { name: 'Start' }).click()
    await askedFor(page, 1)
  })
})

describe('the page of a link, pasted into a chat, shows', () => {
  test('its own title, description and picture', async () => {
    const page = await newPlayer(browser, game)
    const { slug } = await makeQuickly(page, { title: TITLE, size: 5 })
    await page.goto(`/q/${slug}`)
    const tag = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content')
    expect(await tag('title')).toContain(TITLE)
    expect(await tag('description')).toMatch(/^5 questions/)
    expect(await tag('url')).toBe(page.url())
    const picture = await page.request.get((await tag('image')) ?? '')
    expect(picture.status()).toBe(200)
    expect(picture.headers()['content-type']).toBe('image/png')
  })
})
