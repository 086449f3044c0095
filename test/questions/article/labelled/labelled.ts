import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Range } from '../../../../questions/article/types.ts'

/** An invented article, and every quotation in it. What else stands between quotation marks is none. */
export interface Labelled {
  style: string
  lang: string
  paragraphs: string[]
  /** in their order; `pieces`: what stands between marks; `speaker`: null where the article does not say */
  quotes: { pieces: string[]; speaker: string | null }[]
}

/** A quotation that should be found: where its pieces stand, and whose it is. */
export interface Expected {
  pieces: Range[]
  speaker: string | null
}

/** The articles that are looked at while the finding of quotations is worked on, or those that never are. */
export function labelled(part: 'seen' | 'held-out'): Labelled[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${part}.json`), 'utf8'))
}

/** The text of an article. */
export function textOf({ paragraphs }: Labelled): string {
  return paragraphs.join('\n')
}

/** Where the quotations of an article stand. Throws where a label is not in the text. */
export function expectedOf(article: Labelled): Expected[] {
  const text = textOf(article)
  let at = 0
  return article.quotes.map(({ pieces, speaker }) => ({
    speaker,
    pieces: pieces.map((words) => {
      const start = text.indexOf(words, at)
      if (start < 0) throw new Error(`“${words}” is not in the article “${article.style}”`)
      at = start + words.length
      return { start, end: at }
    }),
  }))
}
