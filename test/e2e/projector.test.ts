import { describe, expect, test } from 'vitest'
import { comeIn, openClass, pupilQuickly } from './classroom.ts'
import { hurry } from './hands.ts'
import { DESK, newPlayer, tidy } from './helpers.ts'
import { joinLive, liveLesson, liveQuiz, openScreen, press } from './live-hands.ts'

const LAPTOP = { viewport: { width: 1366, height: 768 } }

test('the way in on the projector counts who comes in, and without script when the page was made', async () => {
  const { host, slug, quiz } = await openClass({ naming: 'free' }, DESK, 'join')
  const count = host.locator('.poster .in')
  expect(tidy(await count.textContent())).toBe('0 players')
  await comeIn(await newPlayer(), quiz, 'Ada')
  await host.getByText('1 player', { exact: true }).waitFor()
  await pupilQuickly(slug, [], 'Ben')
  await host.getByText('2 players', { exact: true }).waitFor()
  expect(await host.locator('main').textContent()).not.toMatch(/Ada|Ben/)
  expect(await (await host.request.get(`/t/${slug}/join`)).text()).toContain('2 players')
  const code = host.locator('.poster .big-code')
  // The widest signs that a code can have.
  await code.evaluate((line) => {
    line.textContent = 'WMWMWM'
  })
  for (const [width, height] of [
    [1024, 768],
    [1100, 862],
    [800, 600],
    [1280, 800],
    [1920, 1080],
    [390, 844],
  ] as const) {
    await host.setViewportSize({ width, height })
    const right = await code.evaluate((line) => {
      const signs = document.createRange()
      signs.selectNodeContents(line)
      return signs.getBoundingClientRect().right
    })
    expect(right, `${width} × ${height}`).toBeLessThanOrEqual(width)
  }
})

test('names that are hidden on the big screen stay hidden on the host’s page and in the report', async () => {
  const host = await newPlayer(LAPTOP)
  await hurry(host)
  const quiz = await liveQuiz(host, { size: 1, live: { votes: 1 } })
  await openScreen(host, quiz)
  await joinLive(quiz.slug, 'Ada')
  await host.locator('.people bdi', { hasText: 'Ada' }).waitFor()
  await press(host, 'n')
  await host.getByText('Names are hidden.').waitFor()
  for (const page of ['', '/report']) {
    await host.goto(`/t/${quiz.slug}${page}`)
    expect(await host.locator('main').textContent(), page).not.toContain('Ada')
  }
  await host.goto(`/t/${quiz.slug}/screen`)
  await host.getByText('Names are hidden.').waitFor()
})

test('a wide name is read to its end where a live round is watched, and in its report', async () => {
  const host = await newPlayer(LAPTOP)
  await hurry(host)
  const quiz = await liveQuiz(host, { size: 12, live: { votes: 1 } })
  await openScreen(host, quiz)
  for (const name of ['Maximilian-Alexander Hoh', 'W'.repeat(24)]) await joinLive(quiz.slug, name)
  for (const page of ['', '/report']) {
    await host.goto(`/t/${quiz.slug}${page}`)
    const cut = await host
      .locator('th:has(bdi)')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent))
    expect(cut, page).toEqual([])
    expect(await host.evaluate(() => document.documentElement.scrollWidth), page).toBe(1366)
  }
})

test('whoever hands out an address that is this computer’s alone is told so, on the screen, the poster and their page', async () => {
  const { host, slug } = await openClass({}, DESK, 'join')
  await host.getByText('is this computer alone').waitFor()
  await host.goto(`/t/${slug}`)
  await host.getByText('is this computer alone').waitFor()
  const screen = await newPlayer(LAPTOP)
  await openScreen(screen, await liveQuiz(screen, { size: 1, live: { votes: 1 } }))
  await screen.getByText('Start the game with HOST=0.0.0.0').waitFor()
})

test('the poster on paper does not say how many are in', async () => {
  const { host } = await openClass({}, DESK, 'join')
  expect(await host.locator('.poster .in').isVisible()).toBe(true)
  await host.emulateMedia({ media: 'print' })
  expect(await host.locator('.poster .in').isVisible()).toBe(false)
  expect(await host.locator('.poster .big-code').isVisible()).toBe(true)
})

test('the game’s name is there where colours are forced, light or dark', async () => {
  const page = await newPlayer()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await page.goto('/about')
    const { ink, ground, picture } = await page.locator('.brand mark').evaluate((mark) => {
      const { color, backgroundColor, backgroundImage } = getComputedStyle(mark)
      return { ink: color, ground: backgroundColor, picture: backgroundImage }
    })
    expect([ground, picture], colorScheme).not.toContain('rgba(0, 0, 0, 0)')
    expect(ground).not.toBe(ink)
  }
})

test('a question of the report fits the projector, and steps by the keys of a presenter', async () => {
  const { host, slug } = await openClass({ naming: 'free' }, LAPTOP, null)
  await pupilQuickly(slug, ['+3', '-2', '-3', '+1', '+2'], 'Ada')
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 1024, height: 768 },
  ]) {
    await host.setViewportSize(viewport)
    await host.goto(`/t/${slug}/reveal?question=1`)
    for (let question = 1; question <= 5; question++) {
      await host.locator('.screen.live').waitFor()
      const fits = () =>
        host.evaluate(() => {
          const place = document.querySelector('main')!
          const isWhole = place.scrollHeight <= place.clientHeight && place.scrollWidth <= place.clientWidth
          return isWhole && document.documentElement.scrollHeight <= innerHeight
        })
      await expect.poll(fits, { message: `question ${question} at ${viewport.width}` }).toBe(true)
      if (question < 5) {
        await host.keyboard.press('PageDown')
        await host.waitForURL(new RegExp(`question=${question + 1}$`))
      }
    }
    await host.keyboard.press('PageUp')
    await host.waitForURL(/question=4$/)
  }
})

test('slides have numbers, and neither a scrollbar nor hints for the host', async () => {
  const { host } = await openClass({}, LAPTOP, 'slides')
  const slides = await host.locator('.slide').count()
  expect(tidy(await host.locator('.slide').nth(1).locator('.slide-number').textContent())).toBe(`2 of ${slides}`)
  expect(await host.locator('main').textContent()).not.toMatch(/arrow keys|presenter/)
  expect(await host.evaluate(() => getComputedStyle(document.documentElement).scrollbarWidth)).toBe('none')
})

describe('a report', () => {
  test.each([1366, 390, 320])('has links to its files that do not break, %d pixels wide', async (width) => {
    const { host } = await openClass({}, { viewport: { width, height: 844 } }, 'report')
    const rows = await host.locator('.files a').evaluateAll((all) => all.map((link) => link.getClientRects().length))
    expect(rows).toEqual([1, 1, 1, 1])
    const lines = await host
      .locator('.files a')
      .evaluateAll((all) => all.map((link) => Math.round(link.getBoundingClientRect().height)))
    expect(Math.max(...lines)).toBeLessThan(60)
  })

  test('of thirty pupils, fifteen questions and two votes is four sheets at most, with every quote', async () => {
    const host = await newPlayer(LAPTOP)
    const quiz = await liveQuiz(host, { size: 15, live: { votes: 2 } })
    await host.request.get(quiz.hostUrl)
    await liveLesson(host, quiz, { size: 15, pupils: 30 })
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
