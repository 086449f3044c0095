import type { Share } from './wire.ts'

/** How many of the answers are right. */
export function shareOf(answers: readonly { right: boolean }[]): Share {
  return { right: answers.filter(({ right }) => right).length, of: answers.length }
}
