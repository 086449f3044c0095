import type { Answer } from './answer.ts'
import type { Confidence } from './marking.ts'
import { pointsOf } from './result.ts'

/** One player's finished answers: what a board is made of. */
export interface Play {
  id: string
  nickname: string
  points: number
  right: number
  of: number
  /** milliseconds since 1970 */
  finishedAt: number
  /** one letter an answer, in the order of the quiz; see `answerLetter` */
  answers: string
  /** the edition of the quiz that was played; left out where it is 1 */
  edition?: number
}

const LETTERS = 'abcdefghijkl'

/** A play as its score will hold it. */
export function playOf(id: string, nickname: string, finishedAt: number, answers: readonly Answer[]): Play {
  return {
    id,
    nickname,
    points: pointsOf(answers),
    right: answers.filter(({ right }) => right).length,
    of: answers.length,
    finishedAt,
    answers: answers.map(answerLetter).join(''),
  }
}

/** An answer in one letter: verdict × opened × confidence, a to l. */
export function answerLetter({
  verdict,
  opened,
  confidence,
}: Pick<Answer, 'verdict' | 'opened' | 'confidence'>): string {
  return LETTERS[(verdict === 'baseless' ? 6 : 0) + (opened ? 3 : 0) + confidence - 1]!
}

/** Reads a letter back; undefined for one that `answerLetter` never writes. */
export function readAnswerLetter(letter: string): Pick<Answer, 'verdict' | 'opened' | 'confidence'> | undefined {
  const code = LETTERS.indexOf(letter)
  if (code < 0 || letter.length !== 1) return undefined
  return {
    verdict: code < 6 ? 'supported' : 'baseless',
    opened: code % 6 >= 3,
    confidence: ((code % 3) + 1) as Confidence,
  }
}
