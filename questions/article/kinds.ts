import type { Attribution } from './attribution.ts'
import type { Other } from './types.ts'

/** Fewer words than these, in a sentence that reports nothing, are nobody's quotation. */
const FEWEST_ALONE = 6

/**
 * What words between quotation marks are where they are no quotation; undefined where they are one. `attribution`: the
 * clause that reports them; `isAlone`: nothing but quotations stands in their sentence.
 */
export function otherKind(
  words: string,
  attribution: Attribution | undefined,
  isAlone: boolean,
): Other['kind'] | undefined {
  const count = words.split(/\s+/).filter(Boolean).length
  if (attribution?.isBeside || (isAlone && /[.?!…,]$/.test(words))) return undefined
  if (isTitle(words)) return 'title'
  if (attribution) return count > 1 ? undefined : 'fragment'
  return count < FEWEST_ALONE ? 'scare' : undefined
}

const SMALL = /^(?:a|an|the|of|and|in|on|for|to|with|at|by|from|or|is|de|la|le|des|du|der|die|das|und|et|el|los|y)$/

/** "The Old Man and the Sea". */
function isTitle(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  const long = all.filter((word) => !SMALL.test(word))
  return all.length > 1 && !/[.?!,]$/.test(words) && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}
