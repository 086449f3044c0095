/** What the ids of articles that somebody brought begin with; no article of the library has such a one. */
export const OWN = 'own-'

/** Whether an id is that of an article that somebody brought, not of the library's. */
export function isOwnPack(id: string): boolean {
  return /^own-[a-z0-9]{16}$/.test(id)
}

/** The name of a question over the whole library: `<pack id>/<question id>`. */
export function questionRef(pack: { id: string }, question: { id: string }): string {
  return `${pack.id}/${question.id}`
}

/** The id of the pack that a question is from. */
export function packOf(ref: string): string {
  return ref.split('/', 1)[0]!
}

/** The ids of the packs that questions are from, each once, in the order in which they come. */
export function packIdsOf(refs: readonly string[]): string[] {
  return [...new Set(refs.map(packOf))]
}
