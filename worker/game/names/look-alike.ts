import { rectifyConfusion } from 'unicode-confusables'

/** Scripts whose letters are drawn like Latin ones; in others a likeness is chance, and two names would become one. */
const LATIN_LIKE = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}\p{sc=Copt}\p{sc=Cher}\p{sc=Lisu}]/u

/** Scripts in which one letter has two code points that a keyboard chooses between: the Arabic and the Persian ye. */
const TWICE_ENCODED = /[\p{sc=Arab}\p{sc=Hira}\p{sc=Kana}]/u

/** What a digit becomes where it may be a letter: a 0 an o, a 1 an l or an i. No name holds either sign. */
const DIGITS: Record<string, string> = { 0: '\ue000', 1: '\ue001' }
const READINGS: Record<string, string> = { '\ue000': '\ue0000o', '\ue001': '\ue0011il' }

/** Digits between letters, and one at an end of a word of two letters or more. A number that stands alone is a number. */
const MAYBE_LETTERS =
  /(?<=\p{L}\p{M}*)[01]+(?=\p{L})|(?<![\p{L}\p{M}\p{N}])[01](?=\p{L}\p{M}*\p{L})|(?<=\p{L}\p{M}*\p{L}\p{M}*)[01](?![\p{L}\p{M}\p{N}])/gu

/** Signs that are drawn as another. UTS 39 has m as rn besides, by which Amy would be Arny. */
const DRAWN: Record<string, string> = { '\ue000': 'O', '\ue001': 'l', I: 'l', '|': 'l' }

/** A text whose digits are marked where they may be letters: "B0b", "1an", not "Team 10". */
export function withDigitsMarked(text: string): string {
  return text.replace(MAYBE_LETTERS, (digits) => [...digits].map((digit) => DIGITS[digit]).join(''))
}

/** Whether two texts are one, each marked digit read as whatever it may be. */
export function canBeReadAs(one: string, other: string): boolean {
  const others = [...other]
  const isOne = (sign: string, at: number) => {
    const beside = others[at] ?? ''
    return sign === beside || READINGS[sign]?.includes(beside) || READINGS[beside]?.includes(sign)
  }
  return one === other || ([...one].length === others.length && [...one].every(isOne))
}

/** The same of all texts that can be read as one another. */
export function roughly(text: string): string {
  return text.replace(/[1i\ue001]/gu, 'l').replace(/[0\ue000]/gu, 'o')
}

/** A text with every letter that is drawn like a Latin one as that one (UTS 39), in lower case. */
export function asLatin(text: string): string {
  return isAscii(text) ? text.toLowerCase() : [...text].map(likeness).join('').toLowerCase()
}

/** What a text looks like, its case kept: "Ian", with a capital i, is drawn as "lan". */
export function drawnAs(text: string): string {
  return [...text].map((letter) => DRAWN[letter] ?? likeness(letter)).join('')
}

/** Of letters that were asked for: these scripts have some thousands. */
const LIKENESSES = new Map<string, string>()

function likeness(letter: string): string {
  if (isAscii(letter)) return letter
  if (!LATIN_LIKE.test(letter) && !TWICE_ENCODED.test(letter)) return letter
  const known = LIKENESSES.get(letter) ?? likenessOf(letter)
  LIKENESSES.set(letter, known)
  return known
}

function likenessOf(letter: string): string {
  if (LATIN_LIKE.test(letter)) return latinFor(letter) ?? letter
  const other = rectifyConfusion(letter)
  return isAscii(other) ? letter : other
}

function latinFor(letter: string): string | undefined {
  return [letter, letter.toUpperCase()].map(rectifyConfusion).find((each) => /^[a-z]+$/i.test(each))
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}
