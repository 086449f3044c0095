import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { askedFor, hurry, keys, sendCertain, settled, touch } from './hands.ts'
import { answerQuickly, DESK, finishQuickly, game, newPlayer, PHONE, SHEET, startQuickly } from './helpers.ts'
import { atRest } from './pages.ts'

/** A page as large as a screen of 1,280 pixels at four times its size. */
const ZOOMED = { viewport: { width: 320, height: 256 } }
const SMALL = { ...PHONE, viewport: { width: 320, height: 568 } }
const SIDEWAYS = { ...PHONE, viewport: { width: 844, height: 390 } }

async function asked(options: BrowserContextOptions): Promise<Page> {
  const page = await newPlayer(options)
  await hurry(page)
  const round = await startQuickly(page)
  await answerQuickly(page, round, SHEET.slice(0, 2), { wrong: [1] })
  await page.goto(round)
  await askedFor(page, 3)
  return page
}

/** Makes a browser's own type so many hundredths of 16 px large. */
async function enlarge(page: Page, percent: number) {
  const size = (16 * percent) / 100
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: size } })
  await page.waitForFunction((set) => getComputedStyle(document.documentElement).fontSize === set, `${size}px`)
}

/** Whether a part is wholly in the window, and nothing that sticks is over its middle. */
const inView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((part) => {
    const { top, bottom, left, width } = part.getBoundingClientRect()
    const seen = document.elementFromPoint(left + width / 2, (top + bottom) / 2)
    return top >= 0 && bottom <= innerHeight && part.contains(seen)
  })

const widths = (page: Page) => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])

/** What is seen at three points of whatever has the focus: true where it is that itself. */
function seenAtFocus(page: Page): Promise<boolean[]> {
  return page.evaluate(() => {
    const focus = document.activeElement!
    const { left, top, width, height } = focus.getBoundingClientRect()
    return [2, height / 2, height - 2].map((down) => {
      const seen = document.elementFromPoint(left + width / 2, top + down)
      return seen !== null && (focus === seen || focus.contains(seen) || seen.contains(focus.firstElementChild))
    })
  })
}

describe('what has the focus is covered by nothing that sticks', () => {
  test.each([
    ['four times as large', ZOOMED],
    ['on a small phone', SMALL],
    ['on a phone on its side', SIDEWAYS],
    ['at a desk', DESK],
  ])('%s', async (_, options) => {
    const page = await asked(options)
    await page.evaluate(() => scrollTo(0, 0))
    while (!(await page.evaluate(() => document.activeElement?.matches('.toggle')))) await page.keyboard.press('Tab')
    expect(await seenAtFocus(page)).toEqual([true, true, true])
    expect(await widths(page)).toEqual([options.viewport.width, options.viewport.width])
  })
})

test('four times as large, judging scrolls with the page', async () => {
  const page = await asked(ZOOMED)
  for (const part of ['.masthead', '.judge']) {
    expect(await page.locator(part).evaluate((element) => getComputedStyle(element).position)).toBe('static')
  }
})

describe('with large type nothing is cut', () => {
  test.each([
    ['at one and a half times, on a phone', PHONE, 150],
    ['at twice, on a phone', PHONE, 200],
    ['at twice, on a small phone', SMALL, 200],
  ])('%s', async (_, options, percent) => {
    const page = await asked(options)
    await enlarge(page, percent)
    const { width } = options.viewport
    expect(await widths(page)).toEqual([width, width])
    await touch.judge(page, SHEET[2]!.verdict, 2)
    await page.locator('.reveal').waitFor()
    await atRest(page)
    expect(await widths(page)).toEqual([width, width])
    const cut = await page.locator('h1, p:not(.is), button, a, summary, .stamp').evaluateAll((all) =>
      all
        .filter((part) => part.checkVisibility() && !part.closest('.unseen') && part.scrollWidth > part.clientWidth + 1)
        .filter((part) => getComputedStyle(part).display !== 'inline')
        .map((part) => part.outerHTML.slice(0, 100)),
    )
    expect(cut).toEqual([])
    const stamp = (await page.locator('.stamp').boundingBox())!
    expect(stamp.x >= 0 && stamp.x + stamp.width <= width).toBe(true)
  })
})

describe('at twice the type on a small phone', () => {
  test.each(['the browser’s type', 'the page’s type'])(
    'the next question begins with who speaks, by %s',
    async (by) => {
      const page = await asked(SMALL)
      if (by === 'the browser’s type') await enlarge(page, 200)
      else await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      await touch.judge(page, SHEET[2]!.verdict, 1)
      await page.locator('.reveal').waitFor()
      expect(await inView(page, '.reveal h1')).toBe(true)
      await touch.goOn(page)
      await askedFor(page, 4)
      expect(await inView(page, '.question .who b')).toBe(true)
    },
  )

  test.each([
    ['the browser’s type', SMALL, 200],
    ['the page’s type', SMALL, 150],
    ['a page at four times its size', ZOOMED, 100],
  ])(
    'out of an article leads a button that is always in sight, and covers little, by %s',
    async (by, options, percent) => {
      const page = await newPlayer(options)
      if (by === 'the page’s type') await page.context().addCookies([{ name: 'text', value: '150', url: game.url }])
      const round = await startQuickly(page)
      await answerQuickly(page, round, SHEET.slice(0, 2))
      await page.goto(round)
      await askedFor(page, 3)
      if (by === 'the browser’s type') await enlarge(page, percent)
      await (options === SMALL ? touch : keys).readAround(page)
      await page.locator('.passages').waitFor()
      await settled(page)
      const close = page.locator('.strip button')
      for (const position of [0, 2, 5]) {
        await page
          .locator('.passage')
          .nth(position)
          .evaluate((passage) => passage.scrollIntoView())
        expect(await inView(page, '.strip button'), `at passage ${position}`).toBe(true)
        const [bar, passage] = [page.locator('.strip'), page.locator('.passage').nth(position)]
        const [stuck, read] = [(await bar.boundingBox())!, (await passage.boundingBox())!]
        expect(stuck.height / options.viewport.height).toBeLessThan(0.27)
        expect(read.y).toBeGreaterThanOrEqual(stuck.y + stuck.height - 1)
      }
      expect((await close.boundingBox())!.height).toBeGreaterThanOrEqual(44)
      await close.click()
      await page.locator('.passages').waitFor({ state: 'detached' })
      // Out of the article one comes to the claim, and what judges it stands below, at most a screen away.
      await settled(page)
      const [claim, judge] = [
        await page.locator('.question .claim').boundingBox(),
        await page.locator('.judge').boundingBox(),
      ]
      expect(claim!.y).toBeGreaterThanOrEqual(0)
      expect(claim!.y).toBeLessThan(options.viewport.height / 2)
      expect(judge!.y).toBeLessThan(2 * options.viewport.height)
    },
  )

  test.each(['/', '/packs', '/techniques'])('%s is as wide as the screen', async (path) => {
    const page = await newPlayer(SMALL)
    await page.goto(path)
    await enlarge(page, 200)
    expect(await widths(page)).toEqual([320, 320])
  })

  test('a result is as wide as the screen, and a name fits into its field', async () => {
    const page = await newPlayer(SMALL)
    await page.goto(await finishQuickly(page))
    await enlarge(page, 200)
    expect(await widths(page)).toEqual([320, 320])
    expect((await page.locator('#nickname').boundingBox())!.width).toBeGreaterThan(200)
  })
})

describe('with the largest letters on a phone, what sticks leaves half of the screen', () => {
  /** How much of the screen nothing that sticks covers, of 1. */
  const free = (page: Page) =>
    page.evaluate(() => {
      const bars = [...document.querySelectorAll<HTMLElement>('.masthead, .strip, .judge, .go-on')]
      const stuck = bars.filter((bar) => bar.checkVisibility() && getComputedStyle(bar).position === 'sticky')
      const inside = stuck.map((bar) => {
        const { top, bottom } = bar.getBoundingClientRect()
        return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0))
      })
      return 1 - inside.reduce((sum, height) => sum + height, 0) / innerHeight
    })

  test.each([
    ['390 × 844', PHONE],
    ['360 × 800', { ...PHONE, viewport: { width: 360, height: 800 } }],
  ])('at %s', async (_, options) => {
    const page = await newPlayer(options)
    await hurry(page)
    await page.context().addCookies([{ name: 'text', value: '150', url: game.url }])
    const round = await startQuickly(page)
    await answerQuickly(page, round, SHEET.slice(0, 2))
    await page.goto(round)
    await askedFor(page, 3)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
    expect(await free(page), 'a question').toBeGreaterThanOrEqual(0.5)
    const words = page.locator('.verdicts button')
    expect(await words.evaluateAll((all) => all.filter((each) => each.clientHeight > 100).length)).toBe(0)
    await touch.readAround(page)
    await page.locator('.passages').waitFor()
    await settled(page)
    expect(await free(page), 'an article').toBeGreaterThanOrEqual(0.5)
    await page.locator('.strip button').tap()
    await settled(page)
    await page.locator('.sure label').nth(2).tap()
    await page.locator('.verdicts .supported').tap()
    await page.locator('.held').waitFor()
    expect(await free(page), 'a certain answer').toBeGreaterThanOrEqual(0.5)
    await sendCertain(page, (button) => button.tap())
    await page.locator('.reveal').waitFor()
    await atRest(page)
    expect(await free(page), 'a reveal').toBeGreaterThanOrEqual(0.5)
    await touch.goOn(page)
    await askedFor(page, 4)
    expect(await inView(page, '.question .who b')).toBe(true)
  })
})

describe('on a low phone', () => {
  test.each([
    ['upright', { ...PHONE, viewport: { width: 390, height: 664 } }, '.first .toggle'],
    ['on its side', SIDEWAYS, '.first .claim'],
  ])('%s, the home page shows all there is to judge by', async (_, options, last) => {
    const page = await newPlayer(options)
    await page.goto('/')
    for (const part of ['.first .words', last, '.first .verdicts']) expect(await inView(page, part), part).toBe(true)
  })

  test.each([
    ['upright', { ...PHONE, viewport: { width: 390, height: 664 } }],
    ['on its side', SIDEWAYS],
  ])('%s, the next question begins at the top of its page', async (_, options) => {
    const page = await asked(options)
    await touch.judge(page, SHEET[2]!.verdict, 1)
    await page.locator('.reveal').waitFor()
    await touch.goOn(page)
    await askedFor(page, 4)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })
})

test('a phone on its side shows the claim, or the article, beside the buttons', async () => {
  const page = await asked(SIDEWAYS)
  for (const part of ['.question .claim', '.verdicts']) expect(await inView(page, part), part).toBe(true)
  await touch.readAround(page)
  await page.locator('#here').waitFor()
  await settled(page)
  for (const part of ['.strip .claim-line', '.verdicts']) expect(await inView(page, part), part).toBe(true)
  expect(await page.locator('#here').evaluate((part) => part.getBoundingClientRect().top < innerHeight / 2)).toBe(true)
})

describe('in forced colours', () => {
  test.each(['light', 'dark'] as const)(
    'the choice, the ticks and the deciding words are told apart, %s',
    async (scheme) => {
      const page = await asked({ ...DESK, forcedColors: 'active', colorScheme: scheme })
      const paintOf = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((part) => {
            const { backgroundColor, backgroundImage } = getComputedStyle(part)
            return `${backgroundColor} ${backgroundImage}`
          })
      expect(await page.locator('.claim').evaluate((claim) => getComputedStyle(claim).borderTopStyle)).toBe('solid')
      expect(await paintOf('.sure :checked + span')).not.toBe(await paintOf('.sure :not(:checked) + span'))
      const ticks = await Promise.all(['.right', '.wrong', '.now', '.to-come'].map((tick) => paintOf(`.ticks ${tick}`)))
      expect(new Set(ticks).size).toBe(4)
      await keys.judge(page, SHEET[2]!.verdict, 1)
      await page.locator('.reveal mark').first().waitFor()
      const [text, behind] = await page
        .locator('.reveal mark')
        .first()
        .evaluate((mark) => [getComputedStyle(mark).color, getComputedStyle(mark).backgroundColor])
      expect(text).not.toBe(behind)
    },
  )
})
