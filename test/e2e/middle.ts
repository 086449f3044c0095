import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { askedFor, hurry, keys, mouse } from './hands.ts'
import { answerQuickly, DESK, newPlayer, SHEET, startQuickly } from './helpers.ts'

/** A player who has answered three questions, each right as a guess, and is asked the fourth. */
export async function inTheMiddle(javaScriptEnabled = true) {
  const page = await newPlayer({ ...DESK, javaScriptEnabled })
  if (javaScriptEnabled) await hurry(page)
  const round = await startQuickly(page)
  await answerQuickly(page, round, SHEET.slice(0, 3))
  await page.goto(round)
  await askedFor(page, 4)
  return { page, round, hands: javaScriptEnabled ? keys : mouse }
}

/** How many were right so far, as the page has it. */
export const rightOn = async (page: Page) =>
  (await page.locator('.score').textContent())?.match(/^(\d+) of \d+ right$/)?.[1]
const claimOn = (page: Page) => page.locator('.question .claim').textContent()
/** How many questions are marked so. */
export const ticksOn = (page: Page, kind: string) => page.locator(`.ticks .${kind}`).count()

/** Expects the fourth question on the page, nothing of the first three lost. */
export async function isAtTheFourth(page: Page): Promise<void> {
  await askedFor(page, 4)
  expect(await claimOn(page)).toContain(SHEET[3]!.claim)
  expect(await rightOn(page)).toBe('3')
  expect([await ticksOn(page, 'right'), await ticksOn(page, 'to-come')]).toEqual([3, SHEET.length - 4])
}
