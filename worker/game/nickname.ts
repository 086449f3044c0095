import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'

export const NICKNAME_LENGTH = { min: 2, max: 24 } as const

const rude = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })

/** Letters of any script with their marks, digits, and what joins names; so no line breaks, no invisible or turning signs. */
const SPELLING = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]*$/u

export type NicknameFault = 'too-short' | 'too-long' | 'odd-signs' | 'rude'

/** Tidies a nickname (composed letters, single spaces) and says what is wrong with it, if anything. */
export function readNickname(typed: string): { nickname: string } | { fault: NicknameFault } {
  const nickname = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  const length = [...nickname].length
  if (length < NICKNAME_LENGTH.min) return { fault: 'too-short' }
  if (length > NICKNAME_LENGTH.max) return { fault: 'too-long' }
  if (!SPELLING.test(nickname)) return { fault: 'odd-signs' }
  if (isRude(nickname)) return { fault: 'rude' }
  return { nickname }
}

/** Whether a text holds a word that a school would not accept (English). */
export function isRude(text: string): boolean {
  return rude.hasMatch(text)
}
