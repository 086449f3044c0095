import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { CDPSession, Page } from 'playwright-core'
import { type Coloured, coloursOf } from './colours.ts'
import { DESK, PHONE } from './helpers.ts'
import { Passed } from './passed.ts'

/** The rules that look at colours: what else can differ between light and dark? They take half of axe's time. */
const COLOURS = ['color-contrast', 'link-in-text-block']
/** Beside its usual rules (WCAG 2.0 to 2.2, A and AA, and best practices), one that axe leaves out unless asked. */
const ALL: axe.RunOptions = { rules: { 'target-size': { enabled: true } } }
const COLOURS_ALONE: axe.RunOptions = { runOnly: { type: 'rule', values: COLOURS } }
const ALL_BUT_COLOURS: axe.RunOptions = {
  rules: { ...ALL.rules, ...Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) },
}
/** The rules that go by where parts stand and how large they are; those that are left go by which are shown, and what they are. */
const PLACES_ALONE: axe.RunOptions = {
  runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] },
}

/** What stands in a page that axe was brought to. */
interface WithAxe {
  axe: typeof axe
  coloursOf: typeof coloursOf
  /** its parts by their colours, as they were when it was asked last */
  coloured: Coloured
}

/** Ends in a number, as what a script ends in is sent back: of axe itself that takes a quarter of a second. */
const SCRIPT = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};window.coloursOf=${coloursOf};0`

/**
 * What axe objects to, and where: on a phone in the light, by all rules; at a desk by those that are not about colours, and where
 * nothing is shown or hidden there that was not so on other pages, by those about places alone; in the dark, and at a desk, rules
 * about colours are asked about what is coloured as nothing was before.
 */
export async function violations(page: Page): Promise<string[]> {
  // Past Playwright's own `evaluate`, which would wrap half a megabyte once more and hand it over to `eval`.
  await (await sessionOf(page)).send('Runtime.evaluate', { expression: SCRIPT })
  const found: string[] = []
  const object = (where: string, objections: string[]) => found.push(...objections.map((each) => `${where}: ${each}`))
  await page.setViewportSize(PHONE.viewport)
  await setTouch(page, true)
  await page.emulateMedia({ colorScheme: 'light' })
  object('light, on a phone', await objectionsToAll(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  object('dark, on a phone', await objectionsToColours(page))
  const shownOnPhone = await shownIn(page)
  await page.setViewportSize(DESK.viewport)
  await setTouch(page, false)
  object('dark, at a desk', await objectionsToColours(page))
  await page.emulateMedia({ colorScheme: 'light' })
  object('light, at a desk', await objectionsAtDesk(page, shownOnPhone))
  object('light, at a desk', await objectionsToColours(page))
  return found
}

const sessions = new WeakMap<Page, CDPSession>()

/** What speaks to a page's browser past Playwright: one for each page. */
export async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  return session
}

/**
 * Turns a phone's touch screen on or off: its styles go by `(pointer: coarse)`. Without one, some Chromiums have no pointer at all.
 * What goes by the size of the window, which was set before, has heard of it then. Not on a page whose clock stands still.
 */
export async function setTouch(page: Page, enabled: boolean): Promise<void> {
  const session = await sessionOf(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled })
  // Not `waitForFunction`, for which Playwright brings 330 KB of script into the page.
  await page.evaluate(async (wanted) => {
    const coarse = matchMedia('(pointer: coarse)')
    if (coarse.matches !== wanted)
      await new Promise((resolve) => coarse.addEventListener('change', resolve, { once: true }))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }, enabled)
}

/** The ways of colouring that axe was asked about, on this page or another, and did not object to. */
const passed = new Passed('colours')

/** What axe objects to by all rules; the page's ways of colouring to which it does not have passed. */
async function objectionsToAll(page: Page): Promise<string[]> {
  await waysOf(page)
  const { objections, sure } = await askAxe(page, ALL)
  passed.add(sure)
  return objections
}

async function objectionsToColours(page: Page): Promise<string[]> {
  const fresh = passed.notYet(await waysOf(page))
  if (fresh.length === 0) return []
  const { objections, sure } = await askAxe(page, COLOURS_ALONE, fresh)
  passed.add(sure)
  return objections
}

/** What a desk's width changes in what is shown, on pages that axe did not object to. */
const passedAtDesk = new Passed('at-desk')

async function objectionsAtDesk(page: Page, shownOnPhone: Set<string>): Promise<string[]> {
  const shown = await shownIn(page)
  const changed = [...shownOnPhone, '', ...shown].filter((part) => !(shownOnPhone.has(part) && shown.has(part))).join()
  if (passedAtDesk.notYet([changed]).length === 0) return (await askAxe(page, PLACES_ALONE)).objections
  const { objections } = await askAxe(page, ALL_BUT_COLOURS)
  if (objections.length === 0) passedAtDesk.add([changed])
  return objections
}

/** The parts that a page shows, by their names and classes and those of what they lie in. */
async function shownIn(page: Page): Promise<Set<string>> {
  const shown = await page.evaluate(() => {
    const paths = new Map<Element | null, string>()
    return [...document.querySelectorAll('body *')].flatMap((part) => {
      const path = `${paths.get(part.parentElement) ?? ''} ${part.localName}.${part.getAttribute('class') ?? ''}`
      paths.set(part, path)
      return part.checkVisibility({ visibilityProperty: true }) ? [path] : []
    })
  })
  return new Set(shown)
}

/** The ways in which a page is coloured. */
function waysOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const place = window as unknown as WithAxe
    place.coloured = place.coloursOf()
    return [...place.coloured.keys()]
  })
}

/**
 * What axe objects to in a page, or in the parts of it that are coloured in some ways, and in which of these ways it is sure of
 * every part: some it cannot decide for what lies over them or under; a gradient it never decides, wherever it is.
 */
function askAxe(page: Page, options: axe.RunOptions, ways?: string[]) {
  return page.evaluate(
    async ([wanted, some, colours]) => {
      const { axe, coloured } = window as unknown as WithAxe
      const context = some ? { include: some.flatMap((way) => coloured.get(way)!) } : document
      const { violations, incomplete } = await axe.run(context, {
        ...{ ...wanted, elementRef: true, resultTypes: ['violations', 'incomplete'] },
        // Of what it reads before it begins, no rule asked for goes by styles.
        preload: { assets: ['media'] },
      })
      const isUnsure = ({ any }: axe.NodeResult) => any.some(({ data }) => data?.messageKey !== 'bgGradient')
      const nodesOf = (results: axe.Result[]) =>
        results.filter(({ id }) => colours.includes(id)).flatMap((each) => each.nodes)
      const doubted = [...nodesOf(violations), ...nodesOf(incomplete).filter(isUnsure)].map(({ element }) => element!)
      const isSure = (part: Element) => !doubted.some((other) => other.contains(part))
      return {
        objections: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
        sure: (some ?? [...coloured.keys()]).filter((way) => coloured.get(way)?.every(isSure)),
      }
    },
    [options, ways, COLOURS] as const,
  )
}
