import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { askedFor, keys } from './hands.ts'
import {
  answerQuickly,
  DESK,
  type Game,
  newPlayer,
  otherThan,
  QUIZ,
  SHEET,
  start,
  startGame,
  startQuickly,
} from './helpers.ts'

let game: Game
let browser: Browser

beforeAll(async () => {
  ;[game, browser] = await Promise.all([startGame(), launchBrowser()])
})

afterAll(() => Promise.all([game.stop(), browser.close()]))

/** A player who has answered three questions, each right as a guess, and is asked the fourth. */
async function inTheMiddle(): Promise<{ page: Page; round: string }> {
  const page = await newPlayer(browser, game, DESK)
  const round = await start(page)
  await answerQuickly(page, round, SHEET.slice(0, 3))
  await page.goto(round)
  await askedFor(page, 4)
  return { page, round }
}

const pointsOn = async (page: Page) => (await page.locator('.count small').textContent())?.match(/−?\d+/)?.[0]
const claimOn = (page: Page) => page.locator('.question .claim').textContent()
const ticksOn = (page: Page, kind: string) => page.locator(`.ticks .${kind}`).count()

async function isAtTheFourth(page: Page): Promise<void> {
  await askedFor(page, 4)
  expect(await claimOn(page)).toContain(SHEET[3]!.claim)
  expect(await pointsOn(page)).toBe('3')
  expect([await ticksOn(page, 'right'), await ticksOn(page, 'to-come')]).toEqual([3, SHEET.length - 4])
}

describe('a player goes on where they were', () => {
  test('after a reload', async () => {
    const { page } = await inTheMiddle()
    await page.reload()
    await isAtTheFourth(page)
  })

  test('after a reload while an answer was on show, with the next question', async () => {
    const { page } = await inTheMiddle()
    await keys.judge(page, SHEET[3]!.verdict, 3)
    await page.locator('.reveal').waitFor()
    await page.reload()
    await askedFor(page, 5)
    expect(await pointsOn(page)).toBe('6')
  })

  test('after a reload while reading around, with the article still open', async () => {
    const { page } = await inTheMiddle()
    await keys.readAround(page)
    await page.reload()
    await isAtTheFourth(page)
    expect(await page.locator('.passages').isVisible()).toBe(true)
  })

  test('after a restart of the server, whoever had the page open and whoever loads it', async () => {
    const { page, round } = await inTheMiddle()
    const { page: other } = await inTheMiddle()
    await game.restart()
    await other.reload()
    await isAtTheFourth(other)
    await keys.judge(page, SHEET[3]!.verdict, 2)
    await page.locator('.reveal').waitFor()
    expect(await pointsOn(page)).toBe('5')
    await page.goto(round)
    await askedFor(page, 5)
    expect(await pointsOn(page)).toBe('5')
  })

  test('when they come back to the page of the quiz', async () => {
    const { page } = await inTheMiddle()
    await page.goto(QUIZ)
    const own = page.locator('.own-round')
    expect(await own.textContent()).toContain('Quiet Otter: 3 of 15 answered.')
    await own.getByRole('link', { name: 'Go on' }).click()
    await isAtTheFourth(page)
  })
})

describe('a second tab of the same player', () => {
  test('shows the same question, and a late answer in it changes nothing but shows the one that stands', async () => {
    const { page, round } = await inTheMiddle()
    const second = await page.context().newPage()
    await second.goto(round)
    await isAtTheFourth(second)
    await keys.judge(page, SHEET[3]!.verdict, 2)
    await page.locator('.reveal').waitFor()
    await keys.judge(second, otherThan(SHEET[3]!.verdict), 3)
    await second.locator('.reveal').waitFor()
    expect(await second.locator('.reveal h2').textContent()).toMatch(/^Yes, that is it\./)
    await keys.goOn(second)
    await askedFor(second, 5)
    expect(await pointsOn(second)).toBe('5')
    expect(await ticksOn(second, 'wrong')).toBe(0)
    await keys.goOn(page)
    await askedFor(page, 5)
  })
})

describe('Enter on a choice of how sure', () => {
  test.each([true, false])('gives no answer, with script: %s', async (javaScriptEnabled) => {
    const page = await newPlayer(browser, game, { ...DESK, javaScriptEnabled })
    await page.goto(await startQuickly(page))
    await askedFor(page, 1)
    await page.getByLabel('Certain').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await askedFor(page, 1)
    expect(await page.locator('.reveal').count()).toBe(0)
  })
})

describe('a request that does not get through', () => {
  test('leaves an answer to be given once more', async () => {
    const { page } = await inTheMiddle()
    await page.route('**/answers', (route) => route.abort('connectionfailed'), { times: 1 })
    await keys.judge(page, SHEET[3]!.verdict, 3)
    const alert = page.getByRole('alert')
    expect(await alert.textContent()).toContain('That did not get through.')
    await isAtTheFourth(page)
    expect(await page.getByLabel('Certain').isChecked()).toBe(true)
    await page.keyboard.press(SHEET[3]!.verdict === 'supported' ? 'ArrowRight' : 'ArrowLeft')
    await page.locator('.reveal').waitFor()
    expect(await pointsOn(page)).toBe('6')
    expect(await alert.count()).toBe(0)
  })

  test('leaves the article to be opened once more', async () => {
    const { page } = await inTheMiddle()
    await page.route('**/opened', (route) => route.abort('connectionfailed'), { times: 1 })
    await page.keyboard.press('r')
    expect(await page.getByRole('alert').textContent()).toContain('That did not get through.')
    await keys.readAround(page)
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})

test('a round that is not there has a page that says so', async () => {
  const page = await newPlayer(browser, game)
  const reply = await page.goto('/r/2222222222222222')
  expect(reply?.status()).toBe(404)
  expect(await page.locator('h1').textContent()).toContain('There is no such round')
})

test('a round of someone else stays closed', async () => {
  const { round } = await inTheMiddle()
  const stranger = await newPlayer(browser, game)
  const reply = await stranger.goto(round)
  expect(reply?.status()).toBe(403)
  expect(await stranger.locator('h1').textContent()).toContain('This round belongs to someone else')
})
