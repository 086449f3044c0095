import { CODE_ALPHABET } from './code.ts'
import type { Below } from './shuffle.ts'

export const REJOIN_LENGTH = 4

const REJOIN = new RegExp(`^[${CODE_ALPHABET}]{${REJOIN_LENGTH}}$`)
const MINUTE = 60_000

/** When wrong codes came in lately, in milliseconds since 1970: from one device, and from all of the round. */
export interface WrongCodes {
  device: readonly number[]
  round: readonly number[]
}

/** How many wrong codes are heard within a minute and within an hour before none is for a while. */
const MOST_WRONG: Record<keyof WrongCodes, { minute: number; hour: number }> = {
  device: { minute: 10, hour: 40 },
  // A new device is a deleted cookie away, so the round has a limit as well: one that one pupil's fun does not reach.
  round: { minute: 30, hour: 150 },
}

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

/** Whether too many wrong codes came in lately for another to be tried at `now`. */
export function areTooManyWrong(wrong: WrongCodes, now: number): boolean {
  const since = (times: readonly number[], span: number) => times.filter((at) => at > now - span).length
  return (['device', 'round'] as const).some(
    (of) => since(wrong[of], MINUTE) >= MOST_WRONG[of].minute || since(wrong[of], 60 * MINUTE) >= MOST_WRONG[of].hour,
  )
}
