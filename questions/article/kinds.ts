import type { Attribution } from './attribution.ts'
import type { Language } from './languages/language.ts'
import type { Token } from './tokens.ts'
import type { Other } from './types.ts'

/** Fewer words than these, in a sentence that reports nothing, are nobody's quotation. */
const FEWEST_ALONE = 6

/** Words between quotation marks, and what stands around them. */
export interface Quoted {
  words: string
  tokens: readonly Token[]
  language: Language
  /** index of their token */
  quote: number
  /** the clause that reports them */
  attribution?: Attribution
  /** nothing but quotations stands in their sentence */
  isAlone: boolean
}

/** What words between quotation marks are where they are no quotation; undefined where they are one. */
export function otherKind(quoted: Quoted): Other['kind'] | undefined {
  const { words, attribution, isAlone } = quoted
  const count = wordsIn(words)
  if (isNamed(quoted, count)) return 'title'
  if (attribution?.isBeside || (isAlone && /[.?!…,]$/.test(words))) return undefined
  if (isTitle(words)) return 'title'
  if (isAlone && /^[¿¡]?\p{Lu}/u.test(words)) return undefined
  if (attribution) return count === 1 && isName(quoted) ? 'title' : undefined
  return count < FEWEST_ALONE && !(count > 1 && isSetOff(quoted)) ? 'scare' : undefined
}

/** "Today": a capital where no sentence begins. */
function isName({ words, tokens, quote, language }: Quoted): boolean {
  return !language.capitalNouns && tokens[quote - 1]?.kind === 'word' && /^\p{Lu}[\p{L}\d]+,?$/u.test(words)
}

/** What says that a name or a title follows: "the so-called “…”", "a film titled “…”". */
const NAMING =
  /^(?:so-called|titled|entitled|named|nicknamed|codenamed|headlined|subtitled|known|slogan|song|film|movie|book|novel|album|hashtag)$/
/** A name is not longer. */
const MOST_NAMED = 8

/** A nickname ("Joe “Red” Doe"), or a name or title that is said to be one. */
function isNamed({ words, tokens, quote, attribution, isAlone }: Quoted, count: number): boolean {
  if (count > MOST_NAMED || isAlone) return false
  const [before, after] = [tokens[quote - 1], tokens[quote + 1]]
  const word = before?.lower === 'as' ? tokens[quote - 2] : before
  if (word?.kind === 'word' && NAMING.test(word.lower)) return true
  if (count < 3 && /^(?:word|term)$/.test(before?.lower ?? '')) return true
  if (count < 3 && before?.isCapital && after?.isCapital && !/[.,?!]$/.test(words)) return true
  return (
    before?.lower === 'called' && attribution?.clause.isWeak === true && attribution.clause.subject?.kind === 'role'
  )
}

/** “Nie”, rzekł Jan. Jan: “Nie.” 「いいえ」と言った。 */
function isSetOff({ words, tokens, quote }: Quoted): boolean {
  const [before, after] = [tokens[quote - 1]?.lower ?? '', tokens[quote + 1]?.lower ?? '']
  if (/^[：，]$/.test(before) || after.startsWith('と')) return true
  return /^[¿¡]?\p{Lu}/u.test(words) && (before === ':' || after === ',' || /[,?!]$/.test(words))
}

/** Chinese and Japanese have no spaces: two characters count as a word. */
function wordsIn(words: string): number {
  const characters = words.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0
  return words.split(/\s+/).filter(Boolean).length + Math.floor(characters / 2)
}

const SMALL = /^(?:a|an|the|of|and|in|on|for|to|with|at|by|from|or|is|de|la|le|des|du|der|die|das|und|et|el|los|y)$/

/** "The Old Man and the Sea". */
function isTitle(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  const long = all.filter((word) => !SMALL.test(word))
  return all.length > 1 && !/[.?!]$/.test(words) && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}
