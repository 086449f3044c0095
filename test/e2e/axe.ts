import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { DESK, PHONE } from './helpers.ts'

/** Beside its usual rules (WCAG 2.0 to 2.2, A and AA, and best practices), one that axe leaves out unless asked. */
const ALL: axe.RunOptions = { rules: { 'target-size': { enabled: true } } }
/** The rules that look at colours: what else can differ between light and dark? */
const COLOURS: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

/** What axe objects to, and where: on a phone and at a desk, light by all rules, dark by those that look at colours. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found: string[] = []
  for (const { viewport, touch } of [
    { ...PHONE, touch: true },
    { ...DESK, touch: false },
  ]) {
    await page.setViewportSize(viewport)
    await setTouch(page, touch)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const objections = await objectionsOn(page, colorScheme === 'light' ? ALL : COLOURS)
      found.push(...objections.map((objection) => `${colorScheme}, ${viewport.width} pixels wide: ${objection}`))
    }
  }
  return found
}

/** Turns a phone's touch screen on or off: its styles go by `(pointer: coarse)`. Without one, some Chromiums have no pointer at all. */
async function setTouch(page: Page, enabled: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled })
  await page.waitForFunction((wanted) => matchMedia('(pointer: coarse)').matches === wanted, enabled)
  await session.detach()
}

function objectionsOn(page: Page, options: axe.RunOptions): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const { run } = Reflect.get(window, 'axe') as typeof axe
    const { violations } = await run(document, { ...wanted, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, options)
}
