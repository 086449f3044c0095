/**
 * Moodle XML, written. It holds claims, verdicts, what was said and by whom, reasons and evidence, and a technique as a tag;
 * an open item is an essay. It cannot hold sources.
 * @see https://docs.moodle.org/en/Moodle_XML_format
 */
import type { Collection, Detail, FormatWords, Item, Reading } from '../item.ts'
import { feedbackOf, stemOf } from '../stem.ts'
import { escaped, oneLine } from '../text.ts'
import { tag } from './tag.ts'

/** What is lost in Moodle XML. */
export const MOODLE_LOSES: readonly Detail[] = ['source', 'url']

/** A collection as Moodle XML; what is read comes before what is asked about it. */
export function makeMoodleXml({ title, sections }: Collection, words: FormatWords): string {
  const category = tag(
    'question',
    { type: 'category' },
    tag('category', {}, text(`$course$/${title.replaceAll('/', '//')}`)),
  )
  const questions = sections.flatMap(({ reading, items }) => [
    ...(reading ? [description(reading)] : []),
    ...items.map((item) => question(item, words)),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${[category, ...questions].join('\n')}\n</quiz>\n`
}

function description({ title, from, paragraphs }: Reading): string {
  const parts = [
    tag('name', {}, text(title)),
    html('questiontext', [title, from, ...paragraphs]),
    none('generalfeedback'),
  ]
  return tag('question', { type: 'description' }, parts.join(''))
}

function question(item: Item, words: FormatWords): string {
  const open = item.verdict === 'open'
  const parts = [
    tag('name', {}, text([...item.claim].slice(0, 60).join(''))),
    html('questiontext', stemOf(item, words)),
    html('generalfeedback', feedbackOf(item)),
    ...(open ? ESSAY : choices(item, words)),
    ...(item.technique ? [tag('tags', {}, tag('tag', {}, text(item.technique)))] : []),
  ]
  return tag('question', { type: open ? 'essay' : 'multichoice' }, parts.join(''))
}

const ESSAY = ['<defaultgrade>0</defaultgrade>', '<responseformat>editor</responseformat>']

/** Two answers, always in the same order: which one is right is not to be seen from it. */
function choices({ verdict }: Item, words: FormatWords): string[] {
  const answers = (['supported', 'baseless'] as const).map((each) =>
    tag(
      'answer',
      { fraction: each === verdict ? '100' : '0', format: 'plain_text' },
      text(words[each]) + none('feedback'),
    ),
  )
  const settings = [
    '<single>true</single>',
    '<shuffleanswers>false</shuffleanswers>',
    '<answernumbering>none</answernumbering>',
  ]
  return ['<defaultgrade>1</defaultgrade>', ...settings, ...answers]
}

function text(words: string): string {
  return tag('text', {}, escaped(oneLine(words)))
}

/** Paragraphs as HTML that stands in XML as text. */
function html(name: string, paragraphs: string[]): string {
  const inner = paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('')
  return tag(name, { format: 'html' }, tag('text', {}, escaped(inner)))
}

function none(name: string): string {
  return tag(name, { format: 'html' }, '<text></text>')
}
