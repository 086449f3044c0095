import type { AnswerKey, NumberedPassage, PublicQuestion, TalkingPoint } from '../../questions/model.ts'
import type { Verdict } from '../../questions/terms.ts'
import { type Confidence, pointsFor } from './marking.ts'
import { type Rules, SOLO } from './rules.ts'
import { chanceOf, shuffled } from './shuffle.ts'

/** A question with its key apart, so that one can be shown while the other stays closed. */
export interface SealedQuestion {
  shown: PublicQuestion
  key: AnswerKey
}

/** An article as a player may read it around a quote. */
export interface Article {
  pack: string
  title: string
  source: { kind: 'real' | 'invented'; outlet: string; date: string }
  passages: NumberedPassage[]
}

/** Everything a round is played on, copied when it starts, so that a later edit of a pack changes no round. */
export interface Sitting {
  quiz: { slug: string; title: string; lang: string }
  rules: Rules
  questions: SealedQuestion[]
  articles: Article[]
  talk: TalkingPoint[]
}

/** What a player says about a question. */
export interface Submission {
  question: string
  verdict: Verdict
  confidence: Confidence
}

/** An answer that stands. `opened`: the passages were open before it was given. */
export interface Answer extends Submission {
  opened: boolean
  right: boolean
  points: number
}

export type Refusal = 'unknown-question' | 'already-answered' | 'out-of-turn' | 'no-confidence'

export type Decision =
  | { kind: 'new'; position: number; answer: Answer }
  | { kind: 'repeat'; position: number; answer: Answer }
  | { kind: 'refused'; why: 'already-answered'; position: number; answer: Answer }
  | { kind: 'refused'; why: Exclude<Refusal, 'already-answered'> }

/** The questions in the order in which a player meets them; `seed` gives everyone the same, or each their own. */
export function sheetOf({ questions, rules }: Sitting, seed: number): SealedQuestion[] {
  return rules.order === 'own' ? shuffled(questions, chanceOf(seed)) : questions
}

/** A player's answers in the order of the quiz, whatever the order they met its questions in; null where there is none. */
export function inQuizOrder<A extends { question: string }>(
  { questions }: Pick<Sitting, 'questions'>,
  answers: readonly A[],
): (A | null)[] {
  const given = new Map(answers.map((answer) => [answer.question, answer]))
  return questions.map(({ shown }) => given.get(shown.id) ?? null)
}

/** Decides what becomes of a submission: questions are answered in order, and the first answer stands. */
export function decide(
  questions: readonly SealedQuestion[],
  answers: readonly Answer[],
  submission: Submission,
  opened: boolean,
  rules: Pick<Rules, 'confidence'> = SOLO,
): Decision {
  const position = questions.findIndex(({ shown }) => shown.id === submission.question)
  const question = questions[position]
  if (!question) return { kind: 'refused', why: 'unknown-question' }
  const standing = answers[position]
  if (standing) {
    return isSame(standing, submission)
      ? { kind: 'repeat', position, answer: standing }
      : { kind: 'refused', why: 'already-answered', position, answer: standing }
  }
  if (!rules.confidence && submission.confidence > 1) return { kind: 'refused', why: 'no-confidence' }
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
  const right = submission.verdict === question.key.verdict
  return { ...submission, opened, right, points: pointsFor(right, submission.confidence) }
}

function isSame(answer: Answer, { verdict, confidence }: Submission): boolean {
  return answer.verdict === verdict && answer.confidence === confidence
}
