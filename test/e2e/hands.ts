import type { Locator, Page } from 'playwright-core'
import type { Verdict } from '../../questions/terms.ts'
import type { Confidence } from '../../worker/game/marking.ts'
import { PACK, SHEET } from './helpers.ts'

/** A way to handle the game: the same moves by touch, by mouse or by keys. */
export interface Hands {
  /** from the home page, where the player is, to the quiz */
  find(page: Page): Promise<void>
  /** from the quiz to its first question */
  enter(page: Page, nickname: string): Promise<void>
  readAround(page: Page): Promise<void>
  judge(page: Page, verdict: Verdict, confidence: Confidence): Promise<void>
  goOn(page: Page): Promise<void>
  /** from the result to the board */
  seeBoard(page: Page): Promise<void>
}

const CONFIDENCE_LABELS: Record<Confidence, string> = { 1: 'Guess', 2: 'Fairly sure', 3: 'Certain' }
const VERDICT_LABELS: Record<Verdict, string> = { supported: 'Supported', baseless: 'Baseless' }

const pointer = (press: (target: Locator) => Promise<void>): Hands => ({
  async find(page) {
    await press(page.getByRole('link', { name: `Play ${PACK.title}` }))
    await page.waitForURL(/\/q\//)
  },
  async enter(page, nickname) {
    await page.getByLabel('Nickname').fill(nickname)
    await press(page.getByRole('button', { name: 'Start' }))
  },
  readAround: (page) => press(page.getByRole('button', { name: 'Read around it' })),
  async judge(page, verdict, confidence) {
    await press(page.locator('.sure label', { hasText: CONFIDENCE_LABELS[confidence] }))
    await press(page.getByRole('button', { name: VERDICT_LABELS[verdict] }))
  },
  goOn: (page) => press(page.getByRole('link', { name: /^(Next question|See your result)/ })),
  seeBoard: (page) => press(page.getByRole('link', { name: 'See the board' })),
})

export const touch = pointer((target) => target.tap())
export const mouse = pointer((target) => target.click())

export const keys: Hands = {
  async find(page) {
    await tabTo(page, `main a[href="/q/${PACK.id}"].button`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/q\//)
  },
  async enter(page, nickname) {
    await tabTo(page, '#nickname')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(nickname)
    await page.keyboard.press('Enter')
  },
  async readAround(page) {
    await keysWork(page)
    await page.keyboard.press('r')
    await page.locator('.passages').waitFor()
    await page.locator('.judge[aria-busy="false"]').waitFor()
  },
  async judge(page, verdict, confidence) {
    await keysWork(page)
    await page.keyboard.press(String(confidence))
    await page.keyboard.press(verdict === 'supported' ? 'ArrowRight' : 'ArrowLeft')
  },
  async goOn(page) {
    await keysWork(page)
    await page.keyboard.press('Enter')
  },
  async seeBoard(page) {
    await tabTo(page, `main a[href="/q/${PACK.id}/board"]`)
    await page.keyboard.press('Enter')
  },
}

/** A page that has just arrived takes keys as soon as it shows them. */
function keysWork(page: Page): Promise<void> {
  return page.locator('.play.live').waitFor()
}

/** Presses Tab until what is wanted has the focus, as someone without a pointer would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`Tab does not reach ${selector}`)
}

/** What a player means to do with a question. */
export interface Move {
  right: boolean
  confidence: Confidence
  readFirst: boolean
}

/** Every confidence right and wrong, some after reading around: so that each figure of the result differs from the next. */
export const MOVES: Move[] = SHEET.map((_, position) => ({
  right: position % 5 !== 3,
  confidence: ((position % 3) + 1) as Confidence,
  readFirst: position % 4 === 0,
}))

const MARKING: Record<Confidence, { right: number; wrong: number }> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
}

export const pointsOf = (move: Move): number => MARKING[move.confidence][move.right ? 'right' : 'wrong']
export const totalOf = (moves: Move[]): number => moves.reduce((sum, move) => sum + pointsOf(move), 0)

/** The question on the screen, counted from 1, is still to be judged. */
export async function askedFor(page: Page, number: number, of = SHEET.length): Promise<void> {
  const heading = page.locator('.question h1').getByText(`Question ${number} of ${of}`, { exact: true })
  await heading.waitFor({ state: 'attached' })
  await page.locator('.judge').waitFor()
  if (await page.evaluate(() => matchMedia('(scripting: enabled)').matches)) await keysWork(page)
}
