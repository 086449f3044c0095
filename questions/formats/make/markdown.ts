/** Markdown and Anki's text, to read and to learn from. Nothing is read back from them. */
import { type Collection, type FormatWords, type Item, itemsOf } from '../item.ts'
import { feedbackOf } from '../stem.ts'
import { escaped, oneLine } from '../text.ts'

/** A collection as Markdown: what is read, the questions, and after them all the key, so that it can be cut off. */
export function makeMarkdown({ title, url, sections }: Collection, words: FormatWords): string {
  let number = 0
  const parts = sections.map(({ reading, items }) => {
    const head = reading
      ? [`## ${literal(reading.title)}`, literal(reading.from), ...reading.paragraphs.map(numbered)]
      : []
    return [...head, ...items.map((item) => asked(item, ++number, words))].join('\n\n')
  })
  const key = sections.flatMap(({ items }) => items).map((item, at) => keyOf(item, at + 1, words))
  return `${[`# ${literal(title)}`, link(url), ...parts, '---', ...key].join('\n\n')}\n`
}

function numbered(paragraph: string): string {
  const [, number, text] = /^(\d+)\. (.*)$/s.exec(paragraph) ?? []
  return number ? `${number}. ${literal(text!)}` : literal(paragraph)
}

function asked(item: Item, number: number, words: FormatWords): string {
  const said = item.words
    ? [`> ${literal(item.kind === 'report' ? item.words : `“${item.words}”`)}`, `> ${byline(item)}`]
    : []
  const claim = `**${number}. ${words.claim}:** ${literal(item.claim)}`
  return [...(said.length > 0 ? [said.join('\n>\n')] : []), claim, `☐ ${words.supported}  ☐ ${words.baseless}`].join(
    '\n\n',
  )
}

function byline({ speaker, role, occasion, date }: Item): string {
  return `— ${literal([speaker, role, occasion, date].filter(Boolean).join(', '))}`
}

function keyOf(item: Item, number: number, words: FormatWords): string {
  return [
    `**${number}. ${words[item.verdict]}.** ${literal(feedbackOf(item).join(' '))}`,
    ...(item.url ? [link(item.url)] : []),
  ].join('\n')
}

/** An address that Markdown takes whole. */
function link(url: string): string {
  return `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`
}

/** A text that Markdown shows as it is. */
function literal(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/**
 * A collection as a text that Anki imports: front, back and tags of a card a claim, a tab between them.
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function makeAnki(collection: Collection, words: FormatWords): string {
  const tags = (item: Item) => ['baseless', item.technique].filter(Boolean).join(' ')
  const cards = itemsOf(collection).map((item) =>
    [front(item, words), back(item, words), tags(item)].map(field).join('\t'),
  )
  return `${['#separator:tab', '#html:true', `#deck:${oneLine(collection.title)}`, '#tags column:3', ...cards].join('\n')}\n`
}

function front(item: Item, words: FormatWords): string {
  const said = item.words
    ? [escaped(item.kind === 'report' ? item.words : `“${item.words}”`), `<small>${escaped(byPlain(item))}</small>`]
    : []
  return [...said, `<b>${escaped(words.claim)}:</b> ${escaped(item.claim)}`, escaped(words.ask)].join('<br><br>')
}

function byPlain({ speaker, role, occasion, date }: Item): string {
  return `— ${[speaker, role, occasion, date].filter(Boolean).join(', ')}`
}

function back(item: Item, words: FormatWords): string {
  return [`<b>${escaped(words[item.verdict])}</b>`, ...feedbackOf(item).map(escaped)].join('<br><br>')
}

/** Nothing within a field may part it or end its line. */
function field(html: string): string {
  return oneLine(html.replaceAll('\t', ' '))
}
