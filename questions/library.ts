import { parseLibrary } from './check/parse.ts'
import type { Pack } from './model/pack.ts'

const files = import.meta.glob<unknown>('./packs/*.json', { eager: true, import: 'default' })

/** The article that the game was made for; it comes first. */
const FOUNDING = 'lukashenko-february-2023'

/** The built-in packs, the founding one, then real articles, then by title; parsed once, and a pack with an error stops the start. */
export const library: readonly Pack[] = parseLibrary(files).sort(byPlace)

const byId = new Map(library.map((pack) => [pack.id, pack]))

/** A built-in pack by its id. */
export function findPack(id: string): Pack | undefined {
  return byId.get(id)
}

function byPlace(a: Pack, b: Pack): number {
  return placeOf(a) - placeOf(b) || a.title.localeCompare(b.title, 'en')
}

function placeOf({ id, source }: Pack): number {
  if (id === FOUNDING) return 0
  return source.kind === 'real' ? 1 : 2
}
