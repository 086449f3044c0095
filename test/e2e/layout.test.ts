import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { hurry, keys, settled } from './hands.ts'
import { answerQuickly, DESK, finishQuickly, newPlayer, PHONE, SHEET, startQuickly } from './helpers.ts'
import { open } from './pages.ts'
import { ask } from './ways.ts'

describe('nothing moves while the play page comes to life', () => {
  test.each([
    ['on a phone', PHONE],
    ['at a desk', DESK],
  ])('%s', async (_, options) => {
    const page = await newPlayer(options)
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.route('**/assets/*', async (route) => {
      await page.evaluate(contentIsPainted)
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

/** Runs in a page: waits until its first content is painted. */
function contentIsPainted(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length) resolve()
    })
    observer.observe({ type: 'paint', buffered: true })
  })
}

/** Waits until what was drawn has been drawn, and told to whoever observes it. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

test('the ways on stand in one line even on a phone of 320 pixels', async () => {
  const page = await newPlayer({ viewport: { width: 320, height: 568 } })
  for (const path of ['/', '/packs']) {
    await page.goto(path)
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll('.masthead nav a')]
        .filter((link) => link.checkVisibility())
        .map((link) => link.getBoundingClientRect().top),
    )
    expect(new Set(tops).size).toBe(1)
    expect((await page.locator('.masthead').boundingBox())!.height).toBeLessThan(70)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
})

describe('the stamp', () => {
  let phone: Page
  let desk: Page
  beforeAll(async () => {
    ;[phone, desk] = await Promise.all([newPlayer(PHONE), newPlayer(DESK)])
    await Promise.all([phone, desk].map(hurry))
  })

  test('lands, and the highlighter sweeps, for whoever has not asked for less motion', async () => {
    await judgedAtDesk('no-preference')
    expect(await animations()).toEqual(['land', 'sweep'])
  })

  test.each(['baseless', 'supported'] as const)('makes no phone zoom out while it lands, after %s', async (verdict) => {
    const { width } = PHONE.viewport
    await asked(phone)
    await phone.locator(`.verdicts .${verdict}`).tap()
    await phone.locator('.reveal').waitFor()
    await phone.evaluate(() => {
      for (const animation of document.getAnimations()) {
        animation.pause()
        animation.currentTime = 0
      }
    })
    await twoFrames(phone)
    expect(await phone.evaluate(() => [document.documentElement.scrollWidth, innerWidth])).toEqual([width, width])
  })

  test('is simply there for whoever asked for less motion', async () => {
    await judgedAtDesk('reduce')
    expect(await animations()).toEqual(['none', 'none'])
    expect(await desk.evaluate(() => document.getAnimations().length)).toBe(0)
  })

  /** Somebody new is asked the first question. */
  async function asked(page: Page): Promise<void> {
    await page.context().clearCookies()
    await page.goto(await startQuickly(page))
    await settled(page)
  }

  async function judgedAtDesk(reducedMotion: 'reduce' | 'no-preference'): Promise<void> {
    await desk.emulateMedia({ reducedMotion })
    await asked(desk)
    await keys.judge(desk, 'supported', 1)
    await desk.locator('.reveal').waitFor()
  }

  const animations = () =>
    desk.evaluate(() =>
      ['.verdict .stamp', 'mark'].map(
        (part) => getComputedStyle(document.querySelector(`.reveal ${part}`)!).animationName,
      ),
    )
})

describe('on paper', () => {
  test('a host’s page has the link, the code and the QR code, and nothing to press', async () => {
    const page = await open('host', DESK)
    expect(await pressable(page)).not.toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await pressable(page)).toEqual([])
    for (const part of ['.big-code', '.handout .link', '.qr svg']) {
      expect(await page.locator(part).isVisible(), part).toBe(true)
    }
    expect(await page.locator('.host-key').isVisible(), 'the host’s own link').toBe(false)
  })

  test('a result has every explanation, its evidence underlined, and nothing to press', async () => {
    const page = await open('result', DESK)
    const explanations = page.locator('.judged .explanation')
    expect(await page.locator('.judged .explanation:visible').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await pressable(page)).toEqual([])
    expect(await explanations.count()).toBe(SHEET.length)
    expect(await page.locator('.judged .explanation:visible').count()).toBe(SHEET.length)
    const decoration = await page.evaluate(
      () => getComputedStyle(document.querySelector('.judged mark')!).textDecoration,
    )
    expect(decoration).toContain('underline')
  })

  const pressable = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, .button, nav, input, .actions a')]
        .filter((part) => part.checkVisibility())
        .map((part) => part.outerHTML.slice(0, 120)),
    )
})

test('a result of 22 questions is printed on four sheets of A4 at most, and is short on a phone', async () => {
  const page = await newPlayer(PHONE)
  await page.goto(await finishQuickly(page, { wrong: [1, 4] }))
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2_500)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(4)
})

test('light or dark, chosen at the foot, is the page’s from then on, whatever the device says; paper stays light', async () => {
  const page = await newPlayer({ ...DESK, colorScheme: 'light' })
  await page.goto('/about')
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim())
  const light = await paper()
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect.poll(paper).not.toBe(light)
  expect(new URL(page.url()).pathname).toBe('/about')
  await page.emulateMedia({ media: 'print' })
  expect(await paper()).toBe('#fff')
})

test('in forced colours the choice, the ticks and the deciding words are told apart, light and dark', async () => {
  const schemes = ['light', 'dark'] as const
  const page = await newPlayer(DESK)
  await hurry(page)
  await ask(page)
  for (const colorScheme of schemes) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    const { border, choice, other, ticks } = await page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!)
      const paintOf = (selector: string) => {
        const { backgroundColor, backgroundImage } = styleOf(selector)
        return `${backgroundColor} ${backgroundImage}`
      }
      return {
        border: styleOf('.claim').borderTopStyle,
        choice: paintOf('.sure :checked + span'),
        other: paintOf('.sure :not(:checked) + span'),
        ticks: ['.right', '.wrong', '.now', '.to-come'].map((tick) => paintOf(`.ticks ${tick}`)),
      }
    })
    expect(border, colorScheme).toBe('solid')
    expect(choice, colorScheme).not.toBe(other)
    expect(new Set(ticks).size, colorScheme).toBe(4)
  }
  await keys.judge(page, SHEET[2]!.verdict, 1)
  await page.locator('.reveal mark').first().waitFor()
  for (const colorScheme of schemes) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    const [text, behind] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector('.reveal mark')!)
      return [color, backgroundColor]
    })
    expect(text, colorScheme).not.toBe(behind)
  }
})
