import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { keys } from './hands.ts'
import { answerQuickly, DESK, type Game, newPlayer, PHONE, SHEET, startGame, startQuickly } from './helpers.ts'
import { open, PAGES } from './pages.ts'

let game: Game
let browser: Browser

beforeAll(async () => {
  ;[game, browser] = await Promise.all([startGame(), launchBrowser()])
})

afterAll(() => Promise.all([game.stop(), browser.close()]))

const NARROW = { ...PHONE, viewport: { width: 360, height: 640 } }

/** What a thumb has to hit; a link within a sentence may be as low as its line. */
const TARGETS = 'button, .button, summary, nav a, .actions a, input:not([type=hidden])'

describe('on a narrow phone nothing sticks out, what is to be pressed is 44 pixels high, nothing is reported, on', () => {
  test.each(Object.keys(PAGES))('%s', async (name) => {
    const page = await newPlayer(browser, game, NARROW)
    const complaints = await listen(page)
    await PAGES[name]!(page)
    const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect([needed, given]).toEqual([NARROW.viewport.width, NARROW.viewport.width])
    expect(await page.locator(TARGETS).count()).toBeGreaterThan(0)
    expect(await tooLow(page)).toEqual([])
    expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([])
    await page.context().close()
  })
})

/** What is less than 44 pixels high; a choice counts with its label, which can be pressed as well. */
function tooLow(page: Page): Promise<string[]> {
  return page.locator(TARGETS).evaluateAll((all) =>
    all
      .filter((target) => target.checkVisibility())
      .map((target) => {
        const { height } = (target.closest('label') ?? target).getBoundingClientRect()
        return { height, markup: target.outerHTML.slice(0, 120) }
      })
      .filter(({ height }) => height < 44)
      .map(({ height, markup }) => `${height}: ${markup}`),
  )
}

/** Collects what the browser has to complain about: errors, warnings, and what the Content-Security-Policy refused. */
async function listen(page: Page): Promise<string[]> {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  return complaints
}

/** A page may be told by its status that something was not found or did not fit. */
const EXPECTED = /the server responded with a status of (404|422)/

describe('nothing moves while the play page comes to life', () => {
  test.each([
    ['on a phone', PHONE],
    ['at a desk', DESK],
  ])('%s', async (_, options) => {
    const page = await newPlayer(browser, game, options)
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.route('**/assets/*', async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length)
      await route.continue()
    })
    const round = await startQuickly(page)
    await answerQuickly(page, round, SHEET.slice(0, 1))
    await page.goto(round)
    await twoFrames(page)
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([])
    await page.locator('.play.live').waitFor()
    await page.keyboard.press('2')
    expect(await page.getByLabel('Fairly sure').isChecked(), 'the page is alive').toBe(true)
  })
})

/** Waits until what was drawn has been drawn, and told to whoever observes it. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

describe('the stamp', () => {
  test('lands, and the highlighter sweeps, for whoever has not asked for less motion', async () => {
    const page = await judged('no-preference')
    expect(await animations(page)).toEqual(['land', 'sweep'])
  })

  test.each(['baseless', 'supported'] as const)('makes no phone zoom out while it lands, after %s', async (verdict) => {
    const { width } = PHONE.viewport
    const page = await newPlayer(browser, game, { ...PHONE, reducedMotion: 'no-preference' })
    await page.goto(await startQuickly(page))
    await page.locator('.play.live').waitFor()
    await page.locator(`.verdicts .${verdict}`).tap()
    await page.locator('.reveal').waitFor()
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) {
        animation.pause()
        animation.currentTime = 0
      }
    })
    await twoFrames(page)
    expect(await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])).toEqual([width, width])
  })

  test('is simply there for whoever asked for less motion', async () => {
    const page = await judged('reduce')
    expect(await animations(page)).toEqual(['none', 'none'])
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })

  async function judged(reducedMotion: 'reduce' | 'no-preference'): Promise<Page> {
    const page = await newPlayer(browser, game, { ...DESK, reducedMotion })
    await page.goto(await startQuickly(page))
    await keys.judge(page, 'supported', 1)
    await page.locator('.reveal').waitFor()
    return page
  }

  const animations = (page: Page) =>
    page
      .locator('.reveal')
      .evaluate((reveal) =>
        ['.verdict .stamp', 'mark'].map((part) => getComputedStyle(reveal.querySelector(part)!).animationName),
      )
})

describe('on paper', () => {
  test('a host’s page has the link, the code and the QR code, and nothing to press', async () => {
    const page = await open(browser, game, 'host', DESK)
    expect(await pressable(page)).not.toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await pressable(page)).toEqual([])
    for (const part of ['.big-code', '.handout .link', '.qr svg']) {
      expect(await page.locator(part).isVisible(), part).toBe(true)
    }
    expect(await page.locator('.host-key').isVisible(), 'the host’s own link').toBe(false)
  })

  test('a result has every explanation, its evidence underlined, and nothing to press', async () => {
    const page = await open(browser, game, 'result', DESK)
    const explanations = page.locator('.judged .explanation')
    expect(await page.locator('.judged .explanation:visible').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await pressable(page)).toEqual([])
    expect(await explanations.count()).toBe(SHEET.length)
    expect(await page.locator('.judged .explanation:visible').count()).toBe(SHEET.length)
    const decoration = await page
      .locator('.judged mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecoration)
    expect(decoration).toContain('underline')
  })

  const pressable = (page: Page) =>
    page
      .locator('button, .button, nav, input, .actions a')
      .evaluateAll((all) => all.filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 120)))
})
