import type { Verdict } from '../../../questions/model/terms.ts'
import type { Movement } from './report-wire.ts'

/** How those who voted moved from their first answer to their last. */
export function movementBetween(votes: readonly { first?: Voted | null; last?: Voted | null }[]): Movement {
  const moved: Movement = {
    supported: { supported: 0, baseless: 0 },
    baseless: { supported: 0, baseless: 0 },
    late: { supported: 0, baseless: 0 },
  }
  for (const { first, last } of votes) if (last) moved[first?.verdict ?? 'late'][last.verdict]++
  return moved
}

type Voted = { verdict: Verdict }
