/** A stretch of a text, in UTF-16 units: from `start` up to `end`, which is no longer part of it. */
export interface Stretch {
  start: number
  end: number
}

/** The most signs of a piece: no more than one passage of a pack holds. */
const PIECE_LENGTH = 600

const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s)/g

/**
 * An article's text as the pieces that passages are made of: its lines, and of a longer one as many sentences as fit. Every
 * engine cuts alike, for pieces are known by their numbers.
 */
export function piecesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => (/\S/.test(line) ? cut(line, index) : []))
}

/** A text without what cannot be seen or turns the direction of what follows: with it, every line break is one sign. */
export function plainText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
}

function cut(line: string, at: number): Stretch[] {
  const pieces: Stretch[] = []
  let from = line.search(/\S/)
  const end = line.trimEnd().length
  while (end - from > PIECE_LENGTH) {
    const to = from + lastFit(line.slice(from, from + PIECE_LENGTH + 1))
    pieces.push({ start: at + from, end: at + to })
    from = to + line.slice(to).search(/\S/)
  }
  pieces.push({ start: at + from, end: at + end })
  return pieces
}

/** Where a stretch that is one sign too long is cut: behind its last whole sentence, its last whole word, or a whole sign. */
function lastFit(stretch: string): number {
  const sentence = [...stretch.matchAll(SENTENCE_END)].at(-1)
  if (sentence) return sentence.index + sentence[0].length
  const space = stretch.trimEnd().search(/\s\S*$/)
  if (space > 0) return space
  const last = stretch.codePointAt(PIECE_LENGTH - 1)!
  return last > 0xffff ? PIECE_LENGTH - 1 : PIECE_LENGTH
}
