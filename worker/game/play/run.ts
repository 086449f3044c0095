import type { Article, SealedQuestion, TalkingPoint } from '../../../questions/model/question.ts'
import { packOf } from '../../../questions/model/ref.ts'
import { drawnKey, drawnPassages } from '../drawn/drawn.ts'
import type { Answer, Judged } from './answer.ts'
import type { Outcome } from './outcome.ts'
import type { Play } from './play.ts'
import { pointsOf, resultOf } from './result.ts'
import { shortVersion } from './short.ts'
import type { Stop } from './terms.ts'
import type { Finished, Given, Opened, RoundView } from './view.ts'

/** What a player's round shows of the sitting that it is one of. */
interface Setting {
  quiz: RoundView['quiz']
  rules: RoundView['rules']
  articles: readonly Article[]
  questions: readonly SealedQuestion[]
  talk: TalkingPoint[]
}

type Around = Pick<Setting, 'articles' | 'questions'> & { rules: { short?: boolean | undefined } }

/** One player's way through a sitting: the questions in their own order, and what they have answered. */
export interface Run {
  sitting: Setting
  sheet: readonly SealedQuestion[]
  answers: readonly Answer[]
}

/** What a view needs to know besides. */
export interface Circumstances {
  nickname: string
  /** whether the passages around the current question are open */
  opened: boolean
  /** null before everything is answered */
  play: Play | null
  /** whether KV has the score */
  saved: boolean
  /** whether the player may still say by what name the play stands on the board */
  mayBeNamed: boolean
  /** when the player's time is up, in milliseconds since 1970; null where nothing ends it */
  endsAt: number | null
  stopped: Stop | null
  /** whether nothing will let the player answer more */
  through: boolean
}

/** What its player may see of a round. */
export function roundView({ sitting, sheet, answers }: Run, about: Circumstances): Omit<RoundView, 'round'> {
  const { kind, feedback, confidence, naming, revisable, calm, short } = sitting.rules
  // A class that is closed for a while goes on: verdicts that wait for its end are not told at a pause.
  const over = about.play !== null || (feedback === 'end' ? about.through : about.stopped !== null)
  const shown = over || feedback === 'each'
  const current = (!over && about.stopped === null && sheet[answers.length]?.shown) || null
  return {
    quiz: sitting.quiz,
    rules: {
      kind,
      feedback,
      confidence,
      naming,
      ...(revisable && { revisable }),
      ...(calm && { calm }),
      ...(short && { short }),
    },
    articles: sitting.articles.map(({ pack, title, source }) => ({ pack, title, source })),
    nickname: about.nickname,
    of: sheet.length,
    answered: answers.length,
    points: shown ? pointsOf(answers) : null,
    answers: shown ? answers.map((answer, position) => judgedAt(sheet, answer, position)) : [],
    ...(revisable && !over && about.stopped === null && { given: answers.map((answer) => givenOf(sheet, answer)) }),
    current,
    passages: current && about.opened ? passagesAround(sitting, current.id) : null,
    endsAt: about.endsAt,
    stopped: about.play ? null : about.stopped,
    finished: over ? finishedView({ sitting, sheet, answers }, about) : null,
  }
}

/** What the answer at a position, from 0, brought its player. */
export function outcomeOf({ sitting, sheet, answers }: Run, position: number, saved: boolean): Outcome {
  const finished = answers.length === sheet.length && !sitting.rules.revisable
  const shown = sitting.rules.feedback === 'each'
  return {
    judged: shown ? judgedAt(sheet, answers[position]!, position) : null,
    number: position + 1,
    points: shown ? pointsOf(answers) : null,
    next: sheet[answers.length]?.shown ?? null,
    finished,
    saved: finished ? saved : null,
  }
}

/** The article that a question is from, or its short version, as it is drawn around its words; empty where the sitting has none. */
export function passagesAround({ articles, questions, rules }: Around, question: string): Opened['passages'] {
  const whole = articles.find(({ pack }) => pack === packOf(question))?.passages ?? []
  const asked = questions.filter(({ shown }) => packOf(shown.id) === packOf(question))
  const passages = rules.short ? shortVersion(whole, asked) : whole
  return drawnPassages(passages, questions.find(({ shown }) => shown.id === question)?.shown.words)
}

function finishedView({ sitting, sheet, answers }: Run, { play, saved, mayBeNamed }: Circumstances): Finished {
  const verdicts = sheet.map(({ key }) => key.verdict)
  const result = resultOf(answers, verdicts)
  return { result, finishedAt: play?.finishedAt ?? null, saved, mayBeNamed, talk: sitting.talk }
}

/** What a player has said, and nothing of what is right. */
function givenOf(sheet: readonly SealedQuestion[], { question, verdict, confidence }: Answer): Given {
  const { shown } = sheet.find((asked) => asked.shown.id === question)!
  return { question: shown, verdict, confidence }
}

function judgedAt(sheet: readonly SealedQuestion[], answer: Answer, position: number): Judged {
  const { shown, key } = sheet[position]!
  const { verdict, confidence, opened, right, points } = answer
  return { question: shown, answer: { verdict, confidence, opened, right, points }, key: drawnKey(key) }
}
