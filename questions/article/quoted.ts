import { type Attribution, attributionOf } from './attribution.ts'
import type { Clause } from './clauses.ts'
import { otherKind } from './kinds.ts'
import { occasionOf } from './occasions.ts'
import type { Sentence } from './reading.ts'
import type { Span } from './spans.ts'
import type { Prose, Token } from './tokens.ts'
import type { Other, Range, Speaker } from './types.ts'

/** What is found out about a span before the pieces of a quotation are put together. */
export interface Piece {
  range: Range
  speaker: Speaker | null
  attribution?: Attribution
  occasion?: string
  /** it goes on with the quotation before it */
  goesOn: boolean
  /** no clause reports it: it is whose the words around it are */
  isFloating: boolean
}

/** Who speaks in the clauses of a sentence, and who spoke before it. */
interface Heard {
  speakers: ReadonlyMap<Clause, Speaker | null>
  before: Speaker | null
}

/** What a sentence has between quotation marks: pieces of quotations, and other things. */
export function piecesIn(prose: Prose, sentence: Sentence, spans: readonly Span[], heard: Heard): (Piece | Other)[] {
  const { tokens } = prose
  const inside = tokens.slice(sentence.from, sentence.to)
  const isAlone = inside.every(({ kind }) => kind !== 'word')
  return inside.flatMap(({ kind, span }, index) =>
    kind === 'quote'
      ? pieceOf(prose, sentence, { quote: sentence.from + index, span: spans[span!]!, isAlone }, heard)
      : [],
  )
}

interface Place {
  /** index of its token */
  quote: number
  span: Span
  isAlone: boolean
}

function pieceOf(
  prose: Prose,
  sentence: Sentence,
  { quote, span, isAlone }: Place,
  { speakers, before }: Heard,
): Piece | Other {
  const { text, tokens, language } = prose
  const range = trimmed(text, span)
  if (range.end === range.start) return { ...range, kind: 'scare' }
  const attribution = attributionOf(tokens, sentence, quote)
  const words = text.slice(range.start, range.end)
  const kind = span.goesOn ? undefined : otherKind({ words, tokens, language, quote, attribution, isAlone })
  if (kind) return { ...range, kind }
  const isFloating = attribution ? language.dropsSubject === true && !attribution.clause.subject : isAlone
  return {
    range,
    speaker: isFloating ? before : ((attribution && speakers.get(attribution.clause)) ?? null),
    attribution,
    occasion: attribution && occasionOf(text, tokens, sentence, attribution.clause),
    goesOn: span.goesOn || isSplit(tokens, sentence, quote, attribution),
    isFloating,
  }
}

/** Whether a reporting clause between commas splits it from the quotation before: “…,” he said, “…”. */
function isSplit(tokens: readonly Token[], { from }: Sentence, quote: number, attribution?: Attribution): boolean {
  const clause = attribution?.clause
  if (!clause || clause.from < from + 1 || clause.to > quote) return false
  const start = tokens.slice(from, clause.from).findLastIndex(({ kind }) => kind === 'quote')
  if (start < 0 || /[.?!…]['’)]*$/.test(tokens[from + start]!.text)) return false
  const between = tokens.slice(from + start + 1, clause.from)
  return between.every(({ kind }) => kind === 'mark') && /^[,—–-]$/.test(tokens[quote - 1]!.lower)
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}
