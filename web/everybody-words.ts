import type { EverybodyBody } from './client.ts'
import { formatNumber, formatShare } from './format.ts'
import * as m from './messages/index.ts'

/** What everybody said, in a sentence. */
export function everybodySentence(everybody: NonNullable<EverybodyBody['everybody']>): string {
  return m.everybody_said({
    answers: formatNumber(everybody.answers),
    right: formatShare(everybody.right),
    certain: formatShare(everybody.certain),
    fairly: formatShare(everybody.fairly),
    guess: formatShare(everybody.guess),
  })
}
