import { grouped } from '../../../questions/model/grouped.ts'
import type { Share } from '../wire.ts'
import { inOrder, type RecordedAnswer } from './record.ts'

/** How a quiz went: the best of its finished rounds, or how far the latest has come. */
export type HowItWent = { finished: true; best: Share } | { finished: false; done: number }

/** How a quiz of `of` questions went, by the answers to it in a record. */
export function howItWent(answers: readonly RecordedAnswer[], of: number): HowItWent {
  const rounds = [...grouped(inOrder(answers), ({ round }) => round).values()]
  const finished = rounds.filter(({ length }) => length >= of)
  if (finished.length === 0) return { finished: false, done: rounds.at(-1)?.length ?? 0 }
  const right = Math.max(...finished.map((round) => round.filter((answer) => answer.right).length))
  return { finished: true, best: { right, of } }
}
