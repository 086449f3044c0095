import type { Paragraph } from './articles.ts'
import { plain } from './plain.ts'

/** How many paragraphs a quotation may go on for without a mark at the beginning of each. */
const MOST_PARAGRAPHS = 8

/**
 * What an article gives as somebody's words, in plain spelling: what stands between its quotation marks, a paragraph at
 * a time, and the paragraphs that stand apart from its own text.
 */
export function spoken(paragraphs: readonly Paragraph[]): string[] {
  const all = paragraphs.map(({ text, apart }) => ({ text: plain(text), apart }))
  const found: string[] = []
  for (const [index, { text, apart }] of all.entries()) {
    const { inside, open } = between(text)
    found.push(...(apart ? [text] : inside))
    if (open && !apart) found.push(...rest(all.slice(index + 1, index + 1 + MOST_PARAGRAPHS).map((each) => each.text)))
  }
  return found
}

const OPENS = /(^|[\s([—])"(?=\S)/y

/** What stands between double quotation marks, marks within it included; `open`: the last one is not closed. */
function between(text: string): { inside: string[]; open: boolean } {
  const inside: string[] = []
  let depth = 0
  let start = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const opens = isOpening(text, at)
    if (opens && depth++ === 0) start = at + 1
    if (!opens && depth > 0 && --depth === 0) inside.push(text.slice(start, at))
  }
  return depth > 0 ? { inside: [...inside, text.slice(start)], open: true } : { inside, open: false }
}

function isOpening(text: string, at: number): boolean {
  OPENS.lastIndex = Math.max(0, at - 1)
  return at === 0 || OPENS.test(text)
}

/** How a quotation goes on in the paragraphs after it: up to the mark that closes it; not at all where each has its own. */
function rest(next: readonly string[]): string[] {
  const last = next.findIndex((text) => closingMark(text) >= 0)
  if (last < 0 || next[0]!.startsWith('"')) return []
  return [...next.slice(0, last), next[last]!.slice(0, closingMark(next[last]!))]
}

/** Where a paragraph closes more than it opens; −1 where it does not. */
function closingMark(text: string): number {
  let depth = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    depth += isOpening(text, at) ? 1 : -1
    if (depth < 0) return at
  }
  return -1
}
