import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openClass, pupilQuickly } from './classroom.ts'
import { askedFor, keys } from './hands.ts'
import { SHEET, startOwnGame } from './helpers.ts'
import { inTheMiddle, isAtTheFourth, rightOn } from './middle.ts'

let own: Awaited<ReturnType<typeof startOwnGame>>
/** What was open while the server was started anew: a player's round twice, and a class's page. */
let open: Awaited<ReturnType<typeof inTheMiddle>>
let other: Page
let hosted: Awaited<ReturnType<typeof openClass>>

beforeAll(async () => {
  own = await startOwnGame()
  open = await inTheMiddle()
  other = (await inTheMiddle()).page
  hosted = await openClass({ naming: 'free' })
  await hosted.host.locator('#watch[data-live]').waitFor()
  await own.restart()
})

afterAll(() => own.stop())

test('after a restart of the server a player goes on where they were, with the page open or loaded anew', async () => {
  const { page, round } = open
  await other.reload()
  await isAtTheFourth(other)
  await keys.judge(page, SHEET[3]!.verdict, 2)
  await page.locator('.reveal').waitFor()
  expect(await rightOn(page)).toBe('4')
  await page.goto(round)
  await askedFor(page, 5)
  expect(await rightOn(page)).toBe('4')
})

test('a host’s page of a class keeps up through a lost connection', async () => {
  const { host, slug } = hosted
  await pupilQuickly(slug, ['+1'], 'Ada')
  const ada = host.locator('.watch tbody tr', { hasText: 'Ada' })
  await ada.waitFor()
  await expect.poll(() => host.locator('#live').textContent()).toContain('Live')
  await expect.poll(() => ada.locator('.cell').allTextContents()).toEqual(['✓'])
})
