import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'

export const NICKNAME_LENGTH = { min: 2, max: 24 } as const

const rude = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })

/** Letters of any script with their marks, digits, and what joins names; so no line breaks, no invisible or turning signs. */
const SPELLING = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]*$/u

/** What `SPELLING` lets through and a board cannot show: letters that are invisible, and marks piled up on a letter. */
const UNREADABLE = /\p{Default_Ignorable_Code_Point}|\p{M}{4}/u

/** The gaps in a word that is spelled out: "f.u.c.k". */
const GAPS = /(?<=(?:^|[ ._-])[\p{L}\p{N}])[ ._-]+(?=[\p{L}\p{N}](?:[ ._-]|$))/gu

export type NicknameFault = 'too-short' | 'too-long' | 'odd-signs' | 'rude'

/** Tidies a nickname (composed letters, single spaces) and says what is wrong with it, if anything. */
export function readNickname(typed: string): { nickname: string } | { fault: NicknameFault } {
  const read = readName(typed)
  return 'nickname' in read && isRude(read.nickname) ? { fault: 'rude' } : read
}

/** The same for a name that a teacher has typed: people are called what they are called. */
export function readName(typed: string): { nickname: string } | { fault: Exclude<NicknameFault, 'rude'> } {
  const nickname = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  const length = [...nickname].length
  if (length < NICKNAME_LENGTH.min) return { fault: 'too-short' }
  if (length > NICKNAME_LENGTH.max) return { fault: 'too-long' }
  if (!SPELLING.test(nickname) || UNREADABLE.test(nickname)) return { fault: 'odd-signs' }
  return { nickname }
}

/** Whether a text holds a word that a school would not accept (English), spelled out or not. */
export function isRude(text: string): boolean {
  return rude.hasMatch(text) || rude.hasMatch(text.replace(GAPS, ''))
}
