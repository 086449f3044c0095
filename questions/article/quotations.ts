import { Discourse } from './discourse.ts'
import type { Language } from './languages/language.ts'
import type { People } from './people.ts'
import { type Piece, piecesIn } from './quoted.ts'
import type { Paragraph } from './reading.ts'
import { reportBehind, reportIn } from './reports.ts'
import type { Span } from './spans.ts'
import type { Article, Other, Quotation, Report } from './types.ts'

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
    const prose = { text, tokens, language }
    const own: Piece[] = []
    let before = discourse.last(index)
    for (const sentence of sentences) {
      const speakers = discourse.read(sentence, index)
      const found = piecesIn(prose, sentence, spans, { speakers, before })
      const quoted = found.filter((each) => 'range' in each)
      own.push(...quoted)
      others.push(...found.filter((each) => 'kind' in each))
      const reading = quoted.length === 0 ? reportIn : reportBehind
      const report = reading(text, tokens, sentence, speakers, language)
      if (report) reports.push(report)
      before = quoted.length > 0 ? quoted.at(-1)!.speaker : (report?.speaker ?? [...speakers.values()][0] ?? before)
    }
    pieces.push(...ofOneSpeaker(own))
  })
  return { quotations: joined(text, pieces), others, reports }
}

/** A quotation that opens a paragraph is whose the next one in it is: “It is.” “It is safe,” Doe said. */
function ofOneSpeaker(pieces: readonly Piece[]): readonly Piece[] {
  const told = pieces.findIndex(({ isFloating }) => !isFloating)
  const speaker = pieces[told]?.speaker
  if (!speaker || pieces.slice(0, told).some(({ goesOn }) => goesOn)) return pieces
  return pieces.map((piece, index) => (index < told ? { ...piece, speaker } : piece))
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
