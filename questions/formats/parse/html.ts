import { decode } from 'html-entities'
import { oneLine } from '../text.ts'

/** What ends a paragraph in HTML. */
const BREAK = /<(?:br|\/?(?:p|div|li|ul|ol|tr|h[1-6]|blockquote))\b[^<>]*>/gi
const TAG = /<[^<>]*>/g

/** The paragraphs of a piece of HTML, without tags, an entity as what it stands for. */
export function paragraphsOf(html: string): string[] {
  return decode(html.replace(BREAK, '\n').replace(TAG, '')).split('\n').map(oneLine).filter(Boolean)
}

/** A piece of HTML as one line of text. */
export function plain(html: string): string {
  return paragraphsOf(html).join(' ')
}
