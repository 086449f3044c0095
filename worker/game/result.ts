import type { Verdict } from '../../questions/terms.ts'
import type { Answer } from './round.ts'

/** How many of how many. */
export interface Share {
  right: number
  of: number
}

/** What a finished play comes to; folded from its answers, never stored. */
export interface Result {
  points: number
  all: Share
  /** supported claims that the player trusted */
  trusted: Share
  /** baseless claims that the player caught */
  caught: Share
  /** answers given after the passages were opened, and without */
  readFirst: Share
  straight: Share
}

/** Folds answers and the verdicts they were judged by, position by position, into a result. */
export function resultOf(answers: readonly Answer[], verdicts: readonly Verdict[]): Result {
  const judged = answers.map((answer, position) => ({ ...answer, truth: verdicts[position] }))
  return {
    points: pointsOf(answers),
    all: share(judged),
    trusted: share(judged.filter(({ truth }) => truth === 'supported')),
    caught: share(judged.filter(({ truth }) => truth === 'baseless')),
    readFirst: share(judged.filter(({ opened }) => opened)),
    straight: share(judged.filter(({ opened }) => !opened)),
  }
}

export function pointsOf(answers: readonly Pick<Answer, 'points'>[]): number {
  return answers.reduce((sum, { points }) => sum + points, 0)
}

function share(answers: readonly { right: boolean }[]): Share {
  return { right: answers.filter(({ right }) => right).length, of: answers.length }
}
