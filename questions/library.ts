import type { Pack } from './model.ts'
import { parseLibrary } from './parse.ts'

const files = import.meta.glob<unknown>('./packs/*.json', { eager: true, import: 'default' })

/** The built-in packs, real articles first, then by title; parsed once, and a pack with an error stops the start. */
export const library: readonly Pack[] = parseLibrary(files).sort(byRealityAndTitle)

const byId = new Map(library.map((pack) => [pack.id, pack]))

export function findPack(id: string): Pack | undefined {
  return byId.get(id)
}

function byRealityAndTitle(a: Pack, b: Pack): number {
  const invented = (pack: Pack) => Number(pack.source.kind === 'invented')
  return invented(a) - invented(b) || a.title.localeCompare(b.title, 'en')
}
