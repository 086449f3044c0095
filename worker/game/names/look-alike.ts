import { rectifyConfusion } from 'unicode-confusables'

/** Scripts whose letters are drawn like Latin ones; in others a likeness is chance, and two names would become one. */
const LATIN_LIKE = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}\p{sc=Copt}\p{sc=Cher}\p{sc=Lisu}]/u

/** Scripts in which one letter has two code points that a keyboard chooses between: the Arabic and the Persian ye. */
const TWICE_ENCODED = /[\p{sc=Arab}\p{sc=Hira}\p{sc=Kana}]/u

/** ASCII signs that are drawn as another. UTS 39 has m as rn besides, by which Amy would be Arny. */
const DRAWN: Record<string, string> = { 0: 'O', 1: 'l', I: 'l', '|': 'l' }

/** A text with every letter that is drawn like a Latin one as that one (UTS 39), in lower case. */
export function asLatin(text: string): string {
  return isAscii(text) ? text.toLowerCase() : [...text].map(likeness).join('').toLowerCase()
}

/** What a text looks like, its case kept: "Ian", with a capital i, is drawn as "lan". */
export function drawnAs(text: string): string {
  return [...text].map((letter) => DRAWN[letter] ?? likeness(letter)).join('')
}

function likeness(letter: string): string {
  if (isAscii(letter)) return letter
  if (LATIN_LIKE.test(letter)) return latinFor(letter) ?? letter
  const other = TWICE_ENCODED.test(letter) ? rectifyConfusion(letter) : letter
  return isAscii(other) ? letter : other
}

function latinFor(letter: string): string | undefined {
  return [letter, letter.toUpperCase()].map(rectifyConfusion).find((each) => /^[a-z]+$/i.test(each))
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}
