import { cuesIn } from './cues.ts'
import { withoutIncises } from './incises.ts'
import { languageOf } from './languages/index.ts'
import { paragraphsIn } from './paragraphs.ts'
import { peopleIn } from './people.ts'
import { quotationsIn } from './quotations.ts'
import { type Paragraph, readParagraphs } from './reading.ts'
import { spansIn } from './spans.ts'
import type { Article } from './types.ts'

export type { Article } from './types.ts'

/** What an article quotes and reports, and whose it is. `lang`: the text's language tag, where it is known. Never throws. */
export function readArticle(text: string, { lang }: { lang?: string } = {}): Article {
  const language = languageOf(text, lang)
  const ranges = paragraphsIn(text)
  const spans = withoutIncises(text, spansIn(text, ranges), language)
  const paragraphs: Paragraph[] = readParagraphs(text, ranges, spans, language)
  const people = peopleIn(paragraphs, language)
  const found = quotationsIn(text, paragraphs, spans, people, language)
  return { paragraphs: ranges, ...found, cues: cuesIn(text, language.tag, ranges, found.quotations) }
}
