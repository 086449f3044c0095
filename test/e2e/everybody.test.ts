import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVERYBODY_FROM } from '../../worker/game/everybody.ts'
import { launchBrowser } from './browser.ts'
import { mouse } from './hands.ts'
import { DESK, finishQuickly, type Game, newPlayer, SHEET, startGame, startQuickly, tidy } from './helpers.ts'

let game: Game
let browser: Browser

beforeAll(async () => {
  ;[game, browser] = await Promise.all([startGame(), launchBrowser()])
  const page = await newPlayer(browser, game, DESK)
  for (let play = 0; play < EVERYBODY_FROM; play++) await finishQuickly(page, { wrong: play % 3 ? [] : [0] })
  const reply = await page.request.get('/cdn-cgi/local/scheduled')
  expect(reply.ok(), 'the scheduled job ran').toBe(true)
  await page.context().close()
})

afterAll(() => Promise.all([game.stop(), browser.close()]))

const SENTENCE = 'Of 30 answers, 67% were right. How sure: certain 0%, fairly sure 0%, a guess 100%.'

test.each([
  ['with script', true],
  ['without script', false],
])('after an answer, and not before it, what everybody said is there, %s', async (_, javaScriptEnabled) => {
  const page = await newPlayer(browser, game, { ...DESK, javaScriptEnabled })
  await page.goto(await startQuickly(page))
  if (javaScriptEnabled) await page.locator('.play.live').waitFor()
  expect(await page.content()).not.toContain('answers, 67%')
  await mouse.judge(page, SHEET[0]!.verdict, 2)
  expect(tidy(await page.locator('.everybody').textContent())).toBe(SENTENCE)
})
