import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { DESK, newPlayer } from './helpers.ts'
import { liveQuiz, showScreen } from './live-hands.ts'
import { feedScreen, QUESTIONS, told } from './screen-feed.ts'
import { readSlide, readSlides, watchSlides } from './slides.ts'

/** Of so many questions one is looked at in a phase, at each size others: all of them take five minutes. */
const EVERY = { first: 9, split: 9, second: 9, reveal: 3 }

/** A big screen whose size changes, and which is told what a test wants. */
let page: Page
let feed: Awaited<ReturnType<typeof feedScreen>>
let moment = 1

beforeAll(async () => {
  page = await newPlayer({ ...DESK, reducedMotion: 'reduce' })
  feed = await feedScreen(page)
  await showScreen(page, await liveQuiz(page))
  await watchSlides(page)
  await feed.greeted()
  feed.count()
})

describe.each([
  { width: 1920, height: 1080, from: 0 },
  { width: 1366, height: 768, from: 1 },
  { width: 1024, height: 768, from: 2 },
])('on a big screen of $width × $height', ({ width, height, from }) => {
  beforeAll(() => page.setViewportSize({ width, height }))

  test.each(['first', 'split', 'second', 'reveal'] as const)(
    'every question fits without scrolling, with nothing under the buttons and nothing too small: %s',
    async (phase) => {
      const some = QUESTIONS.filter((_, index) => index % EVERY[phase] === from)
      // The head of a phase, which all its slides have in common, comes with the first.
      feed.tell(told(phase, some[0]!, ++moment))
      const seen = [await readSlide(page, moment)]
      const since = moment
      for (const question of some.slice(1)) feed.tell(told(phase, question, ++moment))
      seen.push(...(await readSlides(page, since + 1, moment)))
      expect(seen.length).toBe(some.length)
      const faults = some.map(({ shown }, index) => ({ id: shown.id, ...seen[index]! }))
      expect(faults.filter(({ over, small }) => over.length + small.length > 0)).toEqual([])
    },
  )

  test('how the room moved is wide, and named at both ends of each band on one line', async () => {
    feed.tell(told('reveal', QUESTIONS[0]!, ++moment))
    await page.locator(`.screen[data-moment="${moment}"] .flow`).waitFor()
    const { width: wide } = (await page.locator('.flow svg').boundingBox())!
    expect(wide).toBeGreaterThan(width * 0.33)
    const names = await page
      .locator('.flow .banded .name')
      .evaluateAll((all) => all.map((name) => [name.textContent, Math.round(name.getBoundingClientRect().top)]))
    expect(names.map(([name]) => name)).toEqual(['Baseless', 'Baseless', 'Supported', 'Supported'])
    expect([names[0]![1], names[2]![1]]).toEqual([names[1]![1], names[3]![1]])
  })

  test('forty names fit the lobby beside the way in; of more, the latest', async () => {
    const came = Array.from({ length: 40 }, (_, index) => ({ id: `${index}`, name: `Maximilian ${index}` }))
    feed.tell(told('lobby', QUESTIONS[0]!, ++moment), { type: 'people', all: true, came, left: [] })
    await page.locator('.people li').nth(39).waitFor()
    expect(await readSlide(page, moment)).toEqual({ over: [], small: [] })
    feed.tell({ type: 'people', all: false, came: [{ id: 'late', name: 'Latecomer' }], left: [] })
    await page.getByText('and 2 more').waitFor()
    expect(await page.locator('.people li').first().textContent()).toBe('Latecomer')
    expect(await readSlide(page, moment)).toEqual({ over: [], small: [] })
  })

  test('names that differ at their end alone are told whole, few or forty', async () => {
    for (const many of [5, 40]) {
      const name = (index: number) => `Maximiliane-Josefine ${String(index).padStart(3, '0')}`
      const came = Array.from({ length: many }, (_, index) => ({ id: `${index}`, name: name(index) }))
      feed.tell(told('lobby', QUESTIONS[0]!, ++moment), { type: 'people', all: true, came, left: [] })
      await page
        .locator('.people li')
        .nth(many - 1)
        .waitFor()
      expect((await readSlide(page, moment)).over, `${many}`).toEqual([])
      const cut = await page
        .locator('.people li')
        .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length)
      expect(cut, `${many}`).toBe(0)
    }
    feed.tell({ type: 'people', all: true, came: [], left: [] })
  })

  test('at the end the room comes first, then the three best and eight teams, all above the buttons', async () => {
    const teams = Array.from({ length: 8 }, (_, index) => ({ name: `Team ${index}`, players: 7, mean: 9 - index }))
    const top = [1, 2, 2].map((rank) => ({ rank, name: 'Charlotte', right: 12, points: 20 }))
    const room = { of: 300, before: 131, after: 214, gained: 97, lost: 14 }
    feed.tell(told('ended', QUESTIONS[0]!, ++moment), { type: 'podium', room, top, more: 2, teams })
    await page.locator('.podium').waitFor()
    expect(await page.locator('.podium > *').evaluateAll((all) => all.map((part) => part.className))).toEqual([
      'together',
      'best',
      'teams',
    ])
    expect(await page.locator('.podium .rank').allTextContents()).toEqual(['1', '2shared', '2shared'])
    expect(await readSlide(page, moment)).toEqual({ over: [], small: [] })
    feed.tell(told('ended', QUESTIONS[0]!, ++moment), { type: 'podium', room, top: [top[0]!], more: 0, teams: [] })
    await page.locator('.podium:not(.teamed)').waitFor()
    expect(await page.locator('.best h2').textContent()).toBe('The best')
    expect(await readSlide(page, moment)).toEqual({ over: [], small: [] })
    expect(await page.locator('.together dd b').evaluateAll(linesOf), 'a share stands on one line').toEqual([1, 1])
    const six = Array.from({ length: 6 }, (_, index) => ({ ...top[0]!, name: `Maximiliane-Josefine ${index}` }))
    feed.tell(told('ended', QUESTIONS[0]!, ++moment), { type: 'podium', room, top: six, more: 0, teams })
    await page.getByRole('heading', { name: '6 share the first place' }).waitFor()
    expect(await page.locator('.podium .tied li').count()).toBe(6)
    expect(await page.locator('.podium .rank').count()).toBe(0)
    expect(await readSlide(page, moment)).toEqual({ over: [], small: [] })
    feed.tell(told('ended', QUESTIONS[0]!, ++moment), { type: 'podium', room, top: [], more: 10, teams })
    await page.getByRole('heading', { name: '10 share the first place' }).waitFor()
    expect(await page.locator('.podium li').count()).toBe(0)
    expect(await page.locator('.controls a[href*="/report?"]').first().getAttribute('href')).toContain('names=hidden')
  })
})

/** On how many lines each text stands. */
function linesOf(parts: Element[]): number[] {
  return parts.map((part) => {
    const signs = document.createRange()
    signs.selectNodeContents(part)
    return new Set([...signs.getClientRects()].map(({ top }) => Math.round(top))).size
  })
}
