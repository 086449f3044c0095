import { grouped } from '../model/grouped.ts'
import { type Clause, clausesIn } from './clauses.ts'
import type { Language } from './languages/language.ts'
import { type Mention, mentionsIn } from './names.ts'
import { sentencesIn } from './sentences.ts'
import type { Span } from './spans.ts'
import { type Token, tokensIn } from './tokens.ts'
import type { Range } from './types.ts'

/** A sentence: index of its first token in its paragraph, and of the one after its last; what it reports; whom it names. */
export interface Sentence {
  from: number
  to: number
  clauses: Clause[]
  mentions: Mention[]
}

/** A paragraph as it is read. */
export interface Paragraph {
  tokens: Token[]
  sentences: Sentence[]
}

/** The paragraphs of a text in tokens and sentences. A quotation is one token. */
export function readParagraphs(
  text: string,
  ranges: readonly Range[],
  spans: readonly Span[],
  language: Language,
): Paragraph[] {
  const byParagraph = grouped(spans.keys(), (index) => spans[index]!.paragraph)
  return ranges.map((range, index) => {
    const own = byParagraph.get(index) ?? []
    const tokens = tokensIn(
      text,
      range,
      own.map((span) => spans[span]!),
      own[0] ?? 0,
      language,
    )
    return { tokens, sentences: readSentences(text, tokens, language) }
  })
}

function readSentences(text: string, tokens: readonly Token[], language: Language): Sentence[] {
  return sentencesIn(tokens, language).map(({ from, to }) => ({
    from,
    to,
    clauses: clausesIn({ text, tokens, language }, from, to),
    mentions: mentionsIn(tokens, language, from, to),
  }))
}
