import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { finishQuickly, type Game, newPlayer, PACK, PHONE, QUIZ, SHEET, startGame } from './helpers.ts'

let game: Game
let browser: Browser

beforeAll(async () => {
  ;[game, browser] = await Promise.all([startGame(), launchBrowser()])
})

afterAll(() => Promise.all([game.stop(), browser.close()]))

/** What a player passes on who got the 2nd and the 15th question wrong. */
const WRONG = [1, 14]
const SCORE = `Baseless · ${PACK.title}\n13 points · 13 of 15 right\n🟩🟥🟩🟩🟩\n🟩🟩🟩🟩🟩\n🟩🟩🟩🟩🟥`

describe('a result is shared', () => {
  test('as a grid with its points and the link, by copying where there is no share sheet', async () => {
    const page = await newPlayer(browser, game)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: game.url })
    await page.goto(await finishQuickly(page, { wrong: WRONG }))
    await page.locator('.share').getByRole('button', { name: 'Copy' }).click()
    await page.locator('.share').getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(`${SCORE}\n${game.url}${QUIZ}`)
    for (const { id, claim, words } of SHEET) {
      for (const secret of [id, claim, words, 'Supported', 'supported', 'baseless'])
        expect(copied).not.toContain(secret)
    }
  })

  test('by the system’s own sheet where there is one, and closing the sheet is no error', async () => {
    const page = await newPlayer(browser, game)
    const faults: Error[] = []
    page.on('pageerror', (fault) => faults.push(fault))
    await page.addInitScript(() => {
      navigator.share = (data) => {
        Object.assign(window, { shared: data })
        return Promise.reject(new DOMException('closed', 'AbortError'))
      }
    })
    await page.goto(await finishQuickly(page, { wrong: WRONG }))
    await page.locator('.share').getByRole('button', { name: 'Share' }).click()
    expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual({ text: SCORE, url: `${game.url}${QUIZ}` })
    expect(faults).toEqual([])
  })

  test('by the text on the page where there is no script', async () => {
    const page = await newPlayer(browser, game, { ...PHONE, javaScriptEnabled: false })
    await page.goto(await finishQuickly(page, { wrong: WRONG }))
    expect((await page.locator('.share pre').textContent())?.trim()).toBe(`${SCORE}\n${game.url}${QUIZ}`)
    expect(await page.locator('.share button:visible').count()).toBe(0)
  })
})
