import type { Language } from './languages/language.ts'
import type { Span } from './spans.ts'
import type { Range } from './types.ts'

/** A word or a mark of an article's own text, or a whole quotation in it. */
export interface Token extends Range {
  kind: 'word' | 'number' | 'mark' | 'quote'
  /** as it stands, without ’s */
  text: string
  lower: string
  isCapital: boolean
  /** with ’s: "Ukraine’s" */
  isOwner: boolean
  /** of a quotation: its index among the article's spans */
  span?: number
}

const PIECE =
  /(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’‑\-–&·․]|\.(?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(?<number>\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|m|bn|k)?(?:-\p{L}+)*)|\S/gu
const OWNER = /['’]s?$/i

/** The tokens of a paragraph; a span of it is one token, whatever stands in it. `first`: the index of its first span. */
export function tokensIn(
  text: string,
  paragraph: Range,
  spans: readonly Span[],
  first: number,
  language: Language,
): Token[] {
  const tokens: Token[] = []
  let at = paragraph.start
  spans.forEach((span, index) => {
    tokens.push(...plainTokens(text, at, span.outer.start, language), quoteToken(text, span, first + index))
    at = span.outer.end
  })
  return [...tokens, ...plainTokens(text, at, paragraph.end, language)]
}

function quoteToken(text: string, { start, end, outer }: Span, span: number): Token {
  return { ...outer, kind: 'quote', text: text.slice(start, end), lower: '', isCapital: false, isOwner: false, span }
}

function plainTokens(text: string, from: number, to: number, language: Language): Token[] {
  const tokens: Token[] = []
  for (const { index, 0: piece, groups } of text.slice(from, to).matchAll(PIECE)) {
    const start = from + index
    if (start < (tokens.at(-1)?.end ?? 0)) continue
    if (groups?.word === undefined) tokens.push(otherToken(piece, start, groups?.number !== undefined))
    else tokens.push(wordToken(text, piece, start, to, language))
  }
  return tokens
}

function otherToken(text: string, start: number, isNumber: boolean): Token {
  const kind = isNumber ? 'number' : 'mark'
  return { start, end: start + text.length, kind, text, lower: text, isCapital: false, isOwner: false }
}

/** A word; with the full stop of an abbreviation, which is no mark then. */
function wordToken(text: string, piece: string, start: number, to: number, language: Language): Token {
  const stem = piece.replace(OWNER, '')
  const end = start + piece.length
  const isOwner = stem !== piece || (/s$/.test(piece) && /^['’](?=\s)/.test(text.slice(end, Math.min(to, end + 2))))
  const isCapital = /^(?:d['’]|l['’]|al-|el-)?\p{Lu}/u.test(stem)
  return { start, end, kind: 'word', text: stem, lower: stem.toLowerCase(), isCapital, isOwner, ...shortened() }

  function shortened(): Partial<Token> {
    const isShort =
      language.abbreviations.has(stem.toLowerCase()) || /^\p{Lu}$/u.test(stem) || /^(?:\p{L}\.)+\p{L}$/u.test(stem)
    return isShort && text[end] === '.' && end < to ? { end: end + 1 } : {}
  }
}

/** A paragraph's tokens, the text that they are of, and its language: what reading it needs. */
export interface Prose {
  text: string
  tokens: readonly Token[]
  language: Language
}
