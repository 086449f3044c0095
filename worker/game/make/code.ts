import { asLatin } from '../names/look-alike.ts'

/** The letters of a code: none that looks or sounds like another (no 0 O, 1 I L, 2 Z, 5 S, 8 B), no vowels, so no words. */
export const CODE_ALPHABET = '34679CDFGHJKMNPQRTVWXY'
export const CODE_LENGTH = 6
/** How many a class has whose names are listed: whoever scans codes does not come upon children's names. */
export const LISTED_CODE_LENGTH = 8
const LENGTHS: readonly number[] = [CODE_LENGTH, LISTED_CODE_LENGTH]

const CODE = new RegExp(`^(?:[${CODE_ALPHABET}]{${CODE_LENGTH}}|[${CODE_ALPHABET}]{${LISTED_CODE_LENGTH}})$`)

/** A link of ours, with a quiz's slug or its code. */
const LINK = /\/+[qj]\/+([a-z0-9-]+)/i
const UNSEEN = /\p{Cf}/gu
const LABEL =
  /^\s*(?:(?:quiz|join|game|class|the|my|your|our)\s+)*(?:code|kode|kod|cod|codice|código|pin)\b(?:\s+is\b)?(?=.*[^\s:=.-])/iu

/** More signs are not read: the longest link is far shorter, and so is a sentence with a code in it. */
export const MOST_TYPED = 300

/** What was typed where a code is asked for: a code, a link's slug, or what is wrong with it. */
export type TypedCode =
  | { code: string }
  | { slug: string }
  /** signs of it that are in no code */
  | { fault: 'signs'; signs: string[] }
  /** how many signs it has */
  | { fault: 'length'; length: number }
  | { fault: 'none' }

/** Reads what people type or paste where a code belongs: a whole link, letters of another keyboard, a sentence with a code in it. */
export function readCodeBox(text: string): TypedCode {
  const typed = unescaped(text.slice(0, MOST_TYPED)).slice(0, MOST_TYPED)
  const link = LINK.exec(typed.normalize('NFKC').replace(/\s*\/\s*/g, '/'))?.[1]
  if (link !== undefined && !LENGTHS.includes(plainCode(link).length)) return { slug: link.toLowerCase() }
  const code = plainCode(link ?? typed)
  if (CODE.test(code)) return { code }
  const within = link === undefined ? codesWithin(typed) : []
  if (within.length === 1) return { code: within[0]! }
  const signs = [...new Set(code)].filter((sign) => !CODE_ALPHABET.includes(sign))
  if (code.length === 0 || code.length > 2 * CODE_LENGTH || signs.some((sign) => !/[A-Z0-9]/.test(sign)))
    return { fault: 'none' }
  return LENGTHS.includes(code.length) ? { fault: 'signs', signs } : { fault: 'length', length: code.length }
}

/** The codes that stand in a sentence, whole or in two halves, each once. */
function codesWithin(typed: string): string[] {
  const words = asLatin(typed.normalize('NFKC'))
    .replace(UNSEEN, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
  const halves = words.flatMap((word, at) => {
    const next = words[at + 1]
    return next?.length === word.length ? [word + next] : []
  })
  return [...new Set([...words, ...halves].filter((word) => CODE.test(word)))]
}

/** An address within an address has its signs escaped. */
function unescaped(text: string): string {
  if (!/%2F/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A typed code as it was given out: upper case, without gaps and signs; undefined if it cannot be one. */
export function readCode(typed: string): string | undefined {
  const read = readCodeBox(typed)
  return 'code' in read ? read.code : undefined
}

/** The letters and digits of a typed code, in upper case and as Latin ones. */
export function plainCode(typed: string): string {
  return asLatin(typed.slice(0, MOST_TYPED).normalize('NFKC').replace(LABEL, ''))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A made quiz lives under its code in lower case, so that a code needs no look-up. */
export function slugOfCode(code: string): string {
  return code.toLowerCase()
}

/** The code of a slug; undefined for a pack's own quiz, which has none. */
export function codeOfSlug(slug: string): string | undefined {
  const code = slug.toUpperCase()
  return slug === slug.toLowerCase() && CODE.test(code) ? code : undefined
}
