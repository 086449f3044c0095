import * as z from 'zod'
import type { Verdict } from '../../../questions/model/terms.ts'
import type { Quiz } from '../make/quiz.ts'
import { Square } from '../play/answer.ts'
import { type Play, readAnswerLetter } from '../play/play.ts'
import { MOST, playerName, slug } from '../wire.ts'

/** The most challenges that one play takes up: each is a write of KV. */
export const MOST_TAKEN_UP = 10

/** A play that somebody dares others to beat: its questions in its order. */
export interface Challenge extends Quiz {
  /** the id of the play to beat */
  challenger: string
  /** that play, its letters in the order of the questions; earlier builds left it to the scores */
  beat?: Play
  /** the slug of the day's quiz that the play was played on: whoever takes it up while it can be played plays that, once for both */
  dayQuiz?: string
}

/** Where a challenge that was asked for is. */
export const MadeChallenge = z.object({ slug, url: z.url().max(500) }).meta({ id: 'MadeChallenge' })
export type MadeChallenge = z.infer<typeof MadeChallenge>

/** Whose results of a challenge. */
export const VersusQuery = z.strictObject({
  round: z.string().max(40).optional().describe('the round that is yours'),
})

const count = z.number().int()

/** A play of a challenge as those who have finished it see it. */
export const Side = z.object({
  nickname: playerName,
  points: count,
  right: count,
  of: count,
  squares: z.array(Square).max(MOST.questions),
  you: z.boolean(),
  challenger: z.boolean().describe('whether it is the play to beat'),
})
export type Side = z.infer<typeof Side>

/** The results of a challenge, as far as one player may see them. */
export const Versus = z
  .object({
    beat: z
      .object({ nickname: playerName, points: count, right: count, of: count })
      .nullable()
      .describe('the result to beat'),
    challenger: z.boolean().describe('whether the play to beat is yours'),
    dayQuiz: slug.nullable().describe('the quiz of a day that it is made of, which is played once for both; else null'),
    sides: z.array(Side).max(MOST.questions).nullable().describe('null until you have finished'),
  })
  .meta({ id: 'Versus' })
export type Versus = z.infer<typeof Versus>

/** Reads a play's letters against the verdicts of its questions; nothing where a question is gone. */
export function squaresOf(
  { answers }: Pick<Play, 'answers'>,
  questions: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
): Square[] {
  return questions.flatMap((ref, position) => {
    const said = readAnswerLetter(answers[position] ?? '')
    const truth = verdicts.get(ref)
    return said && truth ? { right: said.verdict === truth, confidence: said.confidence } : []
  })
}

/** The plays that one who has finished may see beside their own: the one to beat, and for its player all the others. */
export function sidesFor(own: string, challenger: string, plays: readonly Play[], most: number): Play[] {
  const dare = plays.filter(({ id }) => id === challenger)
  const others = plays.filter(({ id }) => id !== challenger)
  return own === challenger ? [...dare, ...others.slice(0, most)] : [...dare, ...others.filter(({ id }) => id === own)]
}
