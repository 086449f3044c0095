/** The classes and ids of `sheets` that `scripts` speak of, whole or by how they begin, such as `colour-`: those that they may give to an element. */
export function wordsIn(scripts: readonly string[], sheets: readonly string[]): string[] {
  const words = new Set(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? []))
  const beginnings = [...words].filter((word) => /\w-$/.test(word))
  const names = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(/[.#]([a-z][\w-]*)/gi)].map(([, name]) => name!)))
  return [...names].filter((name) => words.has(name) || beginnings.some((beginning) => name.startsWith(beginning)))
}
