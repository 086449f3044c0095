import type { Below } from '../chance.ts'
import { CODE_ALPHABET, plainCode } from '../make/code.ts'
import { HOUR_MS, MINUTE_MS } from '../time.ts'

const REJOIN_LENGTH = 4

const REJOIN = new RegExp(`^[${CODE_ALPHABET}]{${REJOIN_LENGTH}}$`)

/** When wrong codes came in lately, in milliseconds since 1970: from one device, and for one name. */
export interface WrongCodes {
  device: readonly number[]
  name: readonly number[]
}

/** How many wrong codes are heard within a minute and within an hour before none is for a while. */
const MOST_WRONG: Record<keyof WrongCodes, { minute: number; hour: number }> = {
  device: { minute: 10, hour: 40 },
  // A new device is a deleted cookie away, so each name has a limit as well: so high that one device cannot shut its owner
  // out, and so low that in an hour one guesser in 1,400 finds the code of a name.
  name: { minute: 40, hour: 160 },
}

/** A code by which a player goes on with another phone; `isTaken` tells of those given out in this round. */
export function newRejoinCode(isTaken: (code: string) => boolean, below: Below): string {
  const code = Array.from({ length: REJOIN_LENGTH }, () => CODE_ALPHABET[below(CODE_ALPHABET.length)]).join('')
  return isTaken(code) ? newRejoinCode(isTaken, below) : code
}

/** A typed code as it was given out; undefined if it cannot be one. */
export function readRejoinCode(typed: string): string | undefined {
  const code = plainCode(typed)
  return REJOIN.test(code) ? code : undefined
}

/** Whether too many wrong codes came in lately for another to be tried at `now`. */
export function areTooManyWrong(wrong: WrongCodes, now: number): boolean {
  const since = (times: readonly number[], span: number) => times.filter((at) => at > now - span).length
  return (['device', 'name'] as const).some(
    (of) => since(wrong[of], MINUTE_MS) >= MOST_WRONG[of].minute || since(wrong[of], HOUR_MS) >= MOST_WRONG[of].hour,
  )
}
