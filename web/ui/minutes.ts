const WORDS_A_MINUTE = 200
/** How many words a question of the library has with what decides it, on average. */
const WORDS_OF_A_QUESTION = 64
/** How many minutes a question takes besides its words: to choose how sure one is, and to see what came of it. */
const JUDGING_MINUTES = 1 / 3
/** How many minutes a question takes live, with two votes and the talk between them, as the plan of a lesson reckons. */
const LIVE_MINUTES = 5
/** How many it takes a class at its own pace, besides the article. */
const OWN_MINUTES = 1

/** How many minutes a class takes, the article aside, its slower readers included: the same for whoever makes it, its host and its pupils. */
export function classMinutes(questions: number, live: boolean): number {
  return questions * (live ? LIVE_MINUTES : OWN_MINUTES)
}

/** How many minutes somebody of 13 takes to read so many words, and to judge so many questions; at least one. */
export function minutesOf(words: number, questions = 0): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + questions * JUDGING_MINUTES))
}

/** How many minutes somebody who plays alone takes for questions that are not chosen yet, the article aside. */
export function soloMinutes(questions: number): number {
  return minutesOf(questions * WORDS_OF_A_QUESTION, questions)
}
