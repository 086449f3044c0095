/** What an editor puts in square brackets is short; longer ones hold a note. */
const INSERTED = /\s*\[[^\]"“]{1,80}\]/g

/** Stands where an editor put something in square brackets. */
export const INSERT = '\u0001'

/**
 * One spelling of quotation marks, dashes, ellipses and spaces, without a transcriber's _italics_, {page numbers} and
 * footnote marks. What an editor put in square brackets becomes `INSERT`; brackets around dots are an ellipsis.
 */
export function plain(text: string): string {
  return text
    .replace(/\{\d+\}|\[[A-Z\d]{1,2}\]/g, '')
    .replaceAll('_', '')
    .replaceAll('...', '…')
    .replace(/\[\s*…\s*\]/g, '…')
    .replace(INSERTED, INSERT)
    .replaceAll('--', '—')
    .replace(/[‘’´`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What stands in square brackets in a text, one spelling each. */
export function insertsOf(text: string): string[] {
  return [...text.matchAll(/\[[^\]]{3,}\]/g)].map(([insert]) => insert.replace(/\s+/g, ' ').replace(/[‘’]/g, "'"))
}

/** Where a quotation stands in a text, part by part: an ellipsis parts it. */
export interface Place {
  /** start and end of each part in the plain text */
  parts: [start: number, end: number][]
  /** how many of the text's inserts the quotation leaves out */
  dropped: number
}

/**
 * Where a quotation stands in a plain text; undefined where it does not stand there to the letter. It may be cut at an
 * ellipsis, may leave inserts out, and a comma or full stop may close it.
 */
export function placeOf(quotation: string, text: string): Place | undefined {
  return finderOf(quotation)(text)
}

/** Whether a quotation stands in one of several plain texts. */
export function stands(quotation: string, texts: readonly string[]): boolean {
  const find = finderOf(quotation)
  return texts.some((text) => find(text) !== undefined)
}

function finderOf(quotation: string): (text: string) => Place | undefined {
  const parts = plain(quotation)
    .split('…')
    .map((part) => part.trim().replace(/[.,]$/, ''))
    .filter((part) => part !== '')
  const letters = parts.map(withoutInserts)
  return (text) => {
    if (parts.length === 0) return undefined
    if (!text.includes(INSERT)) return placeToTheLetter(parts, text)
    const all = withoutInserts(text)
    return letters.every((part) => all.includes(part)) ? placeAmongInserts(parts, text) : undefined
  }
}

function withoutInserts(text: string): string {
  return text.replaceAll(INSERT, '')
}

/** As among inserts, of a text that has none: a pattern takes a millisecond to be made, and there are thousands. */
function placeToTheLetter(parts: readonly string[], text: string): Place | undefined {
  const places: Place['parts'] = []
  for (const part of parts) {
    const start = wholeWordsAt(text, part, places.at(-1)?.[1] ?? 0)
    if (start < 0) return undefined
    places.push([start, start + part.length])
  }
  return { parts: places, dropped: 0 }
}

function wholeWordsAt(text: string, words: string, from: number): number {
  const isWithinWord = (at: number) =>
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) ||
    /^[\p{L}\p{N}]/u.test(text.slice(at + words.length, at + words.length + 2))
  let at = text.indexOf(words, from)
  while (at >= 0 && isWithinWord(at)) at = text.indexOf(words, at + 1)
  return at
}

function placeAmongInserts(parts: readonly string[], text: string): Place | undefined {
  const found = new RegExp(parts.map((part) => `(${loosely(part)})`).join('.*?'), 'du').exec(text)
  if (!found) return undefined
  const inserts = (some: readonly string[]) => some.join('').split(INSERT).length - 1
  const places = found.indices!.slice(1).map((place) => place!)
  return { parts: places, dropped: inserts(found.slice(1)) - inserts(parts) }
}

/** Matches a part, of whole words, though the text may have more inserts than it. */
function loosely(part: string): string {
  const letters = [...part].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join(`${INSERT}?`)
  return `(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`
}
