const WORDS_A_MINUTE = 200
/** How many minutes a question takes live, with two votes and the talk between them, as the plan of a lesson reckons. */
export const LIVE_MINUTES = 5

/** How many minutes somebody of 13 takes to read so many words; at least one. */
export function minutesOf(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}
