import { type Attribution, attributionOf } from './attribution.ts'
import type { Clause } from './clauses.ts'
import { Discourse } from './discourse.ts'
import { otherKind } from './kinds.ts'
import type { Language } from './languages/language.ts'
import { occasionOf } from './occasions.ts'
import type { People } from './people.ts'
import type { Paragraph, Sentence } from './reading.ts'
import { reportIn } from './reports.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'
import type { Article, Other, Quotation, Range, Report, Speaker } from './types.ts'

/** What is found out about a span before the pieces of a quotation are put together. */
interface Piece {
  span: Span
  range: Range
  speaker: Speaker | null
  attribution?: Attribution
  occasion?: string
  /** it goes on with the quotation before it */
  goesOn: boolean
}

/** What an article quotes and reports, each list in its order. */
type Found = Pick<Article, 'quotations' | 'others' | 'reports'>

/** The quotations and reports of an article with their speakers, and what else stands between its quotation marks. */
export function quotationsIn(
  text: string,
  paragraphs: readonly Paragraph[],
  spans: readonly Span[],
  people: People,
  language: Language,
): Found {
  const discourse = new Discourse(people, language)
  const pieces: Piece[] = []
  const others: Other[] = []
  const reports: Report[] = []
  paragraphs.forEach(({ tokens, sentences }, index) => {
    let last = discourse.last(index)
    for (const sentence of sentences) {
      const speakers = discourse.read(sentence, index)
      const found = quotesIn(tokens, sentence).map((quote) =>
        pieceOf(text, tokens, sentence, quote, spans[tokens[quote]!.span!]!, speakers, last),
      )
      const own = found.filter((each) => 'span' in each)
      pieces.push(...own)
      others.push(...found.filter((each) => 'kind' in each))
      const report = own.length === 0 ? reportIn(text, tokens, sentence, speakers, language) : undefined
      if (report) reports.push(report)
      last = own.length > 0 ? own.at(-1)!.speaker : (report?.speaker ?? last)
    }
  })
  return { quotations: joined(text, pieces), others, reports }
}

function quotesIn(tokens: readonly Token[], { from, to }: Sentence): number[] {
  const all: number[] = []
  for (let at = from; at < to; at++) if (tokens[at]!.kind === 'quote') all.push(at)
  return all
}

function pieceOf(
  ...[text, tokens, sentence, quote, span, speakers, before]: [
    string,
    readonly Token[],
    Sentence,
    number,
    Span,
    Map<Clause, Speaker | null>,
    Speaker | null,
  ]
): Piece | Other {
  const range = trimmed(text, span)
  const attribution = attributionOf(tokens, sentence, quote)
  const isAlone = tokens.slice(sentence.from, sentence.to).every(({ kind }) => kind !== 'word')
  const words = text.slice(range.start, range.end)
  const kind = range.end > range.start && !span.goesOn ? otherKind(words, attribution, isAlone) : undefined
  if (kind || range.end === range.start) return { ...range, kind: kind ?? 'scare' }
  const speaker = attribution ? (speakers.get(attribution.clause) ?? null) : isAlone ? before : null
  const occasion = attribution && occasionOf(text, tokens, sentence, attribution.clause)
  const goesOn = span.goesOn || isSplit(tokens, sentence, quote, attribution)
  return { span, range, speaker, attribution, occasion, goesOn }
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

/** Pieces that go on with the one before them become one quotation with it. */
function joined(text: string, pieces: readonly Piece[]): Quotation[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    if (piece.goesOn && groups.length > 0) groups.at(-1)!.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => quotationOf(text, group))
}

function quotationOf(text: string, group: readonly Piece[]): Quotation {
  const pieces = group.map(({ range }) => range)
  const told =
    group.find(({ speaker, attribution }) => speaker && attribution) ??
    group.find(({ speaker }) => speaker) ??
    group[0]!
  const verb = told.attribution?.clause.verb
  return {
    kind: 'direct',
    start: pieces[0]!.start,
    end: pieces.at(-1)!.end,
    words: pieces.map(({ start, end }) => text.slice(start, end)).join(' '),
    pieces,
    speaker: told.speaker,
    ...(verb && { verb }),
    ...(told.occasion && { occasion: told.occasion }),
  }
}
