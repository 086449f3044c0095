import { escaped, tag } from './markup.ts'

/** From where to where something stands in a text. */
type Range = readonly [from: number, to: number]

/** What is marked in a text, and as what: under the highlighter, or set off as a quote. */
interface Marks {
  words: readonly string[]
  as: (content: string) => string
  /** whether a drawing’s figures stand under it in words: they do where they decide */
  inWords?: boolean
}

/** Writes a text piece by piece, with its marks, until all of it stands there. */
export interface Pen {
  inWords: boolean
  /** a piece as it is seen; what stands before it in the text is heard, not seen */
  piece(words: string): string
  /** what is left: heard, not seen */
  rest(): string
  /** all of it, seen */
  whole(): string
}

/** A pen that writes a text with its marks. */
export function penFor(text: string, marks: Marks): Pen {
  const ranges = marks.words.map((words): Range => [text.indexOf(words), text.indexOf(words) + words.length])
  const marked = ranges.filter(([from]) => from >= 0)
  let at = 0

  function run(to: number): string {
    const parts: string[] = []
    while (at < to) {
      const inside = marked.filter(([from, end]) => from <= at && at < end)
      const ends = [...(inside.length > 0 ? inside.map(([, end]) => end) : marked.map(([from]) => from)), to]
      const end = Math.min(...ends.filter((each) => each > at))
      const words = escaped(text.slice(at, end))
      parts.push(inside.length > 0 ? marks.as(words) : words)
      at = end
    }
    return parts.join('')
  }

  function unseen(to: number): string {
    const said = run(to)
    return said.trim() ? tag('span', { class: 'unseen' }, said) : said
  }

  return {
    inWords: marks.inWords ?? false,
    piece(words) {
      const from = text.indexOf(words, at)
      return from < 0 ? escaped(words) : unseen(from) + run(from + words.length)
    },
    rest: () => unseen(text.length),
    whole: () => run(text.length),
  }
}
