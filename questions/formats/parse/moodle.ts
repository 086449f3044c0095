/**
 * Moodle XML, read: true or false, multiple choice, and essays as open.
 * @see https://docs.moodle.org/en/Moodle_XML_format
 */
import { TECHNIQUES } from '../../model/terms.ts'
import { type FormatProblem, type Row, type Understood, unreadable } from '../item.ts'
import { oneLine } from '../text.ts'
import { type Asked, openRow, rowOfTruth, rowsOf } from './choices.ts'
import { paragraphsOf, plain } from './html.ts'
import { allOf, childOf, childrenOf, type Element, parseXml, textOf, XmlFault } from './xml.ts'

/** The claims of a Moodle XML file. A question that cannot be read is told with its line, and the others are read. */
export function parseMoodleXml(source: string): Understood {
  const understood: Understood = { rows: [], problems: [], left: [] }
  let root: Element
  try {
    root = parseXml(source)
  } catch (error) {
    if (error instanceof XmlFault) return unreadable(error.message, error.line)
    throw error
  }
  if (root.name !== 'quiz') return unreadable('A Moodle XML file begins with <quiz>.', root.line)
  const questions = childrenOf(root, 'question')
  for (const question of questions) {
    for (const read of readQuestion(question)) {
      if ('message' in read) understood.problems.push(read)
      else understood.rows.push(read)
    }
  }
  const count = (name: string) => questions.reduce((sum, question) => sum + allOf(question, name).length, 0)
  const texts = questions
    .filter(({ attributes }) => attributes.type === 'description')
    .flatMap((description) => paragraphs(childOf(description, 'questiontext')))
  const files = count('file')
  if (files > 0) understood.left.push(`Pictures and other files: ${files}.`)
  return texts.length > 0 ? { ...understood, texts } : understood
}

function readQuestion(question: Element): (Row | FormatProblem)[] {
  const { line } = question
  const { type } = question.attributes
  if (type === 'category' || type === 'description') return []
  const tags = allOf(question, 'tag').map((each) => plain(textOf(each)))
  const technique = TECHNIQUES.find((each) => tags.includes(each))
  const stem = paragraphs(childOf(question, 'questiontext'))
  if (stem.length === 0) return [{ line, message: 'The question has no text.' }]
  const asked = { line, technique, stem, feedback: paragraphs(childOf(question, 'generalfeedback')) }
  const answers = childrenOf(question, 'answer').map(answerOf)
  if (type === 'essay') return [openRow(asked, 'It asks to write an answer, so its verdict is open.')]
  if (type === 'truefalse') return [truth(asked, answers)]
  if (type !== 'multichoice')
    return [{ line, message: `A question of the kind “${type ?? ''}” cannot become a claim.` }]
  const full = answers.some(({ fraction }) => fraction >= 100)
  const choices = answers.map(({ fraction, ...answer }) => ({
    ...answer,
    right: fraction >= 100 || (fraction > 0 && (full ? null : true)),
  }))
  return [rowsOf({ ...asked, choices })].flat()
}

interface Answer {
  fraction: number
  text: string
  feedback: string[]
}

function truth(asked: Omit<Asked, 'choices'>, answers: Answer[]): Row | FormatProblem {
  const right = answers.find(({ fraction }) => fraction > 0)
  const isTrue = right && /^true$/i.test(right.text)
  if (!right || !(isTrue || /^false$/i.test(right.text)))
    return { line: asked.line, message: 'The question must say whether “true” or “false” is right.' }
  const feedback = asked.feedback.length > 0 ? asked.feedback : right.feedback
  return rowOfTruth({ ...asked, feedback }, isTrue ? 'supported' : 'baseless')
}

function answerOf(answer: Element): Answer {
  const fraction = Number(answer.attributes.fraction ?? 0)
  const text = paragraphs(answer).join(' ')
  return { fraction: Number.isFinite(fraction) ? fraction : 0, text, feedback: paragraphs(childOf(answer, 'feedback')) }
}

/** The text of an element that has it in a <text> of its own. */
function paragraphs(element: Element | undefined): string[] {
  const words = textOf(childOf(element, 'text'))
  return element?.attributes.format === 'plain_text'
    ? words.split('\n').map(oneLine).filter(Boolean)
    : paragraphsOf(words)
}
