import type { SealedQuestion } from '../../../questions/model/question.ts'
import type { Technique, Verdict } from '../../../questions/model/terms.ts'
import { discriminations, fisher, kr20, wilson } from '../measure/statistics.ts'
import type { Answer } from '../play/answer.ts'
import { CONFIDENCES, type Confidence } from '../play/marking.ts'
import { pointsOf } from '../play/result.ts'
import { shareOf } from '../share.ts'
import type { BySureness, Fit, PupilReport, QuestionReport, RoundReport } from './report-wire.ts'

/** One pupil's answers in the order of the quiz; null where there is none. */
export interface AnswerSheet {
  id: string
  nickname: string
  /** milliseconds since 1970; null before the end */
  finishedAt: number | null
  answers: readonly (Answer | null)[]
}

/** How a class did with one question, wherever it was asked. */
type QuestionFigures = Omit<QuestionReport, 'moved'>

/** What a pupil's answers come to. */
type PupilFigures = Omit<PupilReport, 'team' | 'joinedAt' | 'finishedAt' | 'answers' | 'first'>

/** What a class's answers allow to say, wherever they are from. */
export interface ClassReport
  extends Omit<RoundReport, 'state' | 'over' | 'confidence' | 'talk' | 'questions' | 'pupils' | 'absent' | 'teams'> {
  questions: QuestionFigures[]
  pupils: PupilFigures[]
}

/** From this many answers on, more than a share may be said of a question, and of the whole quiz. */
export const ENOUGH = 30

const MOST_TO_TEACH = 3

type Sealed = Pick<SealedQuestion, 'shown' | 'key'>
type Given = Answer & { truth: Verdict; technique: Technique | null }

/** Folds a class's answers into what its teacher may say of them. */
export function classReport(questions: readonly Sealed[], sheets: readonly AnswerSheet[]): ClassReport {
  const given = sheets.flatMap(({ answers }) => answersWithTruth(questions, answers))
  const { asked, rows } = completePlays(questions, sheets)
  const fits = discriminations(rows)
  const reports = questions.map((question, at) => {
    const answers = sheets.flatMap((sheet) => sheet.answers[at] ?? [])
    return questionReport(question, at + 1, answers, fitOf(fits[asked.indexOf(at)] ?? null, rows.length))
  })
  return {
    pupils: sheets.map((sheet) => pupilReport(questions, sheet)),
    finished: sheets.filter(({ finishedAt }) => finishedAt !== null).length,
    all: shareOf(given),
    trusted: shareOf(given.filter(({ truth }) => truth === 'supported')),
    caught: shareOf(given.filter(({ truth }) => truth === 'baseless')),
    certain: shareOf(given.filter(({ confidence }) => confidence === 3)),
    readFirst: shareOf(given.filter(({ opened }) => opened)),
    straight: shareOf(given.filter(({ opened }) => !opened)),
    questions: reports,
    techniques: techniqueReports(given),
    analysed: { questions: asked.length, plays: rows.length },
    reliability: rows.length >= ENOUGH ? kr20(rows) : null,
    teachNext: teachNext(reports),
  }
}

/**
 * The places of the questions that anybody answered, and what each play that answered all of them made of them: 1 right,
 * 0 wrong. A question that was skipped, or that nobody came to, takes no play out.
 */
function completePlays(questions: readonly Sealed[], sheets: readonly AnswerSheet[]) {
  const asked = [...questions.keys()].filter((at) => sheets.some(({ answers }) => answers[at]))
  const complete = sheets.filter(({ answers }) => asked.length > 0 && asked.every((at) => answers[at]))
  return { asked, rows: complete.map(({ answers }) => asked.map((at) => Number(answers[at]?.right))) }
}

function questionReport({ shown, key }: Sealed, number: number, answers: readonly Answer[], fit: Fit): QuestionFigures {
  const right = shareOf(answers)
  return {
    ...{ ...shown, number, speaker: shown.speaker.name, role: shown.speaker.role },
    ...{ key, verdict: key.verdict, technique: key.technique, right, interval: wilson(right) },
    split: { supported: bySureness(answers, 'supported'), baseless: bySureness(answers, 'baseless') },
    sureWrong: answers.filter((answer) => !answer.right && answer.confidence === 3).length,
    readFirst: shareOf(answers.filter(({ opened }) => opened)),
    straight: shareOf(answers.filter(({ opened }) => !opened)),
    fit,
  }
}

/** Of few plays nothing is said. A key is doubted only where all of r's interval is below 0, which chance hardly makes. */
function fitOf(r: number | null, plays: number): Fit {
  if (r === null || plays < ENOUGH) return { checkKey: false, band: null }
  const name = r >= 0.4 ? 'excellent' : r >= 0.3 ? 'good' : r >= 0.2 ? 'review' : 'revise'
  return { checkKey: fisher(r, plays).high < 0, band: { r, name } }
}

function pupilReport(questions: readonly Sealed[], { id, nickname, finishedAt, answers }: AnswerSheet): PupilFigures {
  const given = answersWithTruth(questions, answers)
  return {
    ...{ id, nickname, answered: given.length, right: shareOf(given).right, points: pointsOf(given) },
    trusted: shareOf(given.filter(({ truth }) => truth === 'supported')),
    caught: shareOf(given.filter(({ truth }) => truth === 'baseless')),
    finished: finishedAt !== null,
  }
}

function techniqueReports(given: readonly Given[]): ClassReport['techniques'] {
  const techniques = new Set(given.flatMap(({ technique }) => technique ?? []))
  return [...techniques]
    .map((technique) => ({ technique, caught: shareOf(given.filter((answer) => answer.technique === technique)) }))
    .sort((one, other) => one.caught.right / one.caught.of - other.caught.right / other.caught.of)
}

/**
 * Those that most surely many got wrong: by the lower ends of the intervals of who was wrong and of who was certain and
 * wrong; of equals the earlier one. What only a few who are ahead of the rest have answered waits for the others.
 */
function teachNext(questions: readonly QuestionFigures[]): ClassReport['teachNext'] {
  const wrong = ({ right }: QuestionFigures) => right.of - right.right
  const atLeast = (count: number, of: number) => wilson({ right: count, of }).low
  const worth = (question: QuestionFigures) =>
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

function bySureness(answers: readonly Answer[], verdict: Verdict): BySureness {
  const count = (level: Confidence) =>
    answers.filter((answer) => answer.verdict === verdict && answer.confidence === level).length
  return CONFIDENCES.map(count)
}
