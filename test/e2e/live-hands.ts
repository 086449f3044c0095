import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Verdict } from '../../questions/terms.ts'
import { type Game, newPlayer, PACK, PHONE, SHEET } from './helpers.ts'

export const LABELS: Record<Verdict, string> = { supported: 'Supported', baseless: 'Baseless' }

export interface LiveQuiz {
  slug: string
  code: string
  hostUrl: string
}

/** Makes a live quiz past the pages. */
export async function liveQuiz(page: Page, { size = 3, live = {} as object } = {}): Promise<LiveQuiz> {
  const data = { packs: [PACK.id], size, title: 'Monday, third period', class: { naming: 'free', live } }
  const reply = await page.request.post('/api/quizzes', { data })
  if (!reply.ok()) throw new Error(await reply.text())
  return reply.json()
}

/** Opens the host's link and from there the big screen. */
export async function openScreen(page: Page, { hostUrl }: LiveQuiz): Promise<void> {
  await page.goto(hostUrl)
  await page.getByRole('link', { name: 'Open the big screen' }).click()
  await page.locator('.screen.live').waitFor()
}

/** Comes into a live round by its link, as a player does. */
export async function joinLive(
  browser: Browser,
  game: Game,
  slug: string,
  name: string,
  options: BrowserContextOptions = PHONE,
): Promise<Page> {
  const page = await newPlayer(browser, game, options)
  await page.goto(`/q/${slug}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL(/\/r\/[a-z0-9]+$/)
  if (options.javaScriptEnabled !== false) await page.locator('.play.live').waitFor()
  return page
}

/** What decides the question that a phone asks: what only a test may know beforehand. */
export async function keyOf(phone: Page) {
  const id = await phone.locator('.judge [name=question]').inputValue()
  return SHEET.find((question) => id === `${PACK.id}/${question.id}`)!
}

/** Judges the quote on a phone, and waits until the room has it. */
export async function vote(phone: Page, verdict: Verdict, sure: string): Promise<void> {
  await phone.locator('.sure label', { hasText: sure }).tap()
  await phone.getByRole('button', { name: LABELS[verdict] }).tap()
  await phone.getByText('Your answer is kept').waitFor()
}

/** A key of the host's, once the last one has had its effect. */
export async function press(host: Page, key: string): Promise<void> {
  const before = await host.locator('.screen').getAttribute('data-moment')
  await host.keyboard.press(key)
  if (key === 'n') return
  await host.waitForFunction((moment) => document.querySelector('.screen')?.getAttribute('data-moment') !== moment, before)
}
