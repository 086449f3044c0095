import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { JSHandle, Page } from 'playwright-core'
import { coloursOf } from './colours.ts'
import { DESK, PHONE } from './helpers.ts'

/** Beside its usual rules (WCAG 2.0 to 2.2, A and AA, and best practices), one that axe leaves out unless asked. */
const ALL: axe.RunOptions = { rules: { 'target-size': { enabled: true } } }
/** The rules that look at colours: what else can differ between light and dark? */
const COLOURS: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

/** Ends in a number, as what a script ends in is sent back: of axe itself that takes a quarter of a second. */
const SCRIPT = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};0`

/**
 * What axe objects to, and where: on a phone and at a desk, light by all rules, dark by those that look at colours, which are
 * asked about what is coloured as nothing was on the pages before.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(SCRIPT)
  const found: string[] = []
  for (const { viewport, touch } of [
    { ...PHONE, touch: true },
    { ...DESK, touch: false },
  ]) {
    await page.setViewportSize(viewport)
    await setTouch(page, touch)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const objections =
        colorScheme === 'light' ? (await askAxe(page, ALL)).objections : await objectionsToColours(page)
      found.push(...objections.map((objection) => `${colorScheme}, ${viewport.width} pixels wide: ${objection}`))
    }
  }
  return found
}

/** Turns a phone's touch screen on or off: its styles go by `(pointer: coarse)`. Without one, some Chromiums have no pointer at all. */
export async function setTouch(page: Page, enabled: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled })
  await page.waitForFunction((wanted) => matchMedia('(pointer: coarse)').matches === wanted, enabled)
  await session.detach()
}

/** The ways of colouring in the dark that axe was asked about on the pages before, and did not object to. */
const passed = new Set<string>()

async function objectionsToColours(page: Page): Promise<string[]> {
  const coloured = await page.evaluateHandle(coloursOf)
  const ways = await coloured.evaluate((all) => [...all.keys()])
  const fresh = ways.filter((way) => !passed.has(way))
  if (fresh.length === 0) return []
  const parts = await coloured.evaluateHandle((all, some) => some.flatMap((way) => all.get(way)!), fresh)
  const { objections, unsure } = await askAxe(page, COLOURS, parts)
  if (objections.length + unsure === 0) for (const way of fresh) passed.add(way)
  return objections
}

/**
 * What axe objects to in a page, or in some of its parts, and how many it cannot decide for what lies over them or under: a
 * gradient it never decides, wherever it is.
 */
function askAxe(page: Page, options: axe.RunOptions, parts?: JSHandle<Element[]>) {
  return page.evaluate(
    async ([wanted, include]) => {
      const { run } = Reflect.get(window, 'axe') as typeof axe
      const context = include ? { include } : document
      const { violations, incomplete } = await run(context, { ...wanted, resultTypes: ['violations', 'incomplete'] })
      const isUnsure = ({ any }: axe.NodeResult) => any.some(({ data }) => data?.messageKey !== 'bgGradient')
      return {
        objections: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
        unsure: incomplete.flatMap(({ nodes }) => nodes.filter(isUnsure)).length,
      }
    },
    [options, parts] as const,
  )
}
