import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'

export const NICKNAME_LENGTH = { min: 2, max: 24 } as const

const rude = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })

/** Letters of any script with their marks, digits, and what joins names; so no line breaks, no invisible or turning signs. */
const SPELLING = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]*$/u

/** What a name on a teacher's list may be spelled with: "Anna (9b)" as well. Persian names need a sign that is not seen. */
const LISTED = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_()-]*$/u
const ZERO_WIDTH_NON_JOINER = '\u200c'
const LISTED_LENGTH = 40

/** What `SPELLING` lets through and a board cannot show: letters that are invisible, and marks piled up on a letter. */
const UNREADABLE = /\p{Default_Ignorable_Code_Point}|\p{M}{4}/u

/** The gaps in a word that is spelled out: "f.u.c.k". */
const GAPS = /(?<=(?:^|[ ._-])[\p{L}\p{N}])[ ._-]+(?=[\p{L}\p{N}](?:[ ._-]|$))/gu

export type NicknameFault = 'too-short' | 'too-long' | 'odd-signs' | 'rude'

/** Tidies a nickname (composed letters, single spaces) and says what is wrong with it, if anything. */
export function readNickname(typed: string): { nickname: string } | { fault: NicknameFault } {
  const nickname = tidied(typed)
  const length = [...nickname].length
  if (length < NICKNAME_LENGTH.min) return { fault: 'too-short' }
  if (length > NICKNAME_LENGTH.max) return { fault: 'too-long' }
  if (!SPELLING.test(nickname) || UNREADABLE.test(nickname)) return { fault: 'odd-signs' }
  if (isRude(nickname)) return { fault: 'rude' }
  return { nickname }
}

/** Whether a name can stand on a teacher's list, which is freer: people are called what they are called. */
export function canBeListed(name: string): boolean {
  const joined = name.replaceAll(ZERO_WIDTH_NON_JOINER, '')
  return [...name].length <= LISTED_LENGTH && LISTED.test(joined) && !UNREADABLE.test(joined)
}

/** Whether a text holds a word that a school would not accept (English), spelled out or not. */
export function isRude(text: string): boolean {
  return rude.hasMatch(text) || rude.hasMatch(text.replace(GAPS, ''))
}

function tidied(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ')
}
