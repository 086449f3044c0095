import type { Pack } from './model.ts'
import { parseLibrary } from './parse.ts'

const files = import.meta.glob<unknown>('./packs/*.json', { eager: true, import: 'default' })

/** The built-in packs in the order of their file names, parsed once; a pack with an error stops the start. */
export const library: readonly Pack[] = parseLibrary(files)

const byId = new Map(library.map((pack) => [pack.id, pack]))

export function findPack(id: string): Pack | undefined {
  return byId.get(id)
}
