import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sessionOf, setTouch, violations } from './axe.ts'
import { hurry } from './hands.ts'
import { closeOthers, game, newPlayer, nextAddress, PHONE } from './helpers.ts'
import { atRest, PAGES } from './pages.ts'
import { tooWide } from './wide.ts'

const NARROW = { ...PHONE, viewport: { width: 360, height: 640 } }

/** What a thumb has to hit; a link within a sentence may be as low as its line. */
const TARGETS = 'button, .button, summary, nav a, .actions a, input:not([type=hidden])'

/** Where there is nothing to press but the game's name: a phone in a lobby waits. */
const BARE = ['live on a phone, lobby']

/** A page may be told by its status that something was not found or did not fit; no service worker stands in a test's way. */
const EXPECTED = /the server responded with a status of (404|422)|^Service Worker registration blocked by Playwright$/

/**
 * Goes to a page as a fresh player on a narrow phone: nothing sticks out, at twice the type neither, what is to be pressed is 44
 * pixels high, the browser reports nothing; axe finds nothing wrong, light and dark, on a phone and at a desk.
 */
export async function inspect(name: string): Promise<void> {
  const { page, complaints } = await freshPlayer()
  await PAGES[name]!(page)
  await atRest(page)
  const { widths, targets, low } = await measure(page)
  expect(widths).toEqual([NARROW.viewport.width, NARROW.viewport.width])
  expect(targets > 0).toBe(!BARE.includes(name))
  expect(low).toEqual([])
  expect(await tooWide(page), 'at twice the type').toEqual([])
  expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([])
  expect(await violations(page)).toEqual([])
}

/** The phone that players hand on, and what its browser complained about since. */
let shared: { page: Page; complaints: string[] } | undefined

/** A player whom nobody has seen before, on the same phone as the one before: a new one takes half a second. */
async function freshPlayer(): Promise<{ page: Page; complaints: string[] }> {
  await closeOthers(shared?.page.context())
  if (!shared || shared.page.isClosed()) {
    const page = await newPlayer(NARROW)
    await hurry(page)
    shared = { page, complaints: await listen(page) }
  } else await forget(shared.page)
  shared.complaints.length = 0
  return shared
}

/** Makes a phone as new: without cookies, what its pages kept, and the size, colours and address that it had. */
async function forget(page: Page): Promise<void> {
  const context = page.context()
  // Nothing that could still write; of the same site, as another one would have a process of its own.
  await page.goto('/api/health')
  await page.evaluate(() => sessionStorage.clear())
  await (await sessionOf(page)).send('Storage.clearDataForOrigin', { origin: game.url, storageTypes: 'all' })
  await context.clearCookies()
  await context.setExtraHTTPHeaders(nextAddress())
  await page.setViewportSize(NARROW.viewport)
  await page.emulateMedia({ colorScheme: null })
  await setTouch(page, true)
}

/** The names of the pages that one of so many files inspects: every one in one of them, so that they share the machine. */
export function share(part: number, of: number): string[] {
  return Object.keys(PAGES).filter((_, index) => index % of === part)
}

/** How wide the page and its window are, how many parts are to be pressed, and which of them are less than 44 pixels high. */
function measure(page: Page) {
  return page.evaluate((selector) => {
    const targets = [...document.querySelectorAll(selector)].filter((target) => target.checkVisibility())
    // A choice counts with its label, which can be pressed as well.
    const heightOf = (target: Element) => (target.closest('label') ?? target).getBoundingClientRect().height
    return {
      widths: [document.documentElement.scrollWidth, innerWidth],
      targets: targets.filter((target) => target.checkVisibility({ visibilityProperty: true }) && heightOf(target) > 0)
        .length,
      low: targets
        .filter((target) => heightOf(target) < 44)
        .map((target) => `${heightOf(target)}: ${target.outerHTML.slice(0, 120)}`),
    }
  }, TARGETS)
}

/** Collects what the browser has to complain about: errors, warnings, and what the Content-Security-Policy refused. */
async function listen(page: Page): Promise<string[]> {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  return complaints
}
