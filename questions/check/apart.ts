import type { Fault } from '../model/fault.ts'
import { type Pack, scoredQuestions } from '../model/pack.ts'

/** How many scored questions stand between two that are apart, at least. */
const BETWEEN = 2

/** Where a pack names questions as apart that it has not, or does not keep apart itself. */
export function apartFaults(pack: Pack): Fault[] {
  const places = new Map(scoredQuestions(pack).map(({ id }, index) => [id, index]))
  return (pack.apart ?? []).flatMap(([first, then], index) => {
    const field = `apart.#${index + 1}`
    const unknown = [first, then].find((id) => !places.has(id))
    if (unknown !== undefined) return [{ field, message: `the pack has no scored question “${unknown}”` }]
    if (places.get(then)! - places.get(first)! > BETWEEN) return []
    return [{ field, message: `“${first}” must come before “${then}”, with ${BETWEEN} others between them` }]
  })
}
