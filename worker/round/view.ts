import type { AnswerKey, PublicQuestion, TalkingPoint } from '../../questions/model.ts'
import type { Play } from '../game/play.ts'
import { pointsOf, type Result, resultOf } from '../game/result.ts'
import type { Answer, Article, SealedQuestion, Sitting } from '../game/round.ts'

/** An answer that stands, with the key that it opened. */
export interface Judged {
  question: PublicQuestion
  answer: Pick<Answer, 'verdict' | 'confidence' | 'opened' | 'right' | 'points'>
  key: AnswerKey
}

/** What one player may see of a round: what they answered, and the question they are at; nothing of those to come. */
export interface RoundView {
  quiz: Sitting['quiz']
  articles: Pick<Article, 'title' | 'source'>[]
  nickname: string
  of: number
  points: number
  answers: Judged[]
  current: PublicQuestion | null
  /** the passages around the current question, where the player has opened them */
  passages: Article['passages'] | null
  finished: Finished | null
}

/** What a player who has answered everything sees besides. `saved`: the score is in KV. */
export interface Finished {
  result: Result
  play: Play
  saved: boolean
  talk: TalkingPoint[]
}

/** The outcome of an answer. `next` is the question that follows, so that a player need not ask for it. */
export interface Outcome {
  judged: Judged
  /** the place of the answered question in the round, from 1 */
  number: number
  points: number
  next: PublicQuestion | null
  finished: boolean
  /** null before the end */
  saved: boolean | null
}

export function judged({ shown, key }: SealedQuestion, answer: Answer): Judged {
  const { verdict, confidence, opened, right, points } = answer
  return { question: shown, answer: { verdict, confidence, opened, right, points }, key }
}

export function roundView(
  sitting: Sitting,
  answers: readonly Answer[],
  { nickname, opened, play, saved }: { nickname: string; opened: boolean; play: Play | null; saved: boolean },
): RoundView {
  const current = sitting.questions[answers.length]?.shown ?? null
  return {
    quiz: sitting.quiz,
    articles: sitting.articles.map(({ title, source }) => ({ title, source })),
    nickname,
    of: sitting.questions.length,
    points: pointsOf(answers),
    answers: answers.map((answer, position) => judged(sitting.questions[position]!, answer)),
    current,
    passages: current && opened ? passagesAround(sitting, current.id) : null,
    finished: play && { result: resultOf(answers, verdictsOf(sitting)), play, saved, talk: sitting.talk },
  }
}

/** The whole article that a question is from. */
export function passagesAround(sitting: Sitting, question: string): Article['passages'] {
  return sitting.articles.find(({ pack }) => question.startsWith(`${pack}/`))?.passages ?? []
}

function verdictsOf(sitting: Sitting) {
  return sitting.questions.map(({ key }) => key.verdict)
}
