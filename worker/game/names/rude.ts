import { asLatin } from './look-alike.ts'
import { FAMILY_NAMES, IN_COMPANY, NO_FIRST_NAMES } from './words/in-company.ts'
import { EVERY_LANGUAGE, IN_ENGLISH, isCompound, NAMES_THAT_WIN, withoutAccents } from './words/lists.ts'

/** A word, with the signs that are typed for letters. */
const WORD = /[\p{L}\p{M}\p{N}$@!|€]+/gu
const NO_LETTER = /[^\p{L}\p{M}\p{N}]/gu

/** Behind whoever something belongs to: "Fuk Lam’s quiz". */
const WHOSE = /['’]s?(?!\p{L})/u

/** Letters that stand alone one after another, as in "f.u.c.k". */
const SPELLED_OUT =
  /(?<![\p{L}\p{M}\p{N}])(?:[\p{L}\p{N}]\p{M}*[^\p{L}\p{M}\p{N}]{1,3}){2,}[\p{L}\p{N}]\p{M}*(?![\p{L}\p{M}\p{N}])/gu

/** What stands between the halves of a word that is to be read as one: "fu-ck", "ku.rwa". */
const WITHIN_WORDS = /(?<=\p{L})[.\-_·*]+(?=\p{L})/gu

/** A syllable of a name such as "Min-suk": of two or three letters, on a hyphen. */
const SYLLABLE = /(?<=\p{L}-)\p{L}{2,3}(?!\p{L})|(?<!\p{L})\p{L}{2,3}(?=-\p{L})/gu

/**
 * Digits that say something, for hate groups (88, 1488) or upside down. Years and other numbers do not, nor does a 69 or
 * an 88 behind a word: "Pupil 88" is who comes after Pupil 87.
 */
const CODES =
  /(?<!\d)(?:(?<!\p{L}{3,}[^\p{L}\p{N}])(?:88|69)|14\D?88|8814|69(?:69)+|420(?:69)?|69420|666|8008(?:5|135)?|5318008|58008|1312)(?!\d)/u

/** A number says what `CODES` holds, or nothing: a list of some language may have one. */
const NUMBER = /^\p{Nd}+$/u

/** What makes of a name that is also a word for a part of the body that word again: "Big Dick". */
const CHARGED = new Set(
  'big huge massive tiny fat hairy hard wet stiff limp suck sucks sucka sucker lick licks eat eats my your ur head face hole'.split(
    ' ',
  ),
)

/**
 * Whether a text holds a word that a school would not show, in one of some forty languages, however it is dressed up.
 * Names of people win over the lists: a Dick or a Harshit is nobody's swear word.
 */
export function isRude(text: string): boolean {
  const plain = text.normalize('NFKC')
  return [plain, plain.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')].some(holdsRudeWord)
}

function holdsRudeWord(text: string): boolean {
  const [name = '', ...rest] = text.split(WHOSE)
  if (isNameInCompany(wordsOf(name).filter((word) => !NUMBER.test(word))))
    return CODES.test(text) || isRude(rest.join(' '))
  const words = wordsOf(text)
  const syllables = new Set((text.match(SYLLABLE) ?? []).map(lowered))
  const spelledOut = (text.match(SPELLED_OUT) ?? []).map((letters) => lowered(letters.replace(NO_LETTER, '')))
  return (
    CODES.test(text) ||
    words.some((word) => (syllables.has(word) ? IN_ENGLISH.has(word) && isRudeWord(word) : isRudeWord(word))) ||
    spelledOut.some((word) => forms(word).some(isListed)) ||
    isCutInTwo(text, words) ||
    [EVERY_LANGUAGE, IN_ENGLISH].some((list) => list.areSaid(words)) ||
    isCharged(words)
  )
}

/** Whether words are a name together, although one of them is a swear word: "Fuk Lam", "Terrance Dicks". */
function isNameInCompany(words: readonly string[]): boolean {
  const [last = '', ...first] = [...words].reverse()
  const isBehindName = first.every((word) => word.length > 1 && !NO_FIRST_NAMES.has(word) && !CHARGED.has(word))
  if (first.length > 0 && FAMILY_NAMES.has(last) && isBehindName) return !holdsRudeWord(first.reverse().join(' '))
  return IN_COMPANY.some(({ names, beside }) => {
    const around = words.filter((word) => !names.has(word)).map(withoutAccents)
    return around.length > 0 && around.length < words.length && around.every((word) => beside.test(word))
  })
}

/** Whether a word is on a list, in any of the forms that it may be read in. Names that people have are not. */
function isRudeWord(word: string): boolean {
  return !NAMES_THAT_WIN.has(word) && !NUMBER.test(word) && forms(word).some(isListed)
}

function isListed(word: string): boolean {
  const bare = withoutAccents(word)
  return (
    EVERY_LANGUAGE.has(word) ||
    IN_ENGLISH.has(bare) ||
    isCompound(bare) ||
    (bare.length > 4 && /[sz]$/.test(bare) && IN_ENGLISH.has(bare.slice(0, -1))) ||
    [word, bare].some((each) => EVERY_LANGUAGE.areIn(each)) ||
    [bare, bare.replace(/(.)\1+/gu, '$1')].some((each) => IN_ENGLISH.areIn(each))
  )
}

/** "fu-ck" and "fu ck": what only comes about where the halves meet. */
function isCutInTwo(text: string, words: readonly string[]): boolean {
  const pairs = words.slice(1).map((word, n) => words[n] + word)
  const mended = wordsOf(text.replace(WITHIN_WORDS, '')).filter((word) => !words.includes(word))
  const isIn = (list: typeof IN_ENGLISH, parts: string[]) => parts.some((part) => list.areIn(part))
  return (
    (isIn(IN_ENGLISH, [...pairs, ...mended]) && !isIn(IN_ENGLISH, [...words])) ||
    (isIn(EVERY_LANGUAGE, mended) && !isIn(EVERY_LANGUAGE, [...words]))
  )
}

function isCharged(words: readonly string[]): boolean {
  return (
    words.some((word) => CHARGED.has(word)) && words.some((word) => NAMES_THAT_WIN.has(word) && IN_ENGLISH.has(word))
  )
}

/** A word in the forms that it may be read in: look-alikes as Latin letters, digits as letters, letters said often once. */
function forms(word: string): string[] {
  const read = [word, asLatin(word)]
  const trimmed = read.map((each) => each.replace(/^\d+|\d+$/g, '').replace(/^x+(.{3,}?)x+$/, '$1'))
  const plain = [...read, ...trimmed]
  const all = [...plain, ...(/\p{L}/u.test(word) ? plain.flatMap(lettersForDigits) : [])]
  const calm = all.filter((each) => /(.)\1\1/u.test(each)).flatMap((each) => ['$1', '$1$1'].map(once(each)))
  return [...new Set([...all, ...calm])].filter(Boolean)
}

function once(word: string): (times: string) => string {
  return (times) => word.replace(/(.)\1{2,}/gu, times)
}

const LETTERS: Record<string, string> = {
  ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'i', '€': 'e' },
}

/** "5h1t" as "shit" and "shlt": a 1 is an i or an l. */
function lettersForDigits(word: string): string[] {
  const read = (text: string) => text.replace(/[\d@$!|€]/g, (sign) => LETTERS[sign] ?? sign)
  return /[\d@$!|€]/.test(word) ? [read(word), read(word.replace(/[1|!]/g, 'l'))] : []
}

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(lowered)
}

/** In lower case; a Turkish İ is an i without a second dot. */
function lowered(word: string): string {
  return word.toLowerCase().replaceAll('i̇', 'i').normalize('NFC')
}
