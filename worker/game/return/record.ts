import type { Basis } from '../../../questions/model/pack.ts'
import type { Level, Technique, Verdict } from '../../../questions/model/terms.ts'
import type { Confidence } from '../play/marking.ts'

/** One answer as a player's own browser remembers it; it never leaves the browser but in the player's own file. */
export interface RecordedAnswer {
  round: string
  /** the slug of its quiz */
  quiz: string
  question: string
  /** milliseconds since 1970 */
  at: number
  /** what the player said; the truth follows from `right` */
  verdict: Verdict
  confidence: Confidence
  right: boolean
  /** whether the article was opened first */
  opened: boolean
  basis: Basis
  technique: Technique | null
  level: Level
}

/** What an article decided for the question of an answer. */
export function truthOf({ verdict, right }: Pick<RecordedAnswer, 'verdict' | 'right'>): Verdict {
  return right === (verdict === 'supported') ? 'supported' : 'baseless'
}

/** Answers in the order in which they were given. */
export function inOrder(answers: readonly RecordedAnswer[]): RecordedAnswer[] {
  return [...answers].sort((a, b) => a.at - b.at)
}

/** The first answer to each question, in order: whoever meets a question again has seen what decides it. */
export function firstAnswers(answers: readonly RecordedAnswer[]): RecordedAnswer[] {
  const first = new Map<string, RecordedAnswer>()
  for (const answer of inOrder(answers)) if (!first.has(answer.question)) first.set(answer.question, answer)
  return [...first.values()]
}
