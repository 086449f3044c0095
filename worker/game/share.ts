import type { Share } from './wire.ts'

/** How many of the answers are right. */
export function shareOf(answers: readonly { right: boolean }[]): Share {
  let count = 0
  for (const { right } of answers) if (right) count++
  return { right: count, of: answers.length }
}
