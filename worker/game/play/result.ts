import type { Verdict } from '../../../questions/model/terms.ts'
import { shareOf } from '../share.ts'
import type { Answer } from './answer.ts'
import type { Result } from './view.ts'

/** Folds answers and the verdicts they were judged by, position by position, into a result. */
export function resultOf(answers: readonly Answer[], verdicts: readonly Verdict[]): Result {
  const judged = answers.map((answer, position) => ({ ...answer, truth: verdicts[position] }))
  return {
    points: pointsOf(answers),
    all: shareOf(judged),
    trusted: shareOf(judged.filter(({ truth }) => truth === 'supported')),
    caught: shareOf(judged.filter(({ truth }) => truth === 'baseless')),
    readFirst: shareOf(judged.filter(({ opened }) => opened)),
    straight: shareOf(judged.filter(({ opened }) => !opened)),
  }
}

/** The sum of the points. */
export function pointsOf(answers: readonly Pick<Answer, 'points'>[]): number {
  return answers.reduce((sum, { points }) => sum + points, 0)
}
