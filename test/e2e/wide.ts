import type { Page } from 'playwright-core'

/** The width of the narrowest phones, in pixels. */
const NARROWEST = 320
/** Twice the usual type, in pixels. */
const TWICE = '32px'

/** What is wider than the page's phone, or the narrowest one, at twice the type, and where it stands. The page stays as narrow. */
export async function tooWide(page: Page): Promise<string[]> {
  const before = page.viewportSize()!
  await setType(page, TWICE)
  const onPhone = await sticksOut(page, before.width)
  await page.setViewportSize({ ...before, width: NARROWEST })
  const onNarrowest = await sticksOut(page, NARROWEST)
  await setType(page, '')
  return [...onPhone, ...onNarrowest]
}

async function setType(page: Page, size: string): Promise<void> {
  await page.evaluate((set) => document.documentElement.style.setProperty('font-size', set), size)
}

/** How wide the page is, where that is wider than the screen, and the words that stand outside. A phone would zoom out. */
function sticksOut(page: Page, width: number): Promise<string[]> {
  return page.evaluate((most) => {
    const { scrollWidth } = document.documentElement
    if (scrollWidth <= most) return []
    const isScrolled = (part: Element | null): boolean =>
      part !== null && (getComputedStyle(part).overflowX !== 'visible' || isScrolled(part.parentElement))
    const out: string[] = []
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const range = document.createRange()
      range.selectNode(node)
      const parent = node instanceof Element ? node : node.parentElement
      if (range.getBoundingClientRect().right > most + 1 && !isScrolled(parent))
        out.push(
          (node instanceof Element ? node.outerHTML : `“${node.textContent}” in ${parent?.outerHTML}`).slice(0, 160),
        )
    }
    return [`${scrollWidth} px on ${most}`, ...out.slice(-6)]
  }, width)
}
