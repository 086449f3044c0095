import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { dailyAgo, testOfADay } from './day.ts'
import { askedFor, hurry, keys } from './hands.ts'
import { answerQuickly, DESK, makeQuickly, newPlayer, SHEET, start, startQuickly } from './helpers.ts'
import { playThrough } from './library.ts'
import { openYou, recordIn } from './reader.ts'

/** What the player is told. */
const TOLD = 'Your answer counts. Your record gets it later'

/** What the browser keeps for the record. */
const owed = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('owed')))

testOfADay('a daily is played, and its streak begins, where the script that records never comes', async () => {
  const page = await newPlayer(DESK)
  const faults: Error[] = []
  page.on('pageerror', (error) => faults.push(error))
  await page.route('**/after-answer-*', (route) => route.fulfill({ status: 404 }))
  await start(page, { quiz: `/q/${dailyAgo()}` })
  await keys.judge(page, 'supported', 1)
  await page.getByRole('alert').getByText(TOLD).waitFor()
  await keys.goOn(page)
  await playThrough(page, { of: 5, from: 1 })
  await page.getByText('A streak begins: 1 day.').waitFor()
  expect([await recordIn(page), await owed(page)]).toEqual([Array(5).fill(expect.anything()), []])
  await page.goto('/daily')
  await page.getByText('You have played today’s five').waitFor()
  expect(faults).toEqual([])
})

test('an answer whose script hangs is told of within seconds, and in the record on the next visit to a page that reads it', async () => {
  const page = await newPlayer(DESK)
  await page.clock.install()
  await page.route('**/after-answer-*', () => {})
  const round = await startQuickly(page)
  await page.goto(round)
  await askedFor(page, 1)
  await keys.judge(page, SHEET[0]!.verdict, 2)
  await page.locator('.reveal').waitFor()
  expect(await page.getByText(TOLD).isVisible()).toBe(false)
  await page.clock.fastForward(6_000)
  await page.getByRole('alert').getByText(TOLD).waitFor()
  const { verdict, basis } = SHEET[0]!
  await page.close({ runBeforeUnload: false })
  const later = await page.context().newPage()
  expect(await openYou(later)).toContain('1 of 1')
  expect(await recordIn(later)).toEqual([
    expect.objectContaining({ round: round.slice(3), verdict, basis, right: true, confidence: 2 }),
  ])
  expect(Object.keys((await recordIn(later))[0]!)).toHaveLength(11)
  expect(await owed(later)).toEqual([])
})

test('what the record is owed is erased with it', async () => {
  const page = await newPlayer(DESK)
  await page.route('**/after-answer-*', (route: Route) => route.abort())
  const round = await startQuickly(page)
  await page.goto(round)
  await askedFor(page, 1)
  await keys.judge(page, 'supported', 1)
  await page.getByText(TOLD).waitFor()
  expect(await owed(page)).toHaveLength(1)
  const you = await page.context().newPage()
  await openYou(you)
  await you.getByRole('button', { name: 'Erase my record' }).click()
  await you.waitForTimeout(500)
  await you.getByRole('button', { name: 'Erase them' }).click()
  await you.getByText('Nothing here yet').waitFor()
  expect([await owed(you), await recordIn(you)]).toEqual([[], []])
})

test('the result is reached where the script that records never comes, also after an answer by the form', async () => {
  const page = await newPlayer(DESK)
  const faults: Error[] = []
  page.on('pageerror', (error) => faults.push(error))
  await page.route('**/after-answer-*', (route) => route.abort())
  await hurry(page)
  const { slug } = await makeQuickly(page, { size: 2 })
  const round = await startQuickly(page, { quiz: `/q/${slug}` })
  // Of a quiz of one question, the lot would say which it is.
  const isFirstOfItsVerdict = ({ verdict }: (typeof SHEET)[number], at: number) =>
    SHEET.findIndex((other) => other.verdict === verdict) === at
  await answerQuickly(page, round, SHEET.filter(isFirstOfItsVerdict))
  await page.goto(`${round}?after=2`)
  await keys.goOn(page)
  await page.locator('.result').waitFor()
  expect(faults).toEqual([])
})

test('an answer that could not be recorded, as the script for it was late, is recorded with the next', async () => {
  const page = await newPlayer(DESK)
  const faults: Error[] = []
  page.on('pageerror', (error) => faults.push(error))
  await page.clock.install()
  const { promise: late, resolve: come } = Promise.withResolvers<void>()
  await page.route('**/after-answer-*', (route) => late.then(() => route.continue()))
  await page.goto(await startQuickly(page))
  await askedFor(page, 1)
  await keys.judge(page, 'supported', 1)
  await page.locator('.reveal').waitFor()
  await page.clock.fastForward(6_000)
  await page.getByRole('alert').getByText(TOLD).waitFor()
  come()
  await keys.goOn(page)
  await askedFor(page, 2)
  await keys.judge(page, 'supported', 1)
  await expect.poll(() => owed(page)).toEqual([])
  expect(await recordIn(page)).toHaveLength(2)
  expect(faults).toEqual([])
})

// Chromium asks anew for a script that was refused since version 154; before, and in other browsers, only the next page does.
test('answers whose script was refused once are in the record by the next page that reads it', async () => {
  const page = await newPlayer(DESK)
  const faults: Error[] = []
  page.on('pageerror', (error) => faults.push(error))
  await page.route('**/after-answer-*', (route) => route.fulfill({ status: 503 }), { times: 1 })
  await hurry(page)
  await page.goto(await startQuickly(page))
  for (const number of [1, 2]) {
    await keys.judge(page, 'supported', 1)
    await page.locator('.reveal').waitFor()
    await keys.goOn(page)
    await askedFor(page, number + 1)
  }
  const asksAnew = Number.parseInt(page.context().browser()!.version(), 10) >= 154
  if (asksAnew) await expect.poll(() => owed(page)).toEqual([])
  expect(await openYou(page)).toContain('of 2')
  expect(await recordIn(page)).toHaveLength(2)
  expect([await owed(page), faults]).toEqual([[], []])
})
