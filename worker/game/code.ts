/** The letters of a code: none that looks or sounds like another (no 0 O, 1 I L, 2 Z, 5 S, 8 B), no vowels, so no words. */
export const CODE_ALPHABET = '34679CDFGHJKMNPQRTVWXY'
export const CODE_LENGTH = 6

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`)

/** A typed code as it was given out: upper case, without spaces and hyphens; undefined if it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return CODE.test(code) ? code : undefined
}

/** A made quiz lives under its code in lower case, so that a code needs no look-up. */
export function slugOfCode(code: string): string {
  return code.toLowerCase()
}

/** The code of a slug; undefined for a pack's own quiz, which has none. */
export function codeOfSlug(slug: string): string | undefined {
  return slug === slug.toLowerCase() ? readCode(slug) : undefined
}
