import type { Verdict } from '../../questions/terms.ts'
import { readAnswerLetter } from './play.ts'

/** From how many answers on it is told what everybody said. */
export const EVERYBODY_FROM = 30

/** The answers to a question: all, the right ones, the fairly sure ones, the certain ones. */
export type Tally = [answers: number, right: number, fairly: number, certain: number]

/** The tallies of questions by their refs. */
export type Tallies = Record<string, Tally>

/** What everybody said of a question; shares from 0 to 1. */
export interface Everybody {
  answers: number
  right: number
  guess: number
  fairly: number
  certain: number
}

/** Adds a play's letters to the tallies; letters that are not for these questions, one each, are left out. */
export function addPlay(
  tallies: Tallies,
  letters: string,
  questions: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
): void {
  if (letters.length !== questions.length) return
  for (const [position, ref] of questions.entries()) {
    const said = readAnswerLetter(letters[position]!)
    const truth = verdicts.get(ref)
    if (!said || !truth) continue
    tallies[ref] ??= [0, 0, 0, 0]
    const tally = tallies[ref]
    tally[0]++
    if (said.verdict === truth) tally[1]++
    if (said.confidence > 1) tally[said.confidence]!++
  }
}

/** What may be told of a tally: nothing before enough have answered. */
export function everybodyOf(tally: Tally | undefined): Everybody | null {
  const [answers, right, fairly, certain] = tally ?? [0, 0, 0, 0]
  if (answers < EVERYBODY_FROM) return null
  return {
    answers,
    right: right / answers,
    guess: (answers - fairly - certain) / answers,
    fairly: fairly / answers,
    certain: certain / answers,
  }
}
