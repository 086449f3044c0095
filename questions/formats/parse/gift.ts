/**
 * Moodle's GIFT, read: true or false, multiple choice, and essays as open.
 * @see https://docs.moodle.org/en/GIFT_format
 */
import { type GIFTQuestion, parse, type TextFormat } from 'gift-pegjs'
import { TECHNIQUES, type Technique } from '../../model/terms.ts'
import type { FormatProblem, Row, Understood } from '../item.ts'
import { oneLine } from '../text.ts'
import { type Asked, type Choice, openRow, rowOfTruth, rowsOf } from './choices.ts'
import { paragraphsOf } from './html.ts'

/** The claims of a GIFT file. A question that cannot be read is told with its line, and the others are read. */
export function parseGift(text: string): Understood {
  const understood: Understood = { rows: [], problems: [], left: [] }
  const texts: string[] = []
  let read = 0
  for (const [at, block] of blocksOf(text).entries()) {
    read += block.text.length
    if (read > MOST_READ || at >= MOST_QUESTIONS) {
      understood.problems.push({ line: block.line, message: 'The file is too long: it is read up to here.' })
      break
    }
    for (const found of readBlock(block)) {
      if (Array.isArray(found)) texts.push(...found)
      else if ('message' in found) understood.problems.push(found)
      else understood.rows.push(found)
    }
  }
  return texts.length > 0 ? { ...understood, texts } : understood
}

/** So many characters of questions take the grammar about half a second. */
const MOST_READ = 200_000
const MOST_QUESTIONS = 2_000

interface Block {
  text: string
  line: number
}

/** Questions are parted by empty lines. A line of comment before one belongs to it: it may bear its tags. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let block: Block | null = null
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') block = null
    else if (block) block.text += `\n${line}`
    else {
      block = { text: line, line: at + 1 }
      blocks.push(block)
    }
  }
  return blocks.filter(({ text }) => !text.split('\n').every((line) => /^\s*(\/\/|\$CATEGORY)/.test(line)))
}

/** A question so long is no question, and would be slow to read. */
const LONGEST = 20_000

function readBlock({ text, line }: Block): (Row | FormatProblem | string[])[] {
  if (text.length > LONGEST) return [{ line, message: 'The question is too long.' }]
  try {
    const first = text.split('\n').findIndex((each) => !/^\s*\/\//.test(each))
    return parsed(text).flatMap((question) => readQuestion(question, line + Math.max(first, 0)))
  } catch (error) {
    const at = (error as { location?: { start: { line: number } } }).location?.start.line ?? 1
    const message =
      'This is not written as GIFT asks for: look for a bracket, “=”, “~”, “#” or “:” too many or too few.'
    return [{ line: line + Math.min(at, text.split('\n').length) - 1, message }]
  }
}

/** Moodle takes signs of its own in a question's text as they are, and a colon in an answer; the grammar does not. */
function parsed(text: string): GIFTQuestion[] {
  try {
    return parse(`${text}\n\n`)
  } catch (error) {
    const mended = text.replace(
      /(^|\})([^{}]*)(?=\{|$)/g,
      (_, before, told: string) => before + withSigns(told, /[=~#]|(?<!:):(?!:)/g),
    )
    const inAnswers = mended.replace(/\{[^{}]*\}/g, (answers) => withSigns(answers, /:/g))
    if (inAnswers === text) throw error
    return parse(`${inAnswers}\n\n`)
  }
}

function withSigns(text: string, signs: RegExp): string {
  return text
    .replace(/\\.|\/\/[^\n]*/gs, (kept) => kept.replaceAll(/[=~#:]/g, (sign) => PLACES[sign]!))
    .replace(signs, '\\$&')
    .replace(/[\ue000-\ue003]/g, (place) => SIGNS[place]!)
}

/** Where a sign stands that is escaped already, or in a comment. */
const PLACES: Record<string, string> = { '=': '\ue000', '~': '\ue001', '#': '\ue002', ':': '\ue003' }
const SIGNS = Object.fromEntries(Object.entries(PLACES).map(([sign, place]) => [place, sign]))

const UNREAD: Partial<Record<GIFTQuestion['type'], string>> = {
  Matching: 'A question that asks to match pairs cannot become a claim.',
  Numerical: 'A question that asks for a number cannot become a claim.',
  Short: 'A question that asks to write an answer cannot become a claim.',
}

/** A row or a problem; of a text without a question its paragraphs. */
function readQuestion(question: GIFTQuestion, line: number): (Row | FormatProblem | string[])[] {
  if (question.type === 'Category') return []
  if (question.type === 'Description') return [paragraphs(question.stem)]
  const technique = TECHNIQUES.find((each): each is Technique => (question.tags ?? []).includes(each))
  const asked = { line, stem: paragraphs(question.stem), feedback: paragraphs(question.globalFeedback), technique }
  if (asked.stem.length === 0) return [{ line, message: 'The question has no text.' }]
  if (question.type === 'Essay') return [openRow(asked, 'It asks to write an answer, so its verdict is open.')]
  if (question.type === 'TF') {
    const told = [question.globalFeedback, question.trueFeedback, question.falseFeedback].map(paragraphs)
    const feedback = told.find(({ length }) => length > 0) ?? []
    return [rowOfTruth({ ...asked, feedback }, question.isTrue ? 'supported' : 'baseless')]
  }
  if (question.type !== 'MC') return [{ line, message: UNREAD[question.type] ?? 'This kind of question is not read.' }]
  return [rowsOf({ ...asked, choices: choicesOf(question.choices) } satisfies Asked)].flat()
}

function choicesOf(choices: Extract<GIFTQuestion, { type: 'MC' }>['choices']): Choice[] {
  const hasRight = choices.some(({ isCorrect, weight }) => isCorrect || weight === 100)
  return choices.map(({ isCorrect, weight, text, feedback }) => ({
    text: paragraphs(text).join(' '),
    right: isCorrect || weight === 100 || (weight !== null && weight > 0 && (hasRight ? null : true)),
    feedback: paragraphs(feedback),
  }))
}

function paragraphs(given: TextFormat | null | undefined): string[] {
  if (!given) return []
  if (given.format === 'plain') return given.text.split('\n').map(oneLine).filter(Boolean)
  return paragraphsOf(given.text)
}
