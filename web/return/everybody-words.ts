import type { EverybodyReply } from '../../worker/game/return/everybody.ts'
import * as m from '../messages/index.ts'
import { formatNumber, formatShare } from '../ui/format.ts'

/** What everybody said, in a sentence. */
export function everybodySentence(everybody: NonNullable<EverybodyReply['everybody']>): string {
  return m.everybody_said({
    answers: formatNumber(everybody.answers),
    right: formatShare(everybody.right),
    certain: formatShare(everybody.certain),
    fairly: formatShare(everybody.fairly),
    guess: formatShare(everybody.guess),
  })
}
