import naughty from 'naughty-words'
import { ENGLISH, ENGLISH_COMPOUND } from './english.ts'
import { EUROPEAN } from './europe.ts'
import { HARMLESS } from './harmless.ts'
import { WORLDLY } from './world.ts'

const PLAIN: Record<string, string> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ƒ: 'f' }

/** Scripts that leave no gap between words: there, a word is looked for wherever it may begin. */
const NO_GAPS = /^(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]{3,}|\p{sc=Thai}{4,})$/u

/**
 * Words to refuse. An entry of a list is a whole word (`arse`); with `*` at an end it is refused wherever it stands in a
 * word (`*hitler*`, `wichs*`); `_` is a gap that there may be (`sieg_heil`).
 */
class RudeWords {
  private readonly whole = new Set<string>()
  private readonly anywhere = new Set<string>()
  private readonly starts = new Set<string>()
  private readonly phrases = new Set<string>()
  private readonly lengths: { least: number; most: number }
  /** how those begin that are refused inside of words */
  private readonly heads: ReadonlySet<string>

  constructor(entries: readonly string[]) {
    for (const entry of entries) this.kind(entry).add(entry.replace(/[*_]/g, ''))
    const inside = [...this.anywhere, ...this.starts]
    const lengths = inside.map(({ length }) => length)
    this.lengths = { least: Math.min(...lengths), most: Math.max(...lengths) }
    this.heads = new Set(inside.map((word) => word.slice(0, this.lengths.least)))
  }

  private kind(entry: string): Set<string> {
    if (entry.includes('_')) return this.phrases
    if (entry.startsWith('*')) return this.anywhere
    return entry.endsWith('*') ? this.starts : this.whole
  }

  /** Whether a word is one of them. */
  has(word: string): boolean {
    return this.whole.has(word) || this.phrases.has(word)
  }

  /** Whether a word holds one that is refused inside of words as well. */
  areIn(word: string): boolean {
    for (let start = 0; start + this.lengths.least <= word.length; start++) {
      if (!this.heads.has(word.slice(start, start + this.lengths.least))) continue
      const last = Math.min(word.length, start + this.lengths.most)
      for (let end = start + this.lengths.least; end <= last; end++) {
        const part = word.slice(start, end)
        if (this.anywhere.has(part) || (start === 0 && this.starts.has(part))) return true
      }
    }
    return false
  }

  /** Whether two to five words that stand one after another are rude together. */
  areSaid(words: readonly string[]): boolean {
    return words.some((_, start) =>
      [2, 3, 4, 5].some(
        (count) => start + count <= words.length && this.phrases.has(words.slice(start, start + count).join('')),
      ),
    )
  }
}

/** Letters of Latin and Greek script without their marks; those of other scripts are other letters with them. */
export function withoutAccents(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text
  const plain = text.normalize('NFD').replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
  return plain.normalize('NFC').replace(/[ßłøđıæœƒ]/g, (letter) => PLAIN[letter] ?? letter)
}

/** Words of all languages, compared as they are spelled or without their accents; a name's accents are left alone. */
export const EVERY_LANGUAGE = new RudeWords(
  [...[EUROPEAN, WORLDLY].flatMap((lists) => Object.values(lists)).flatMap(entriesOf), ...collected()].flatMap(
    (entry) => [entry, ...inAHurry(entry)],
  ),
)

/** English words, which are seen through accents that were put on them. */
export const IN_ENGLISH = new RudeWords(entriesOf(ENGLISH))

/** Whether a word is an English one of two halves, such as "dickface". */
export function isCompound(word: string): boolean {
  return ENGLISH_COMPOUND.test(word)
}

/** Names of people and everyday words that stand on a list all the same, or seem to hold what does. */
export const NAMES_THAT_WIN: ReadonlySet<string> = new Set(entriesOf(HARMLESS))

function entriesOf(list: string): string[] {
  return list.trim().split(/\s+/)
}

/** What others collected, as entries. */
function collected(): string[] {
  const words = Object.values(naughty).flat()
  return words
    .map((word) => word.normalize('NFKC').toLowerCase())
    .map((word) => (NO_GAPS.test(word) ? `*${word}` : word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')))
}

/** An entry as it is typed in a hurry: a whole word without its accents, but for short ones, which are too many names. */
function inAHurry(entry: string): string[] {
  const plain = withoutAccents(entry)
  return plain !== entry && plain.replace(/[*_]/g, '').length > 3 ? [plain.replaceAll('*', '')] : []
}
