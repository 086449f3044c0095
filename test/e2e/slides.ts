import type { Page } from 'playwright-core'

/** No letter that the room reads is smaller than this part of the screen's height: it is to be read at 8 metres. */
const SMALLEST = 30

/** What of a slide lies outside of its place, and which text is too small. */
interface Faults {
  over: string[]
  small: string[]
}

/** What stands in a big screen whose slides are watched. */
interface WithSlides {
  faultsOf: typeof faultsOf
  /** what was seen of the slides, by their moments */
  slides: Map<number, Faults>
}

/** Lets a big screen read every slide as it comes, before it is drawn: that takes longer than all else. */
export async function watchSlides(page: Page): Promise<void> {
  await page.evaluate(`window.faultsOf=${faultsOf};0`)
  await page.evaluate((smallest) => {
    const place = window as unknown as WithSlides
    const screen = document.querySelector<HTMLElement>('.screen')!
    place.slides = new Map()
    new MutationObserver(() => place.slides.set(Number(screen.dataset.moment), place.faultsOf(smallest))).observe(
      screen,
      { attributeFilter: ['data-moment'] },
    )
  }, SMALLEST)
}

/** What was seen of the slides from a moment to another, each as it came, once the last is there. */
export function readSlides(page: Page, from: number, to: number): Promise<Faults[]> {
  return page.evaluate(
    async ([from, to]) => {
      const { slides } = window as unknown as WithSlides
      while (!slides.has(to)) await new Promise(requestAnimationFrame)
      return [...slides].filter(([moment]) => moment >= from && moment <= to).map(([, seen]) => seen)
    },
    [from, to] as const,
  )
}

/** What is seen of the slide of a moment, once it is there. */
export function readSlide(page: Page, moment: number): Promise<Faults> {
  return page.evaluate(
    async ([moment, smallest]) => {
      while (!document.querySelector(`.screen[data-moment="${moment}"]`)) await new Promise(requestAnimationFrame)
      return (window as unknown as WithSlides).faultsOf(smallest)
    },
    [moment, SMALLEST] as const,
  )
}

/** Runs in a page: what of the slide lies outside of its place, and which text is too small, whatever holds it. */
function faultsOf(smallest: number): Faults {
  const nameOf = (part: Element) => `${part.localName}.${part.getAttribute('class') ?? ''}`
  const bottom = document.querySelector('.controls')!.getBoundingClientRect().top
  const sized = new Map<Element, boolean>()
  /** Whether a part and all that it lies in have a size. */
  const hasSize = (part: Element): boolean => {
    const known = sized.get(part)
    if (known !== undefined) return known
    const { width, height } = part.getBoundingClientRect()
    const has = width > 2 && height > 2 && (part.parentElement === null || hasSize(part.parentElement))
    sized.set(part, has)
    return has
  }
  const isSeen = (part: Element) => hasSize(part) && part.checkVisibility()
  const parts = [...document.querySelectorAll('.screen-head *, main *')].filter(isSeen)
  const over = parts.filter((part) => {
    const box = part.getBoundingClientRect()
    return box.bottom > bottom + 1 || box.right > innerWidth + 1 || box.left < -1 || box.top < -1
  })
  const small = parts.filter((part) => {
    const own = [...part.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())
    // A drawing's own letters grow with it.
    return own && !part.closest('.drawn') && Number.parseFloat(getComputedStyle(part).fontSize) < innerHeight / smallest
  })
  const { scrollHeight, scrollWidth } = document.documentElement
  const scrolls = scrollHeight > innerHeight || scrollWidth > innerWidth ? ['the page scrolls'] : []
  return { over: [...scrolls, ...over.map(nameOf)], small: small.map(nameOf) }
}
