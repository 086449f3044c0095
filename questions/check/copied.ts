import type { Fault } from '../model/fault.ts'
import type { Pack } from '../model/pack.ts'
import { type Article, allParagraphs } from './articles.ts'
import { ownTexts } from './quotations.ts'

/** So many words on end, outside quotation marks, are the article's own sentence and not a retelling. */
const RUN = 6

/** Where a pack says what the article says, word for word; names and titles may be as long as they are. */
export function copied(pack: Pack, article: Article): Fault[] {
  const theirs = new Set(allParagraphs(article).flatMap(({ text }) => runsOf(wordsOf(text))))
  const names = namesIn(pack).map((name) => ` ${wordsOf(name).join(' ')} `)
  const isCopied = (run: string) => theirs.has(run) && !names.some((name) => name.includes(` ${run} `))
  return ownTexts(pack).flatMap(({ question, field, text }) =>
    outsideMarks(text)
      .flatMap((part) => stretches(wordsOf(part), isCopied))
      .map((words) => ({
        ...(question !== undefined && { question }),
        field,
        message: `“${words}” is the article’s wording: say it in your own, or quote whoever says it`,
      })),
  )
}

function namesIn({ speakers, source }: Pack): string[] {
  const title = source.kind === 'real' ? (source.title ?? '') : ''
  return [...speakers.flatMap(({ name, role }) => [name, role]), source.outlet, title]
}

function outsideMarks(text: string): string[] {
  return text.split(/“[^”]*”|"[^"]*"/)
}

/** The longest stretches all of whose runs are copied. */
function stretches(words: readonly string[], isCopied: (run: string) => boolean): string[] {
  const copied = runsOf(words).map(isCopied)
  return copied.flatMap((is, start) => {
    if (!is || copied[start - 1]) return []
    const end = copied.findIndex((each, index) => index > start && !each)
    return words.slice(start, (end < 0 ? copied.length : end) + RUN - 1).join(' ')
  })
}

function runsOf(words: readonly string[]): string[] {
  const count = Math.max(0, words.length - RUN + 1)
  return Array.from({ length: count }, (_, start) => words.slice(start, start + RUN).join(' '))
}

/** Words in lower case; what holds a number or a compound together belongs to it. */
function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('’', "'").replaceAll('_', '').replaceAll('--', ' — ')
  return plain.match(/[\p{L}\p{N}]+(?:['.,:-][\p{L}\p{N}]+)*/gu) ?? []
}
