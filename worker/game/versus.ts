import type { Verdict } from '../../questions/terms.ts'
import type { Confidence } from './marking.ts'
import { type Play, readAnswerLetter } from './play.ts'
import type { Quiz } from './quiz.ts'

/** A play that somebody dares others to beat: its questions in its order. */
export interface Challenge extends Quiz {
  /** the id of the play to beat */
  challenger: string
}

/** An answer as others may see it: right or not and how sure, nothing of what was said. */
export interface Square {
  right: boolean
  confidence: Confidence
}

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
