import type { SealedQuestion } from '../../../questions/model/question.ts'
import type { Answer, Submission } from './answer.ts'
import { pointsFor } from './marking.ts'

/** Why an answer or an opening is refused. */
export type Refusal = 'unknown-question' | 'already-answered' | 'handed-in' | 'out-of-turn' | 'no-confidence'

export type Decision =
  | { kind: 'new'; position: number; answer: Answer }
  | { kind: 'repeat'; position: number; answer: Answer }
  | { kind: 'changed'; position: number; answer: Answer }
  | { kind: 'refused'; why: 'already-answered' | 'handed-in'; position: number; answer: Answer }
  | { kind: 'refused'; why: Exclude<Refusal, 'already-answered'> }

/** A player's answers in the order of the quiz, whatever the order they met its questions in; null where there is none. */
export function inQuizOrder<A extends { question: string }>(
  { questions }: { questions: readonly SealedQuestion[] },
  answers: readonly A[],
): (A | null)[] {
  const given = new Map(answers.map((answer) => [answer.question, answer]))
  return questions.map(({ shown }) => given.get(shown.id) ?? null)
}

/**
 * Decides what becomes of a submission: questions are answered in order, and the first answer stands; where answers are
 * `revisable`, the last one does, and once they are `handedIn`, all stand and none comes after them.
 */
export function decide(
  questions: readonly SealedQuestion[],
  answers: readonly Answer[],
  submission: Submission,
  opened: boolean,
  rules: { confidence: boolean; revisable?: boolean; handedIn?: boolean } = { confidence: true },
): Decision {
  const position = questions.findIndex(({ shown }) => shown.id === submission.question)
  const question = questions[position]
  if (!question) return { kind: 'refused', why: 'unknown-question' }
  const standing = answers[position]
  if (standing && isSame(standing, submission)) return { kind: 'repeat', position, answer: standing }
  if (standing && (rules.handedIn || !rules.revisable)) {
    return { kind: 'refused', why: rules.handedIn ? 'handed-in' : 'already-answered', position, answer: standing }
  }
  if (rules.handedIn) return { kind: 'refused', why: 'handed-in' }
  if (!rules.confidence && submission.confidence > 1) return { kind: 'refused', why: 'no-confidence' }
  if (standing) return { kind: 'changed', position, answer: judge(question, submission, standing.opened) }
  if (position !== answers.length) return { kind: 'refused', why: 'out-of-turn' }
  return { kind: 'new', position, answer: judge(question, submission, opened) }
}

/** Whether the passages around a question may be opened now: it is the current one, or answered already. */
export function mayOpen(
  questions: readonly SealedQuestion[],
  answered: number,
  question: string,
): { position: number } | { why: 'unknown-question' | 'out-of-turn' } {
  const position = questions.findIndex(({ shown }) => shown.id === question)
  if (position < 0) return { why: 'unknown-question' }
  return position > answered ? { why: 'out-of-turn' } : { position }
}

function judge(question: SealedQuestion, submission: Submission, opened: boolean): Answer {
  const { question: name, verdict, confidence } = submission
  const right = verdict === question.key.verdict
  return { question: name, verdict, confidence, opened, right, points: pointsFor(right, confidence) }
}

function isSame(answer: Answer, { verdict, confidence }: Submission): boolean {
  return answer.verdict === verdict && answer.confidence === confidence
}
