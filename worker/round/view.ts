import type { AnswerKey, PublicQuestion, TalkingPoint } from '../../questions/model.ts'
import type { Lobby } from '../game/admission.ts'
import type { Play } from '../game/play.ts'
import { pointsOf, type Result, resultOf } from '../game/result.ts'
import type { Answer, Article, SealedQuestion, Sitting } from '../game/round.ts'
import type { Rules, Stop } from '../game/rules.ts'

/** An answer that stands, with the key that it opened. */
export interface Judged {
  question: PublicQuestion
  answer: Pick<Answer, 'verdict' | 'confidence' | 'opened' | 'right' | 'points'>
  key: AnswerKey
}

/** What one player may see of a round: what they answered, and the question they are at; nothing of those to come. */
export interface RoundView {
  quiz: Sitting['quiz']
  rules: Pick<Rules, 'kind' | 'feedback' | 'confidence' | 'naming'>
  articles: Pick<Article, 'title' | 'source'>[]
  nickname: string
  of: number
  answered: number
  /** null while verdicts wait for the end */
  points: number | null
  /** empty while verdicts wait for the end */
  answers: Judged[]
  current: PublicQuestion | null
  /** the passages around the current question, where the player has opened them */
  passages: Article['passages'] | null
  /** when the player's time is up, in milliseconds since 1970; null where nothing ends it */
  endsAt: number | null
  /** why the player cannot answer the current question, if so */
  stopped: Stop | null
  /** what a player sees who has answered everything, or can answer no more */
  finished: Finished | null
}

/** How a round went. `play` is null and nothing is saved where not everything was answered. */
export interface Finished {
  result: Result
  play: Play | null
  /** the score is in KV */
  saved: boolean
  talk: TalkingPoint[]
}

/** What an answer brings at once: the verdict where it is shown at once, and the question that follows. */
export interface Outcome {
  /** null where verdicts wait for the end */
  judged: Judged | null
  /** the place of the answered question in the player's order, from 1 */
  number: number
  /** null where verdicts wait for the end */
  points: number | null
  next: PublicQuestion | null
  finished: boolean
  /** null before the end */
  saved: boolean | null
}

/** Someone who has come in, and the question they are at. */
export interface Joined {
  nickname: string
  of: number
  current: RoundView['current']
}

/** What somebody at the door may know; of them it tells whether they are in already, or were taken out. */
export type LobbyView = Lobby & { inside: boolean; removed: boolean; of: number; keepUntil?: number }

/** Someone in a round, with the questions in their own order and what they have answered. */
export interface Seat {
  sitting: Sitting
  sheet: readonly SealedQuestion[]
  answers: readonly Answer[]
}

/** What a view needs to know besides. */
export interface Circumstances {
  nickname: string
  opened: boolean
  play: Play | null
  saved: boolean
  endsAt: number | null
  stopped: Stop | null
}

export function roundView({ sitting, sheet, answers }: Seat, about: Circumstances): RoundView {
  const { kind, feedback, confidence, naming } = sitting.rules
  const over = about.play !== null || about.stopped !== null
  const shown = over || feedback === 'each'
  const current = (!over && sheet[answers.length]?.shown) || null
  return {
    quiz: sitting.quiz,
    rules: { kind, feedback, confidence, naming },
    articles: sitting.articles.map(({ title, source }) => ({ title, source })),
    nickname: about.nickname,
    of: sheet.length,
    answered: answers.length,
    points: shown ? pointsOf(answers) : null,
    answers: shown ? answers.map((answer, position) => judgedAt(sheet, answer, position)) : [],
    current,
    passages: current && about.opened ? passagesAround(sitting, current.id) : null,
    endsAt: about.endsAt,
    stopped: about.play ? null : about.stopped,
    finished: over ? finishedView({ sitting, sheet, answers }, about) : null,
  }
}

export function outcomeOf({ sitting, sheet, answers }: Seat, position: number, saved: boolean): Outcome {
  const finished = answers.length === sheet.length
  const shown = sitting.rules.feedback === 'each' || finished
  return {
    judged: sitting.rules.feedback === 'each' ? judgedAt(sheet, answers[position]!, position) : null,
    number: position + 1,
    points: shown ? pointsOf(answers) : null,
    next: sheet[answers.length]?.shown ?? null,
    finished,
    saved: finished ? saved : null,
  }
}

/** The whole article that a question is from. */
export function passagesAround(sitting: Sitting, question: string): Article['passages'] {
  return sitting.articles.find(({ pack }) => question.startsWith(`${pack}/`))?.passages ?? []
}

function finishedView({ sitting, sheet, answers }: Seat, { play, saved }: Circumstances): Finished {
  const verdicts = sheet.map(({ key }) => key.verdict)
  return { result: resultOf(answers, verdicts), play, saved, talk: sitting.talk }
}

function judgedAt(sheet: readonly SealedQuestion[], answer: Answer, position: number): Judged {
  const { shown, key } = sheet[position]!
  const { verdict, confidence, opened, right, points } = answer
  return { question: shown, answer: { verdict, confidence, opened, right, points }, key }
}
