import { oneLine } from './brought.ts'

const BLOCKS = 'p, h1, h2, h3, h4, li, blockquote, pre'
/** A block whose words are links by more than this share leads elsewhere and tells nothing. */
const LINKED = 0.8

/** A page to be read: nothing in it runs or is loaded. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

/** Each block of an element as a line, without what is nothing but links. */
export function linesOfElement(element: Element): string {
  const blocks = [...element.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector('p, li, blockquote'))
  const lines = blocks
    .filter((block) => !isLinks(block))
    .map((block) => oneLine(block.textContent ?? ''))
    .filter(Boolean)
  return lines.length > 0
    ? lines.join('\n')
    : (element.textContent ?? '').replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n')
}

function isLinks(block: Element): boolean {
  if (/^H\d$/.test(block.tagName)) return false
  const length = (node: Element) => oneLine(node.textContent ?? '').length
  const linked = [...block.querySelectorAll('a[href]')].reduce((sum, link) => sum + length(link), 0)
  return linked > LINKED * length(block)
}
