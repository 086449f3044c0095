import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { classIn, openClass, pupilQuickly } from './classroom.ts'
import { hurry } from './hands.ts'
import { DESK, newPlayer, tidy } from './helpers.ts'
import { liveLesson, liveQuiz, press, showScreen } from './live-hands.ts'

const LAPTOP = { viewport: { width: 1366, height: 768 } }

/** The window of a host, in which each test that takes it goes to a class of its own. */
let laptop: Page

beforeAll(async () => {
  laptop = await newPlayer(LAPTOP)
})

describe('the way in on the projector', () => {
  let host: Page

  beforeAll(async () => {
    host = (await openClass({}, DESK, 'join')).host
  })

  afterAll(() => host.context().close())

  test('counts who comes in, and without script when the page was made', async () => {
    const { slug } = await classIn(host, { naming: 'free' }, 'join')
    const count = host.locator('.poster .in')
    expect(tidy(await count.textContent())).toBe('0 players')
    await pupilQuickly(slug, [], 'Ada')
    await host.getByText('1 player', { exact: true }).waitFor()
    await pupilQuickly(slug, [], 'Ben')
    await host.getByText('2 players', { exact: true }).waitFor()
    expect(await host.locator('main').textContent()).not.toMatch(/Ada|Ben/)
    expect(await (await host.request.get(`/t/${slug}/join`)).text()).toContain('2 players')
  })

  test('shows the code whole at every size, whatever its signs', async () => {
    onTestFinished(() => host.setViewportSize(DESK.viewport))
    const code = await host.locator('.poster .big-code').textContent()
    // The widest signs that a code can have.
    await host.evaluate(writeCode, 'WMWMWM')
    for (const [width, height] of [
      [1024, 768],
      [1100, 862],
      [800, 600],
      [1280, 800],
      [1920, 1080],
      [390, 844],
    ] as const) {
      await host.setViewportSize({ width, height })
      expect(await host.evaluate(rightOfCode), `${width} × ${height}`).toBeLessThanOrEqual(width)
    }
    await host.evaluate(writeCode, code)
  })

  test('does not say on paper how many are in', async () => {
    onTestFinished(() => host.emulateMedia({ media: null }))
    expect(await host.locator('.poster .in').isVisible()).toBe(true)
    await host.emulateMedia({ media: 'print' })
    expect(await host.locator('.poster .in').isVisible()).toBe(false)
    expect(await host.locator('.poster .big-code').isVisible()).toBe(true)
  })
})

/** Runs in a page: writes other signs where the code stands. */
function writeCode(signs: string | null): void {
  document.querySelector('.poster .big-code')!.textContent = signs
}

/** Runs in a page: where the signs of the code end, in pixels from the left. */
function rightOfCode(): number {
  const signs = document.createRange()
  signs.selectNodeContents(document.querySelector('.poster .big-code')!)
  return signs.getBoundingClientRect().right
}

test('names that are hidden on the big screen stay hidden on the host’s page and in the report', async () => {
  const host = await newPlayer(LAPTOP)
  await hurry(host)
  const quiz = await liveQuiz(host, { size: 1, live: { votes: 1 } })
  await showScreen(host, quiz)
  await pupilQuickly(quiz.slug, [], 'Ada')
  await host.locator('.people bdi', { hasText: 'Ada' }).waitFor()
  await press(host, 'n')
  await host.getByText('Names are hidden.').waitFor()
  for (const page of ['', '/report']) {
    await host.goto(`/t/${quiz.slug}${page}`)
    expect(await host.locator('main').textContent(), page).not.toContain('Ada')
  }
  await host.goto(`/t/${quiz.slug}/screen`)
  await host.getByText('Names are hidden.').waitFor()
  await host.context().close()
})

test('a wide name is read to its end where a live round is watched, and in its report', async () => {
  const host = laptop
  const quiz = await liveQuiz(host, { size: 12 })
  await host.request.get(quiz.hostUrl)
  const cutNames = () =>
    host.evaluate(() => {
      const isCut = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth
      return [...document.querySelectorAll('th:has(bdi)')].filter(isCut).map(({ textContent }) => textContent)
    })
  const names = ['Maximilian-Alexander Hoh', 'W'.repeat(24)]
  await pupilQuickly(quiz.slug, [], 'W'.repeat(23))
  await host.goto(`/t/${quiz.slug}`)
  await host.getByText('W'.repeat(23), { exact: true }).waitFor()
  expect(await cutNames()).toEqual([])
  await liveLesson(host, quiz, { size: 1, pupils: names })
  for (const page of ['', '/report']) {
    await host.goto(`/t/${quiz.slug}${page}`)
    for (const name of names) expect((await host.locator('th:has(bdi)').allTextContents()).join(), page).toContain(name)
    expect(await cutNames(), page).toEqual([])
    expect(await host.evaluate(() => document.documentElement.scrollWidth), page).toBe(1366)
  }
})

test('whoever hands out an address that is this computer’s alone is told so, on the screen, the poster and their page', async () => {
  const host = laptop
  const { slug } = await classIn(host, {}, 'join')
  await host.getByText('is this computer alone').waitFor()
  await host.goto(`/t/${slug}`)
  await host.getByText('is this computer alone').waitFor()
  await showScreen(host, await liveQuiz(host, { size: 1, live: { votes: 1 } }))
  await host.getByText('Start the game with HOST=0.0.0.0').waitFor()
})

test('the game’s name is there where colours are forced, light or dark', async () => {
  const page = await newPlayer()
  await page.goto('/about')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    const { ink, ground, picture } = await page.evaluate(() => {
      const { color, backgroundColor, backgroundImage } = getComputedStyle(document.querySelector('.brand mark')!)
      return { ink: color, ground: backgroundColor, picture: backgroundImage }
    })
    expect([ground, picture], colorScheme).not.toContain('rgba(0, 0, 0, 0)')
    expect(ground).not.toBe(ink)
  }
})

test('a question of the report fits the projector, and steps by the keys of a presenter', async () => {
  const host = laptop
  const { slug } = await classIn(host, { naming: 'free' }, null)
  await pupilQuickly(slug, ['+3', '-2', '-3', '+1', '+2'], 'Ada')
  onTestFinished(() => host.setViewportSize(LAPTOP.viewport))
  const sizes = [1366, 1024].map((width) => ({ width, height: 768 }))
  const fits = () =>
    host.evaluate(() => {
      const place = document.querySelector('main')!
      const isWhole = place.scrollHeight <= place.clientHeight && place.scrollWidth <= place.clientWidth
      return isWhole && document.documentElement.scrollHeight <= innerHeight
    })
  await host.goto(`/t/${slug}/reveal?question=1`)
  for (let question = 1; question <= 5; question++) {
    await host.locator('.screen.live').waitFor()
    // The next question comes at the size at which this one was looked at last.
    for (const size of question % 2 ? sizes : sizes.toReversed()) {
      await host.setViewportSize(size)
      await expect.poll(fits, { message: `question ${question} at ${size.width}` }).toBe(true)
    }
    if (question < 5) {
      await host.keyboard.press('PageDown')
      await host.waitForURL(new RegExp(`question=${question + 1}$`))
    }
  }
  await host.keyboard.press('PageUp')
  await host.waitForURL(/question=4$/)
})

test('slides have numbers, and neither a scrollbar nor hints for the host', async () => {
  const host = laptop
  await classIn(host, {}, 'slides')
  const slides = await host.locator('.slide').count()
  expect(tidy(await host.locator('.slide').nth(1).locator('.slide-number').textContent())).toBe(`2 of ${slides}`)
  expect(await host.locator('main').textContent()).not.toMatch(/arrow keys|presenter/)
  expect(await host.evaluate(() => getComputedStyle(document.documentElement).scrollbarWidth)).toBe('none')
})

describe('a report', () => {
  test('has links to its files that do not break, 1366, 390 and 320 pixels wide', async () => {
    const host = laptop
    onTestFinished(() => host.setViewportSize(LAPTOP.viewport))
    await classIn(host, {}, 'report')
    for (const width of [1366, 390, 320]) {
      await host.setViewportSize({ width, height: 844 })
      const links = await host.evaluate(() =>
        [...document.querySelectorAll('.files a')].map((link) => ({
          rows: link.getClientRects().length,
          height: Math.round(link.getBoundingClientRect().height),
        })),
      )
      expect(
        links.map(({ rows }) => rows),
        `${width}`,
      ).toEqual([1, 1, 1, 1])
      expect(Math.max(...links.map(({ height }) => height)), `${width}`).toBeLessThan(60)
    }
  })

  test('of thirty pupils, fifteen questions and two votes is four sheets at most, with every quote', async () => {
    const host = laptop
    onTestFinished(() => host.setViewportSize(LAPTOP.viewport))
    const quiz = await liveQuiz(host, { size: 15, live: { votes: 2 } })
    await host.request.get(quiz.hostUrl)
    await liveLesson(host, quiz, { size: 15, pupils: Array.from({ length: 30 }, (_, at) => `Maximilian ${at}`) })
    await host.goto(`/t/${quiz.slug}/report`)
    expect(await host.locator('.asked .words').count()).toBe(15)
    for (const format of ['A4', 'Letter']) {
      const pages = (await host.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)?.length
      expect(pages, format).toBeLessThanOrEqual(4)
    }
    expect(await host.evaluate(movementsOverlap)).toEqual([])
    await host.setViewportSize({ width: 320, height: 700 })
    expect(await host.evaluate(movementsOverlap)).toEqual([])
    expect(await host.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

/** Which texts of "How the room moved" lie over another, or over the picture, or outside of their question. */
function movementsOverlap(): string[] {
  return [...document.querySelectorAll('.asked .flow')].flatMap((flow) => {
    const card = flow.closest('.asked')!.getBoundingClientRect()
    const parts = [...flow.querySelectorAll('.banded span:not(.name), .banded svg, li')]
      .filter((part) => part.checkVisibility())
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
    return parts.flatMap(({ part, box }, at) => {
      const isOver = parts
        .slice(at + 1)
        .some(
          ({ box: other }) =>
            overlap(box.left, box.right, other.left, other.right) &&
            overlap(box.top, box.bottom, other.top, other.bottom),
        )
      return isOver || box.left < card.left || box.right > card.right ? [part.textContent ?? ''] : []
    })
    function overlap(from: number, to: number, start: number, end: number) {
      return Math.min(to, end) - Math.max(from, start) > 1
    }
  })
}
