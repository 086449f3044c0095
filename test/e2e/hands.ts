import type { Locator, Page } from 'playwright-core'
import type { Verdict } from '../../questions/model/terms.ts'
import type { Confidence } from '../../worker/game/play/marking.ts'
import { PACK, SHEET } from './helpers.ts'

/** A way to handle the game: the same moves by touch, by mouse or by keys. */
export interface Hands {
  /** from the home page, where the player is, to the quiz */
  find(page: Page): Promise<void>
  /** from the quiz to its first question, with the article open around it */
  enter(page: Page): Promise<void>
  readAround(page: Page): Promise<void>
  judge(page: Page, verdict: Verdict, confidence: Confidence): Promise<void>
  goOn(page: Page): Promise<void>
  /** says by what name the result stands on the board */
  sayName(page: Page, nickname: string): Promise<void>
  /** from the result to the board */
  seeBoard(page: Page): Promise<void>
}

const CONFIDENCE_LABELS: Record<Confidence, string> = { 1: 'Guess', 2: 'Fairly sure', 3: 'Certain' }
const VERDICT_LABELS: Record<Verdict, string> = { supported: 'Supported', baseless: 'Baseless' }

const pointer = (press: (target: Locator) => Promise<void>): Hands => ({
  async find(page) {
    await press(page.getByRole('link', { name: /^All \d+ articles/ }))
    await page.waitForURL(/\/packs/)
    await press(page.getByRole('link', { name: `Play ${PACK.title}` }))
    await page.waitForURL(/\/q\//)
  },
  enter: (page) => press(page.getByRole('button', { name: 'Read the article first' })),
  async sayName(page, nickname) {
    await page.getByLabel('Your name on the board').fill(nickname)
    await press(page.getByRole('button', { name: 'Save' }))
    await page.locator('.kicker', { hasText: nickname }).waitFor()
  },
  async readAround(page) {
    await settled(page)
    await press(page.getByRole('button', { name: 'Read the article' }))
  },
  async judge(page, verdict, confidence) {
    const waits = confidence === 3 && (await hasScript(page))
    await settled(page)
    await press(page.locator('.sure label', { hasText: CONFIDENCE_LABELS[confidence] }))
    await press(page.getByRole('button', { name: VERDICT_LABELS[verdict] }))
    if (waits) await sendCertain(page, press)
  },
  async goOn(page) {
    await settled(page)
    await press(page.getByRole('link', { name: /^(Next question|See your result)/ }))
  },
  seeBoard: (page) => press(page.getByRole('link', { name: 'See the board' })),
})

export const touch = pointer((target) => target.tap())
export const mouse = pointer((target) => target.click())

export const keys: Hands = {
  async find(page) {
    await tabTo(page, 'main a[href="/packs"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/packs/)
    await tabTo(page, `main a[href="/q/${PACK.id}"].button`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/q\//)
  },
  async enter(page) {
    await tabTo(page, '.first .toggle')
    await page.keyboard.press('Enter')
  },
  async sayName(page, nickname) {
    await tabTo(page, '#nickname')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(nickname)
    await page.keyboard.press('Enter')
    await page.locator('.kicker', { hasText: nickname }).waitFor()
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
    if (confidence === 3) await sendCertain(page, (button) => button.press('Enter'))
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

/** Sends a certain answer at once, which would otherwise wait for three seconds; on a slow machine they may be over first. */
export async function sendCertain(page: Page, press = (button: Locator) => button.click()): Promise<void> {
  await page.locator('.held').waitFor()
  await keysWork(page)
  const pressed = press(page.getByRole('button', { name: 'Yes, send it' }))
  pressed.catch(() => {})
  await Promise.race([pressed, page.locator('.reveal').waitFor()])
}

/** A page that has just arrived takes keys as soon as it shows them; one that has just changed, a moment later. */
async function keysWork(page: Page): Promise<void> {
  await page.locator('.play.live:not(.settling)').waitFor()
}

/** How long a page takes no press after it has changed. */
export const REST_MS = 400

/** How long the host's big screen takes no second step. */
export const SCREEN_REST_MS = 800

const hurried = new WeakSet<Page>()

/** Lets a page take presses as soon as it has changed, and its frames, where a test is about something else. */
export async function hurry(page: Page): Promise<void> {
  if (hurried.has(page)) return
  hurried.add(page)
  const rests = [REST_MS, SCREEN_REST_MS]
  await page.addInitScript(skip, rests)
  // Where the page is just being left, the next one has it already.
  await page.evaluate(skip, rests).catch((error) => {
    if (!/context was destroyed/.test(String(error))) throw error
  })
}

/** Runs in a page: from now on its timers of these lengths, in milliseconds, end at once. */
function skip(rests: number[]): void {
  const { setTimeout } = window
  const quick = (does: TimerHandler, after = 0, ...more: unknown[]) =>
    setTimeout(does, rests.includes(after) ? 0 : after, ...more)
  Object.assign(window, { setTimeout: quick })
}

const scripted = new WeakMap<Page, Promise<boolean>>()

/** Whether a page runs scripts, which its context says for good: it is asked once. */
export function hasScript(page: Page): Promise<boolean> {
  const known = scripted.get(page) ?? page.evaluate(() => matchMedia('(scripting: enabled)').matches)
  scripted.set(page, known)
  return known
}

/** Waits until presses count: with script, not at once after the page has changed. */
export async function settled(page: Page): Promise<void> {
  if (await hasScript(page)) await keysWork(page)
}

/** Presses Tab until what is wanted has the focus, as someone without a pointer would. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
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

/** Every confidence right and wrong, some after reading the article: so that each figure of the result differs from the next. */
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
  await settled(page)
}
