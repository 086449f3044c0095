const WORDS_A_MINUTE = 200
/** How many minutes a question takes live, with two votes and the talk between them, as the plan of a lesson reckons. */
const LIVE_MINUTES = 5
/** How many it takes a class at its own pace, besides the article. */
const OWN_MINUTES = 1

/** How many minutes a class takes, the article aside: the same for whoever makes it, its host and its pupils. */
export function classMinutes(questions: number, live: boolean): number {
  return questions * (live ? LIVE_MINUTES : OWN_MINUTES)
}

/** How many minutes somebody of 13 takes to read so many words; at least one. */
export function minutesOf(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}
