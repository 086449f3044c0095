import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { DESK, type Game, PHONE, startGame } from './helpers.ts'
import { open, PAGES } from './pages.ts'

let game: Game
let browser: Browser

beforeAll(async () => {
  ;[game, browser] = await Promise.all([startGame(), launchBrowser()])
})

afterAll(() => Promise.all([game.stop(), browser.close()]))

/** Beside its usual rules (WCAG 2.0 to 2.2, A and AA, and best practices), one that axe leaves out unless asked. */
const RULES = { 'target-size': { enabled: true } }

describe('axe finds nothing wrong, light and dark, on a phone and at a desk, on', () => {
  test.each(Object.keys(PAGES))('%s', async (name) => {
    const page = await open(browser, game, name, DESK)
    for (const { viewport } of [DESK, PHONE]) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page), `${colorScheme}, ${viewport.width} pixels wide`).toEqual([])
      }
    }
    await page.context().close()
  })
})

/** What axe objects to, and where. */
async function violations(page: Page): Promise<string[]> {
  const report = await new AxeBuilder({ page }).setLegacyMode().options({ rules: RULES }).analyze()
  return report.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
