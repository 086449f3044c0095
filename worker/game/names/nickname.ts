import { lengthOf, NICKNAME_LENGTH } from './length.ts'
import { isMadeUp } from './made-up.ts'
import { holdsContact, isPrivate } from './private.ts'
import { isReserved } from './reserved.ts'
import { isRude } from './rude.ts'
import { emojiOf, MOST_EMOJI, oddSign, tidied, withoutEmoji } from './signs.ts'

/** The longest name of a list, in code points. */
export const LISTED_LENGTH = 40

/** Emoji that are a gesture or stand for a part of the body. */
const RUDE_EMOJI = /[🖕🍆🍑💩🔞]/u

/** One letter is a name: a Chinese sign is a word, a Korean one a syllable, and families are called O, Ó and E. */
const ONE_LETTER = /^[\p{L}--\p{Lm}]\p{M}*$/v

/** Every reason why a nickname cannot be had. */
export type NicknameFault = 'too-short' | 'too-long' | 'private' | 'odd-sign' | 'emoji' | 'rude' | 'reserved'

/** Why a name cannot be had; `sign` is the one that cannot stand in it. */
export interface NameFault {
  fault: NicknameFault
  sign?: string
}

/** Tidies a nickname (composed letters, single spaces, nothing unseen) and says what is wrong with it, if anything. */
export function readNickname(typed: string): { nickname: string } | NameFault {
  const nickname = tidied(typed)
  return faultOf(nickname) ?? { nickname }
}

function faultOf(nickname: string): NameFault | undefined {
  const length = lengthOf(nickname)
  if (length < NICKNAME_LENGTH.min && !ONE_LETTER.test(nickname)) return { fault: 'too-short' }
  if (isPrivate(nickname)) return { fault: 'private' }
  if (length > NICKNAME_LENGTH.max) return { fault: 'too-long' }
  const sign = oddSign(nickname)
  if (sign !== undefined) return { fault: 'odd-sign', sign }
  if (emojiOf(nickname).length > MOST_EMOJI || !/[\p{L}\p{N}]/u.test(withoutEmoji(nickname))) return { fault: 'emoji' }
  if (!isMadeUp(nickname) && (isRude(nickname) || RUDE_EMOJI.test(nickname))) return { fault: 'rude' }
  return isReserved(nickname) ? { fault: 'reserved' } : undefined
}

/** A name as it can stand on a host's list, which is freer: people are called what they are called. */
export function readListedName(typed: string): { name: string } | NameFault {
  const name = tidied(typed)
  const sign = oddSign(name)
  if (lengthOf(name) === 0) return { fault: 'too-short' }
  if (holdsContact(name)) return { fault: 'private' }
  if (lengthOf(name) > LISTED_LENGTH) return { fault: 'too-long' }
  return sign === undefined ? { name } : { fault: 'odd-sign', sign }
}
