import * as z from 'zod'
import type { Verdict } from '../../../questions/model/terms.ts'
import { FINGERPRINT_LENGTH } from '../make/fingerprint.ts'
import type { Confidence } from '../play/marking.ts'
import { Outcome } from '../play/outcome.ts'
import { readAnswerLetter } from '../play/play.ts'

/** From how many answers on it is told what everybody said. */
export const EVERYBODY_FROM = 30

/** The answers to a question: all, the right ones, the fairly sure ones, the certain ones. */
export type Tally = [answers: number, right: number, fairly: number, certain: number]

/** The tallies of questions by their fingerprints, so that a question that was changed begins anew. */
export type Tallies = Record<string, Tally>

/** What everybody said of a question: how many answers, and which shares of them, from 0 to 1. */
export const Everybody = z.object({
  answers: z.number().int(),
  right: z.number(),
  guess: z.number(),
  fairly: z.number(),
  certain: z.number(),
})
export type Everybody = z.infer<typeof Everybody>

/** What an answer brings, and what everybody said to its question. */
export const Answered = z
  .object({
    ...Outcome.shape,
    everybody: Everybody.nullable().describe(`null while fewer than ${EVERYBODY_FROM} have answered, or verdicts wait`),
  })
  .meta({ id: 'Answered' })
export type Answered = z.infer<typeof Answered>

/** What everybody said of a question that the player has answered. */
export const EverybodyReply = z
  .object({ everybody: Everybody.nullable().describe(`null while fewer than ${EVERYBODY_FROM} have answered`) })
  .meta({ id: 'Everybody' })
export type EverybodyReply = z.infer<typeof EverybodyReply>

/** The name of the one object that counts. */
export const COUNTER = 'everybody'

/** A finished play as it is counted. */
export interface CountedPlay {
  /** its own among all plays of its quiz */
  id: string
  /** the quiz's slug */
  slug: string
  /** what it answered: see `saidOf` */
  said: string
}

/** What was answered: for each question its fingerprint, and a digit for right or wrong and how sure. */
export function saidOf(answers: readonly SaidAnswer[]): string {
  return answers.map(({ fingerprint, right, confidence }) => `${fingerprint}${codeOf(right, confidence)}`).join('')
}

interface SaidAnswer {
  fingerprint: string
  right: boolean
  confidence: Confidence
}

/** What a play's letters say, by the fingerprints and verdicts of their questions; nothing where they do not fit. */
export function saidByLetters(letters: string, questions: readonly (Said | undefined)[]): string {
  if (letters.length !== questions.length) return ''
  const answers = questions.flatMap((question, at) => {
    const said = readAnswerLetter(letters[at]!)
    if (!said || !question) return []
    return { fingerprint: question.fingerprint, right: said.verdict === question.verdict, confidence: said.confidence }
  })
  return saidOf(answers)
}

/** A question, as far as letters are read by it. */
export interface Said {
  fingerprint: string
  verdict: Verdict
}

/** Adds what a play answered to the tallies. */
export function addSaid(tallies: Tallies, said: string): void {
  for (let at = 0; at < said.length; at += FINGERPRINT_LENGTH + 1) {
    const fingerprint = said.slice(at, at + FINGERPRINT_LENGTH)
    const code = Number(said[at + FINGERPRINT_LENGTH])
    const confidence = (code % 3) + 1
    tallies[fingerprint] ??= [0, 0, 0, 0]
    const tally = tallies[fingerprint]
    tally[0]++
    if (code >= 3) tally[1]++
    if (confidence > 1) tally[confidence]!++
  }
}

function codeOf(right: boolean, confidence: Confidence): number {
  return (right ? 3 : 0) + confidence - 1
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
