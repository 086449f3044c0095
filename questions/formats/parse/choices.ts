/** Questions with answers to choose from, as claims: of two answers that are verdicts one claim, else one an answer. */
import type { Technique, Verdict } from '../../model/terms.ts'
import { type FormatProblem, filled, type Row } from '../item.ts'
import { readFeedback, readStem } from '../stem.ts'
import { readAnswer } from './label.ts'

/** An answer that can be chosen; `right` is null where it counts in part. */
export interface Choice {
  text: string
  right: boolean | null
  /** what is told to whoever chose it */
  feedback?: string[]
}

/** A question of a platform. */
export interface Asked {
  line: number
  /** the paragraphs of its text */
  stem: string[]
  choices: Choice[]
  /** what is told to everybody */
  feedback: string[]
  technique?: Technique
}

/** The claims of a question, or what is wrong with it. */
export function rowsOf(asked: Asked): Row[] | FormatProblem {
  const { line, stem, choices } = asked
  if (stem.length === 0) return { line, message: 'The question has no text.' }
  const given = choices.filter(({ text }) => text !== '')
  if (given.length < 2) return { line, message: 'The question needs at least two answers to choose from.' }
  if (given.every(({ right }) => right === false))
    return { line, message: 'No answer of the question is marked as right.' }
  const verdicts = given.map(({ text }) => readAnswer(text))
  if (new Set(verdicts).size === given.length && !verdicts.includes(undefined)) return oneClaim(asked, given, verdicts)
  return given.map((choice, at) => claimOf(asked, choice, at + 1, given.length))
}

/** A statement that is true or false. */
export function rowOfTruth({ line, stem, feedback, technique }: Omit<Asked, 'choices'>, verdict: Verdict): Row {
  return { line, notes: [], item: filled({ ...readStem(stem), verdict, technique, ...readFeedback(feedback) }) }
}

/** A question that nobody can answer by choosing. */
export function openRow({ line, stem, feedback, technique }: Omit<Asked, 'choices'>, because: string): Row {
  const item = filled({ ...readStem(stem), verdict: 'open', technique, ...readFeedback(feedback) })
  return { line, notes: [because], item }
}

function oneClaim(asked: Asked, given: Choice[], verdicts: (Verdict | undefined)[]): Row[] | FormatProblem {
  const right = verdicts.filter((_, at) => given[at]!.right)
  if (right.length !== 1)
    return { line: asked.line, message: 'The question must have one right answer, and has several.' }
  const told = asked.feedback.length > 0 ? asked.feedback : given.find(({ right }) => right)?.feedback
  return [rowOfTruth({ ...asked, feedback: told ?? [] }, right[0]!)]
}

/** A gap in a text, into which an answer goes. */
const GAP = /_{3,}/

function claimOf({ line, stem, feedback }: Asked, { text, right, ...choice }: Choice, at: number, of: number): Row {
  const question = stem.join(' ')
  const claim = GAP.test(question) ? question.replace(GAP, () => text) : `${question} ${text}`
  const told = choice.feedback?.length ? choice.feedback : right ? feedback : []
  const verdict = right === null ? 'open' : right ? 'supported' : 'baseless'
  const notes = [`Answer ${at} of ${of} to one question: read the claim over.`]
  if (right === null) notes.push('The answer counts in part, so its verdict is open.')
  return { line, notes, item: filled({ claim, verdict, why: told.join(' ') }) }
}
