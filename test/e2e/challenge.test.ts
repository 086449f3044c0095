import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { DESK, type Game, makeQuickly, newPlayer, PHONE, start, startGame, tidy } from './helpers.ts'
import { playThrough } from './library.ts'

let game: Game
let browser: Browser

beforeAll(async () => {
  ;[game, browser] = await Promise.all([startGame(), launchBrowser()])
})

afterAll(() => Promise.all([game.stop(), browser.close()]))

/** The rows of the results that stand side by side: points, name, answers. */
async function sides(page: Page): Promise<string[]> {
  await page.locator('.sides').waitFor()
  return (await page.locator('.sides tbody tr').allTextContents()).map(tidy)
}

test.each([
  ['with script', true],
  ['without script', false],
])(
  'two strangers’ phones, %s: the same questions in the same order, and both results side by side for both',
  async (_, javaScriptEnabled) => {
    const ada = await newPlayer(browser, game, { ...PHONE, javaScriptEnabled })
    const { slug } = await makeQuickly(ada, { size: 4, shuffle: true })
    await start(ada, { quiz: `/q/${slug}`, nickname: 'Ada Dares' })
    const asked = await playThrough(ada, { of: 4, wrong: [3], confidences: [3, 3, 2, 1] })
    await ada.getByRole('button', { name: 'Beat me' }).click()
    await ada.getByText('Who beats you?').waitFor()
    const link = (await ada.locator('.dare .link a').getAttribute('href')) ?? ''

    const bob = await newPlayer(browser, game, { ...PHONE, javaScriptEnabled })
    await bob.goto(link)
    await bob.getByText('Somebody dares you').waitFor()
    expect(tidy(await bob.locator('.to-beat').textContent())).toBe('8 points · 3 of 4 right')
    expect(await bob.locator('.sides').count()).toBe(0)
    await bob.getByRole('button', { name: 'Start' }).click()
    expect(await playThrough(bob, { of: 4, wrong: [0] })).toEqual(asked)
    const [first, second] = await sides(bob)
    expect(first).toMatch(/^8.*Ada Dares.*dared you.*1: right, certain.*4: not right, guess.*3 of 4$/)
    expect(second).toMatch(/^4.*you.*1: not right, fairly sure.*4: right, fairly sure.*3 of 4$/)

    await ada.goto(link)
    const [own, other] = await sides(ada)
    expect(own).toMatch(/^8.*Ada Dares.*you/)
    expect(other).toMatch(/^4/)
  },
)

test('the link is shared by copying, and tells nothing of the questions', async () => {
  const ada = await newPlayer(browser, game, DESK)
  await ada.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: game.url })
  const { slug } = await makeQuickly(ada, { size: 2 })
  await start(ada, { quiz: `/q/${slug}` })
  await playThrough(ada, { of: 2 })
  await ada.getByRole('button', { name: 'Beat me' }).click()
  await ada.locator('.dare').getByRole('button', { name: 'Copy' }).click()
  await ada.locator('.dare').getByText('Copied').waitFor()
  const copied = await ada.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(new RegExp(`^Can you beat me\\? Supported, or baseless\\?\n${game.url}/q/vs-[a-z0-9]{10}$`))
})
