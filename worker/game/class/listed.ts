import type { doorsAt } from './doors.ts'
import type { HostedQuiz } from './wire.ts'

/** A round as its host's list shows it. */
export interface ListedRound {
  number: number
  /** in milliseconds since 1970 */
  startedAt: number
  pupils: number
  /** `over`: a live round that has come to its end */
  state: ReturnType<typeof doorsAt> | 'over'
}

/** A quiz as its host's list shows it; a class has rounds. */
export interface ListedQuiz {
  quiz: HostedQuiz
  /** in milliseconds since 1970 */
  madeAt: number
  rounds: ListedRound[]
  /** whether it is being deleted */
  erasing: boolean
}
