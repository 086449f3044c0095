import { Briefly } from '../service/briefly.ts'

/** How long a drawing is kept, in milliseconds. */
const KEEP = 60_000

/** A drawing in pieces: every second one is the name of the word that stands there. */
type Pieces = readonly string[]

/** Ids and nonces: words that mean the same in HTML, in JSON and in an address. */
const PLAIN = /^[\w+/=-]*$/

/**
 * Draws what is the same for many readers but for some words that are one reader's own, such as the id of their round. Each
 * drawing is made from what they share alone, which is what it is kept by, with stand-ins for the words: what is kept has
 * never seen a word of anybody. Resolves with null where `draw` does, which is not kept. Throws for a word that would have to
 * be escaped.
 */
export function drawnOnce<Shared extends object, Words extends Record<string, string>>(
  draw: (shared: Shared, words: Words) => Promise<string | null>,
): (shared: Shared, words: Words) => Promise<string | null> {
  const drawings = new Briefly<Pieces | null>(KEEP)
  return async (shared, words) => {
    if (!Object.values(words).every((word) => PLAIN.test(word))) throw new Error('a word would have to be escaped')
    const key = JSON.stringify(shared)
    const draws = async () => {
      const standIns = Object.keys(words).map((name) => [name, crypto.randomUUID()] as const)
      const drawn = await draw(JSON.parse(key), Object.fromEntries(standIns) as Words)
      return drawn === null ? null : piecesOf(drawn, standIns)
    }
    const pieces = await drawings.readAlone(key, draws, (drawn) => drawn !== null)
    return pieces?.map((piece, at) => (at % 2 ? words[piece] : piece)).join('') ?? null
  }
}

function piecesOf(drawn: string, standIns: readonly (readonly [name: string, standIn: string])[]): Pieces {
  const names = new Map(standIns.map(([name, standIn]) => [standIn, name]))
  return drawn.split(new RegExp(`(${[...names.keys()].join('|')})`)).map((piece) => names.get(piece) ?? piece)
}
