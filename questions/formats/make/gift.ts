/**
 * Moodle's GIFT, written. It holds claims, verdicts, what was said and by whom, reasons and evidence, and a technique as a
 * tag; an open item is an essay. It cannot hold sources.
 * @see https://docs.moodle.org/en/GIFT_format
 */
import type { Collection, Detail, FormatWords, Item, Reading } from '../item.ts'
import { feedbackOf, stemOf } from '../stem.ts'
import { escaped, oneLine } from '../text.ts'

/** What is lost in GIFT. */
export const GIFT_LOSES: readonly Detail[] = ['source', 'url']

/** A collection as GIFT; what is read comes before what is asked about it. */
export function makeGift({ title, sections }: Collection, words: FormatWords): string {
  const blocks = sections.flatMap(({ reading, items }) => [
    ...(reading ? [description(reading)] : []),
    ...items.map((item) => question(item, words)),
  ])
  return `// ${oneLine(title)} · ${words.maker}\n\n${blocks.join('\n\n')}\n`
}

function description({ title, from, paragraphs }: Reading): string {
  return `::${literal(title)}::${html([title, from, ...paragraphs])}`
}

function question(item: Item, words: FormatWords): string {
  const tag = item.technique ? `// [tag:${item.technique}]\n` : ''
  const feedback = feedbackOf(item)
  const told = feedback.length > 0 ? `####${html(feedback)}` : ''
  const named = `::${literal(item.claim.slice(0, 60))}::`
  if (item.verdict === 'open') return `${tag}${named}${html(stemOf(item, words))}{${told}}`
  const answers = (['supported', 'baseless'] as const).map(
    (verdict) => `${item.verdict === verdict ? '=' : '~'}${literal(words[verdict])}`,
  )
  return `${tag}${named}${html([...stemOf(item, words)])}{${answers.join(' ')} ${told}}`
}

function html(paragraphs: string[]): string {
  return `[html]${paragraphs.map((text) => `<p>${literal(escaped(text))}</p>`).join('')}`
}

function literal(text: string): string {
  return oneLine(text).replace(/[\\~=#{}:]/g, '\\$&')
}
