/** An article as it came in, whatever the way. */
import { bylineIn } from '../../../../questions/article/byline.ts'
import { plainText } from '../../../../questions/article/pieces.ts'

/** The most signs of a title, an outlet and an author. */
const LINE = 120

/** An article's text, and what is known of where it is from. */
export interface Brought {
  title: string
  outlet: string
  author: string
  /** ISO day, or empty */
  date: string
  url: string
  text: string
  lang: string
}

/** What is known of an article of which nothing is known. */
export const NOTHING: Brought = { title: '', outlet: '', author: '', date: '', url: '', text: '', lang: 'en' }

/** Lines that are copied along with an article and are none of it. */
const COPIED_ALONG =
  /^(?:advertisement|advertising|anzeige|publicité|publicidad)$|^(?:subscribe (?:now|to)|sign up (?:for|to)|already a subscriber|continue reading|read (?:more|also|next)\b|share this|follow us)[^“”"]{0,100}$/i
/** What ends a sentence does not end a headline. */
const SENTENCE = /[.!?…;,:][”"’»]?$/

/** A plain text of lines: its headline becomes its title; who wrote it and when is known where lines at its top say so. Neither stands in it twice. */
export function plainArticle(text: string): Brought {
  const own = plainText(text)
    .split('\n')
    .filter((line) => !COPIED_ALONG.test(line.trim()))
    .join('\n')
    .trim()
  const { author, outlet, date, text: unsigned } = bylineIn(own)
  const [headline = '', ...lines] = unsigned.split('\n')
  const first = oneLine(headline)
  const isTitle = first.length > 0 && first.length <= LINE
  const isHeadline = isTitle && !SENTENCE.test(first) && lines.some((line) => line.trim() !== '')
  const whole = isHeadline ? lines : [headline, ...lines]
  const title = isTitle ? first.replace(/\.$/, '') : ''
  return { ...NOTHING, author: asName(author), outlet: asName(outlet), date, text: whole.join('\n').trim(), title }
}

/** A text whose title is known: neither that nor what was copied along stands in it, nor who wrote it and when. */
export function titledArticle(title: string, text: string): Omit<Brought, 'url' | 'lang'> {
  const plain = plainArticle(text)
  const { author, outlet, date } = plain
  const known = asName(title)
  if (!known) return { title: plain.title, text: plain.text, author, outlet, date }
  const isSame = plain.title.toLowerCase() === known.replace(/\.$/, '').toLowerCase()
  return {
    author,
    outlet,
    date,
    title: known,
    text: isSame ? plain.text : plainArticle(`.\n${text}`).text.replace(/^\.\n/, ''),
  }
}

/** A text that is shown in one line, as long as one may be. */
export function asName(text: string): string {
  return oneLine(text).slice(0, LINE).trim()
}

/** A text with each white space as one blank. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim()
}
