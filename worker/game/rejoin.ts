import { CODE_ALPHABET } from './code.ts'
import type { Below } from './shuffle.ts'

export const REJOIN_LENGTH = 4

const REJOIN = new RegExp(`^[${CODE_ALPHABET}]{${REJOIN_LENGTH}}$`)
const MINUTE = 60_000

/** How many wrong codes a round hears within a minute and within an hour before it listens to none for a while. */
const MOST_WRONG = [
  { within: MINUTE, most: 10 },
  { within: 60 * MINUTE, most: 40 },
]

/** A code by which a player goes on with another phone; `isTaken` tells of those given out in this round. */
export function newRejoinCode(isTaken: (code: string) => boolean, below: Below): string {
  const code = Array.from({ length: REJOIN_LENGTH }, () => CODE_ALPHABET[below(CODE_ALPHABET.length)]).join('')
  return isTaken(code) ? newRejoinCode(isTaken, below) : code
}

/** A typed code as it was given out; undefined if it cannot be one. */
export function readRejoinCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return REJOIN.test(code) ? code : undefined
}

/** Whether too many wrong codes came in lately for another to be tried; times in milliseconds since 1970. */
export function areTooManyWrong(wrongAt: readonly number[], now: number): boolean {
  return MOST_WRONG.some(({ within, most }) => wrongAt.filter((at) => at > now - within).length >= most)
}
