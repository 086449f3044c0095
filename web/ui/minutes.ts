const WORDS_A_MINUTE = 200

/** How many minutes somebody of 13 takes to read so many words; at least one. */
export function minutesOf(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}
