import type { PublicQuestion } from '../../questions/model.ts'
import type { Technique, Verdict } from '../../questions/terms.ts'
import { CONFIDENCES, type Confidence } from './marking.ts'
import { pointsOf, type Share } from './result.ts'
import type { Answer, SealedQuestion } from './round.ts'
import { discriminations, fisher, type Interval, kr20, wilson } from './statistics.ts'

/** One pupil's answers in the order of the quiz; null where there is none. */
export interface AnswerSheet {
  id: string
  nickname: string
  /** milliseconds since 1970; null before the end */
  finishedAt: number | null
  answers: readonly (Answer | null)[]
}

/** How many said what, by how sure they were: guess, fairly sure, certain. */
export type Split = Record<Verdict, [number, number, number]>

/** How a question goes with the rest, as far as the number of finished plays allows to say. */
export interface Fit {
  /** those who did well elsewhere got this one wrong so much more often that chance does not explain it */
  checkKey: boolean
  /** the item-rest correlation and what it is called; null under 30 plays */
  band: { r: number; name: 'excellent' | 'good' | 'review' | 'revise' } | null
}

/** How a class did with one question. */
export interface QuestionReport {
  /** from 1, in the order of the quiz */
  number: number
  id: string
  claim: string
  words: string
  kind: PublicQuestion['kind']
  speaker: string
  verdict: Verdict
  technique: Technique | null
  right: Share
  interval: Interval
  split: Split
  /** those who were certain, and not right */
  sureWrong: number
  readFirst: Share
  straight: Share
  fit: Fit
}

export interface PupilReport {
  id: string
  nickname: string
  answered: number
  right: number
  points: number
  trusted: Share
  caught: Share
  finished: boolean
}

/** Why a question is worth talking about. */
export type Why = 'sure-wrong' | 'mostly-wrong' | 'some-wrong'

export interface ClassReport {
  pupils: PupilReport[]
  finished: number
  all: Share
  trusted: Share
  caught: Share
  /** of the answers that pupils were certain of */
  certain: Share
  readFirst: Share
  straight: Share
  questions: QuestionReport[]
  /** how often baseless claims with a trick were caught, the least often first */
  techniques: { technique: Technique; caught: Share }[]
  /** KR-20; null where there are too few plays, or it cannot be told */
  reliability: number | null
  /** the questions most worth talking about, by their number, at most three */
  teachNext: { number: number; why: Why }[]
}

/** From this many answers on, more than a share may be said of a question, and of the whole quiz. */
export const ENOUGH = 30

const MOST_TO_TEACH = 3

type Sealed = Pick<SealedQuestion, 'shown' | 'key'>
type Given = Answer & { truth: Verdict; technique: Technique | null }

/** Folds a class's answers into what its teacher may say of them. */
export function classReport(questions: readonly Sealed[], sheets: readonly AnswerSheet[]): ClassReport {
  const given = sheets.flatMap(({ answers }) => answersWithTruth(questions, answers))
  const complete = sheets.filter(({ answers }) => answers.length > 0 && answers.every((answer) => answer !== null))
  const rows = complete.map(({ answers }) => answers.map((answer) => Number(answer?.right)))
  const fits = rows.length ? discriminations(rows) : questions.map(() => null)
  const reports = questions.map((question, at) => {
    const answers = sheets.flatMap((sheet) => sheet.answers[at] ?? [])
    return questionReport(question, at + 1, answers, fitOf(fits[at] ?? null, rows.length))
  })
  return {
    pupils: sheets.map((sheet) => pupilReport(questions, sheet)),
    finished: sheets.filter(({ finishedAt }) => finishedAt !== null).length,
    all: share(given),
    trusted: share(given.filter(({ truth }) => truth === 'supported')),
    caught: share(given.filter(({ truth }) => truth === 'baseless')),
    certain: share(given.filter(({ confidence }) => confidence === 3)),
    readFirst: share(given.filter(({ opened }) => opened)),
    straight: share(given.filter(({ opened }) => !opened)),
    questions: reports,
    techniques: techniqueReports(given),
    reliability: rows.length >= ENOUGH ? kr20(rows) : null,
    teachNext: teachNext(reports),
  }
}

function questionReport({ shown, key }: Sealed, number: number, answers: readonly Answer[], fit: Fit): QuestionReport {
  const right = share(answers)
  return {
    ...{ number, id: shown.id, claim: shown.claim, words: shown.words, kind: shown.kind, speaker: shown.speaker.name },
    ...{ verdict: key.verdict, technique: key.technique, right, interval: wilson(right) },
    split: { supported: bySureness(answers, 'supported'), baseless: bySureness(answers, 'baseless') },
    sureWrong: answers.filter((answer) => !answer.right && answer.confidence === 3).length,
    readFirst: share(answers.filter(({ opened }) => opened)),
    straight: share(answers.filter(({ opened }) => !opened)),
    fit,
  }
}

/**
 * A key is doubted only where all of r's interval is below 0: with twelve plays, two of three sound reports would have a
 * question with r < 0 by chance.
 */
function fitOf(r: number | null, plays: number): Fit {
  if (r === null) return { checkKey: false, band: null }
  const name = r >= 0.4 ? 'excellent' : r >= 0.3 ? 'good' : r >= 0.2 ? 'review' : 'revise'
  return { checkKey: fisher(r, plays).high < 0, band: plays >= ENOUGH ? { r, name } : null }
}

function pupilReport(questions: readonly Sealed[], { id, nickname, finishedAt, answers }: AnswerSheet): PupilReport {
  const given = answersWithTruth(questions, answers)
  return {
    ...{ id, nickname, answered: given.length, right: share(given).right, points: pointsOf(given) },
    trusted: share(given.filter(({ truth }) => truth === 'supported')),
    caught: share(given.filter(({ truth }) => truth === 'baseless')),
    finished: finishedAt !== null,
  }
}

function techniqueReports(given: readonly Given[]): ClassReport['techniques'] {
  const techniques = new Set(given.flatMap(({ technique }) => technique ?? []))
  return [...techniques]
    .map((technique) => ({ technique, caught: share(given.filter((answer) => answer.technique === technique)) }))
    .sort((one, other) => one.caught.right / one.caught.of - other.caught.right / other.caught.of)
}

/**
 * Those that most surely many got wrong: by the lower ends of the intervals of who was wrong and of who was certain and
 * wrong; of equals the earlier one. What only a few who are ahead of the rest have answered waits for the others.
 */
function teachNext(questions: readonly QuestionReport[]): ClassReport['teachNext'] {
  const wrong = ({ right }: QuestionReport) => right.of - right.right
  const atLeast = (count: number, of: number) => wilson({ right: count, of }).low
  const worth = (question: QuestionReport) =>
    atLeast(wrong(question), question.right.of) + atLeast(question.sureWrong, question.right.of)
  const most = Math.max(...questions.map(({ right }) => right.of))
  return questions
    .filter((question) => wrong(question) > 0 && question.right.of >= most / 4)
    .sort((one, other) => worth(other) - worth(one) || one.number - other.number)
    .slice(0, MOST_TO_TEACH)
    .map((question) => {
      const mostly = wrong(question) * 2 > question.right.of
      return {
        number: question.number,
        why: question.sureWrong ? 'sure-wrong' : mostly ? 'mostly-wrong' : 'some-wrong',
      }
    })
}

function answersWithTruth(questions: readonly Sealed[], answers: readonly (Answer | null)[]): Given[] {
  return answers.flatMap((answer, at) => {
    const key = questions[at]?.key
    return answer && key ? { ...answer, truth: key.verdict, technique: key.technique } : []
  })
}

function bySureness(answers: readonly Answer[], verdict: Verdict): [number, number, number] {
  const count = (level: Confidence) =>
    answers.filter((answer) => answer.verdict === verdict && answer.confidence === level).length
  const [guess, fairly, certain] = CONFIDENCES
  return [count(guess), count(fairly), count(certain)]
}

function share(answers: readonly Pick<Answer, 'right'>[]): Share {
  return { right: answers.filter(({ right }) => right).length, of: answers.length }
}
