/** The signs of a round's id: none that looks like another. */
export const ROUND_SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'
export const ROUND_ID_LENGTH = 16

/** How many of an id's signs are drawn; nobody guesses 59 bits. The rest follow from them. */
export const DRAWN_SIGNS = 12

const FACTOR = 7_919

/** A round's id from the signs that were drawn for it. */
export function roundIdOf(drawn: string): string {
  return drawn + checkOf(drawn)
}

/**
 * Whether an id is one that `roundIdOf` could have made: only one in 923,521 others is. Asking an object stores something
 * of it even where there was never a round, so it is not asked for any other id.
 */
export function isRoundId(id: string): boolean {
  return id.length === ROUND_ID_LENGTH && roundIdOf(id.slice(0, DRAWN_SIGNS)) === id
}

function checkOf(drawn: string): string {
  const most = ROUND_SIGNS.length ** (ROUND_ID_LENGTH - DRAWN_SIGNS)
  let sum = 1
  for (const sign of drawn) sum = (sum * FACTOR + ROUND_SIGNS.indexOf(sign) + 1) % most
  let check = ''
  for (; check.length < ROUND_ID_LENGTH - DRAWN_SIGNS; sum = Math.floor(sum / ROUND_SIGNS.length))
    check += ROUND_SIGNS[sum % ROUND_SIGNS.length]
  return check
}
