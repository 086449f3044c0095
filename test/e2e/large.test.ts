import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { askedFor, hurry, keys, sendCertain, settled, touch } from './hands.ts'
import { DESK, finishQuickly, game, newPlayer, PHONE, SHEET } from './helpers.ts'
import { atRest } from './pages.ts'
import { ask } from './ways.ts'

/** A page as large as a screen of 1,280 pixels at four times its size. */
const ZOOMED = { width: 320, height: 256 }
const SMALL = { width: 320, height: 568 }
const SIDEWAYS = { width: 844, height: 390 }
const LOW = { width: 390, height: 664 }

/** A window that is touched, one that is not, and one that is touched in which nobody plays. */
let phone: Page
let desk: Page
let visited: Page
beforeAll(async () => {
  ;[phone, desk, visited] = await Promise.all([newPlayer(PHONE), newPlayer(DESK), newPlayer(PHONE)])
  await Promise.all([phone, desk].map(hurry))
})

/** Somebody new has a window, and is asked the third question. */
async function asked(page: Page, viewport: typeof ZOOMED, text?: string): Promise<void> {
  await handOver(page, viewport)
  if (text) await page.context().addCookies([{ name: 'text', value: text, url: game.url }])
  await ask(page)
}

async function handOver(page: Page, viewport: typeof ZOOMED): Promise<void> {
  await page.context().clearCookies()
  await page.setViewportSize(viewport)
  await setType(page, 100)
}

/** Makes a browser's own type so many hundredths of 16 px large. */
async function enlarge(page: Page, percent: number): Promise<void> {
  await setType(page, percent)
  await expect.poll(() => typeOf(page)).toBe(`${(16 * percent) / 100}px`)
}

async function setType(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: (16 * percent) / 100 } })
}

const typeOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)

/** Whether a part is wholly in the window, and nothing that sticks is over its middle. */
const inView = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const part = document.querySelector(wanted)!
    const { top, bottom, left, width } = part.getBoundingClientRect()
    const seen = document.elementFromPoint(left + width / 2, (top + bottom) / 2)
    return top >= 0 && bottom <= innerHeight && part.contains(seen)
  }, selector)

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

describe('a question', () => {
  beforeAll(async () => {
    await asked(phone, SMALL)
    await asked(desk, DESK.viewport)
  })

  test.each([
    ['four times as large', () => desk, ZOOMED],
    ['on a small phone', () => phone, SMALL],
    ['on a phone on its side', () => phone, SIDEWAYS],
    ['at a desk', () => desk, DESK.viewport],
  ])('has the focus where nothing that sticks covers it, %s', async (_, of, viewport) => {
    const page = of()
    await page.setViewportSize(viewport)
    await page.evaluate(() => {
      document.querySelector('a')!.focus()
      scrollTo(0, 0)
    })
    while (!(await page.evaluate(() => document.activeElement?.matches('.toggle')))) await page.keyboard.press('Tab')
    expect(await seenAtFocus(page)).toEqual([true, true, true])
    expect(await widths(page)).toEqual([viewport.width, viewport.width])
  })

  test('four times as large, is judged by what scrolls with the page', async () => {
    await desk.setViewportSize(ZOOMED)
    const positions = await desk.evaluate(() =>
      ['.masthead', '.judge'].map((part) => getComputedStyle(document.querySelector(part)!).position),
    )
    expect(positions).toEqual(['static', 'static'])
  })
})

test('with large type nothing is cut, of a question nor of its reveal', async () => {
  const sizes = [
    ['at one and a half times, on a phone', PHONE.viewport, 150],
    ['at twice, on a phone', PHONE.viewport, 200],
    ['at twice, on a small phone', SMALL, 200],
  ] as const
  await asked(phone, PHONE.viewport)
  for (const [name, viewport, percent] of sizes) {
    await phone.setViewportSize(viewport)
    await enlarge(phone, percent)
    expect(await widths(phone), name).toEqual([viewport.width, viewport.width])
  }
  await touch.judge(phone, SHEET[2]!.verdict, 2)
  await phone.locator('.reveal').waitFor()
  for (const [name, viewport, percent] of sizes) {
    await phone.setViewportSize(viewport)
    await enlarge(phone, percent)
    await atRest(phone)
    expect(await widths(phone), name).toEqual([viewport.width, viewport.width])
    const cut = await phone.evaluate(() =>
      [...document.querySelectorAll('h1, p:not(.is), button, a, summary, .stamp')]
        .filter((part) => part.checkVisibility() && !part.closest('.unseen') && part.scrollWidth > part.clientWidth + 1)
        .filter((part) => getComputedStyle(part).display !== 'inline')
        .map((part) => part.outerHTML.slice(0, 100)),
    )
    expect(cut, name).toEqual([])
    const stamp = (await phone.locator('.stamp').boundingBox())!
    expect(stamp.x >= 0 && stamp.x + stamp.width <= viewport.width, name).toBe(true)
  }
})

describe('at twice the type on a small phone', () => {
  test('the next question begins with who speaks, by the browser’s type and by the page’s', async () => {
    await asked(phone, SMALL)
    await enlarge(phone, 200)
    await goesOnFrom(3, 'the browser’s type')
    await enlarge(phone, 100)
    await phone.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await goesOnFrom(4, 'the page’s type')

    async function goesOnFrom(number: number, by: string) {
      await touch.judge(phone, SHEET[number - 1]!.verdict, 1)
      await phone.locator('.reveal').waitFor()
      expect(await inView(phone, '.reveal h1'), by).toBe(true)
      await touch.goOn(phone)
      await askedFor(phone, number + 1)
      expect(await inView(phone, '.question .who b'), by).toBe(true)
    }
  })

  test.each([
    ['the browser’s type', () => phone, SMALL, 200],
    ['the page’s type', () => phone, SMALL, 150],
    ['a page at four times its size', () => desk, ZOOMED, 100],
  ])(
    'out of an article leads a button that is always in sight, and covers little, by %s',
    async (by, of, viewport, percent) => {
      const page = of()
      await asked(page, viewport, by === 'the page’s type' ? '150' : undefined)
      if (by === 'the browser’s type') await enlarge(page, percent)
      expect(await typeOf(page)).toBe(`${(16 * percent) / 100}px`)
      await (page === phone ? touch : keys).readAround(page)
      await page.locator('.passages').waitFor()
      await settled(page)
      for (const position of [0, 2, 5]) {
        await page.evaluate((at) => document.querySelectorAll('.passage')[at]!.scrollIntoView(), position)
        expect(await inView(page, '.strip button'), `at passage ${position}`).toBe(true)
        const [bar, passage] = [page.locator('.strip'), page.locator('.passage').nth(position)]
        const [stuck, read] = [(await bar.boundingBox())!, (await passage.boundingBox())!]
        expect(stuck.height / viewport.height).toBeLessThan(0.27)
        expect(read.y).toBeGreaterThanOrEqual(stuck.y + stuck.height - 1)
      }
      const close = page.locator('.strip button')
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
      expect(claim!.y).toBeLessThan(viewport.height / 2)
      expect(judge!.y).toBeLessThan(2 * viewport.height)
    },
  )

  test.each(['/', '/packs', '/techniques'])('%s is as wide as the screen', async (path) => {
    await visited.setViewportSize(SMALL)
    await visited.goto(path)
    await enlarge(visited, 200)
    expect(await widths(visited)).toEqual([320, 320])
  })

  test('a result is as wide as the screen, and a name fits into its field', async () => {
    await handOver(phone, SMALL)
    await phone.goto(await finishQuickly(phone))
    await enlarge(phone, 200)
    expect(await widths(phone)).toEqual([320, 320])
    expect((await phone.locator('#nickname').boundingBox())!.width).toBeGreaterThan(200)
  })
})

describe('with the largest letters on a phone', () => {
  const sizes = [PHONE.viewport, { width: 360, height: 800 }]

  /** How much of the screen nothing that sticks covers, of 1. */
  const free = () =>
    phone.evaluate(() => {
      const bars = [...document.querySelectorAll<HTMLElement>('.masthead, .strip, .judge, .go-on')]
      const stuck = bars.filter((bar) => bar.checkVisibility() && getComputedStyle(bar).position === 'sticky')
      const inside = stuck.map((bar) => {
        const { top, bottom } = bar.getBoundingClientRect()
        return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0))
      })
      return 1 - inside.reduce((sum, height) => sum + height, 0) / innerHeight
    })

  /** How many of the words of a verdict stand in more than two lines. */
  const broken = () =>
    phone.evaluate(
      () => [...document.querySelectorAll('.verdicts button')].filter(({ clientHeight }) => clientHeight > 100).length,
    )

  /** Expects half of the screen to be free at each size, and words to be whole. */
  async function halfIsFree(what: string): Promise<void> {
    for (const viewport of sizes) {
      await phone.setViewportSize(viewport)
      expect(await free(), `${what}, ${viewport.width} wide`).toBeGreaterThanOrEqual(0.5)
      expect(await broken(), `${what}, ${viewport.width} wide`).toBe(0)
    }
  }

  test('what sticks leaves half of the screen', async () => {
    await asked(phone, PHONE.viewport, '150')
    expect(await typeOf(phone)).toBe('24px')
    await halfIsFree('a question')
    await touch.readAround(phone)
    await phone.locator('.passages').waitFor()
    await settled(phone)
    await halfIsFree('an article')
    await phone.locator('.strip button').tap()
    await settled(phone)
    await phone.locator('.sure label').nth(2).tap()
    await phone.locator('.verdicts .supported').tap()
    await phone.locator('.held').waitFor()
    await halfIsFree('a certain answer')
    await sendCertain(phone, (button) => button.tap())
    await phone.locator('.reveal').waitFor()
    await atRest(phone)
    await halfIsFree('a reveal')
    for (const [position, viewport] of sizes.entries()) {
      await phone.setViewportSize(viewport)
      if (position > 0) await touch.judge(phone, SHEET[2 + position]!.verdict, 1)
      await touch.goOn(phone)
      await askedFor(phone, 4 + position)
      expect(await inView(phone, '.question .who b'), `${viewport.width} wide`).toBe(true)
    }
  })
})

describe('on a low phone', () => {
  test.each([
    ['upright', LOW, '.first .toggle'],
    ['on its side', SIDEWAYS, '.first .claim'],
  ])('%s, the home page shows all there is to judge by', async (_, viewport, last) => {
    await handOver(visited, viewport)
    await visited.goto('/')
    for (const part of ['.first .words', last, '.first .verdicts']) expect(await inView(visited, part), part).toBe(true)
  })

  test('upright or on its side, the next question begins at the top of its page', async () => {
    await asked(phone, LOW)
    for (const [position, viewport] of [LOW, SIDEWAYS].entries()) {
      await phone.setViewportSize(viewport)
      await touch.judge(phone, SHEET[2 + position]!.verdict, 1)
      await phone.locator('.reveal').waitFor()
      await touch.goOn(phone)
      await askedFor(phone, 4 + position)
      expect(await phone.evaluate(() => scrollY), `${viewport.width} wide`).toBe(0)
    }
  })
})

test('a phone on its side shows the claim, or the article, beside the buttons', async () => {
  await asked(phone, SIDEWAYS)
  for (const part of ['.question .claim', '.verdicts']) expect(await inView(phone, part), part).toBe(true)
  await touch.readAround(phone)
  await phone.locator('#here').waitFor()
  await settled(phone)
  for (const part of ['.strip .claim-line', '.verdicts']) expect(await inView(phone, part), part).toBe(true)
  expect((await phone.locator('#here').boundingBox())!.y).toBeLessThan(SIDEWAYS.height / 2)
})
