import { Briefly } from '../service/briefly.ts'
import { fill, type Template, templateOf } from './template.ts'

/** How long a drawing is kept, in milliseconds. */
const KEEP = 60_000

/** Ids and nonces: words that mean the same in HTML, in JSON and in an address. */
const PLAIN = /^[\w+/=-]*$/

/**
 * Draws what is the same for many readers but for some words that are one reader's own, such as the id of their round. Each
 * drawing is made from what they share alone, which is what it is kept by, with stand-ins for the words: what is kept has
 * never seen a word of anybody. Resolves with the page's bytes, with null where `draw` does, which is not kept. Throws for a word that would have to
 * be escaped.
 */
export function drawnOnce<Shared extends object, Words extends Record<string, string>>(
  draw: (shared: Shared, words: Words) => Promise<string | null>,
): (shared: Shared, words: Words) => Promise<Uint8Array<ArrayBuffer> | null> {
  const drawings = new Briefly<Template | null>(KEEP)
  return async (shared, words) => {
    if (!Object.values(words).every((word) => PLAIN.test(word))) throw new Error('a word would have to be escaped')
    const key = JSON.stringify(shared)
    const draws = async () => {
      const standIns = new Map(Object.keys(words).map((name) => [crypto.randomUUID() as string, name]))
      const drawn = await draw(JSON.parse(key), namedBy(standIns) as Words)
      return drawn === null ? null : templateOf(drawn, standIns)
    }
    const template = await drawings.readAlone(key, draws, (drawn) => drawn !== null)
    return template && fill(template, words)
  }
}

/** The stand-ins by the names of the words that they stand for. */
function namedBy(standIns: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...standIns].map(([standIn, name]) => [name, standIn]))
}
