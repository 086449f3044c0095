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
