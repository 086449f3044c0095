/** A page that is kept for many readers, in UTF-8 bytes, with gaps for words that are one reader's own: to spell it anew for each would be most of the work. */
export interface Template {
  /** what stands between the gaps, one more than there are gaps */
  readonly pieces: readonly Uint8Array[]
  /** the name of the word in each gap */
  readonly gaps: readonly string[]
}

const encoder = new TextEncoder()

/** A template of `text`, whose gaps are where the stand-ins are; `standIns` names the word that each stands for, which no text but theirs contains. */
export function templateOf(text: string, standIns: ReadonlyMap<string, string>): Template {
  const split = text.split(new RegExp(`(${[...standIns.keys()].join('|')})`))
  return {
    pieces: split.filter((_, at) => at % 2 === 0).map((piece) => encoder.encode(piece)),
    gaps: split.filter((_, at) => at % 2 === 1).map((standIn) => standIns.get(standIn)!),
  }
}

/** The template with its words, in UTF-8; `words` are ASCII, and there is one for each name. */
export function fill({ pieces, gaps }: Template, words: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const encoded = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, encoder.encode(word)]))
  const parts = pieces.flatMap((piece, at) => [piece, encoded[gaps[at]!] ?? NOTHING])
  const filled = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    filled.set(part, at)
    at += part.length
  }
  return filled
}

const NOTHING = new Uint8Array()
