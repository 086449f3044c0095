/** Rows of cells, wherever they come from, as claims: our own columns, a fact-checker's list, Kahoot's and Quizizz's. */

import { columnOf, techniqueOf } from '../columns.ts'
import { type FormatProblem, filled, type Item, type Row, type Understood, unreadable } from '../item.ts'
import { folded, oneLine } from '../text.ts'
import { type Choice, rowsOf } from './choices.ts'
import { readDay } from './day.ts'
import { readAnswer, readLabel } from './label.ts'

/** A row of a table, with the line or row number that people see. */
export interface Cells {
  line: number
  cells: string[]
}

/** The heading stands among the first rows: a template may explain itself above it. */
const SEARCHED = 30
/** A table has no more rows than this. */
export const MOST_ROWS = 5_000
/** Nor more columns that are read. */
const MOST_COLUMNS = 200

/** The claims of a table. */
export function parseTable(table: Cells[]): Understood {
  const rows = table.map(({ line, cells }) => ({ line, cells: cells.slice(0, MOST_COLUMNS) }))
  const searched = rows.slice(0, SEARCHED)
  const games = searched.findIndex(({ cells }) => quizColumns(cells))
  if (games >= 0) return readAll(rows.slice(games + 1), quizReader(quizColumns(rows[games]!.cells)!), ['Time limits.'])
  const own = searched.findIndex(({ cells }) => cells.some((cell) => columnOf(cell) === 'claim'))
  if (own < 0)
    return unreadable(
      'No column is called “claim”, and there is no question with answers as Kahoot or Quizizz have it.',
    )
  const columns = rows[own]!.cells.map(columnOf)
  const unknown = rows[own]!.cells.filter((cell, at) => cell.trim() !== '' && !columns[at]).map(oneLine)
  const left = unknown.length > 0 ? [`Columns: ${unknown.slice(0, 20).join(', ')}.`] : []
  return readAll(rows.slice(own + 1), (row) => readOwn(row, columns), left)
}

function readAll(rows: Cells[], read: (row: Cells) => (Row | FormatProblem)[], left: string[]): Understood {
  const understood: Understood = { rows: [], problems: [], left }
  for (const row of rows.slice(0, MOST_ROWS)) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    for (const each of read(row)) {
      if ('message' in each) understood.problems.push(each)
      else understood.rows.push(each)
    }
  }
  if (rows.length > MOST_ROWS)
    understood.problems.push({ line: rows[MOST_ROWS]!.line, message: 'The table has too many rows.' })
  return understood
}

// --- our own columns, or those of a list of fact-checks ---

function readOwn({ line, cells }: Cells, columns: (keyof Item | undefined)[]): (Row | FormatProblem)[] {
  const cell = (column: keyof Item) => {
    const at = columns.indexOf(column)
    return at < 0 ? '' : (cells[at] ?? '')
  }
  const text = (column: keyof Item) => oneLine(cell(column))
  if (!text('claim')) return [{ line, message: 'The row has no claim.' }]
  const notes: string[] = []
  const item = filled({
    ...{
      claim: text('claim'),
      verdict: verdictOf(text('verdict'), notes),
      words: text('words'),
      kind: kindOf(text('kind')),
    },
    ...{ speaker: text('speaker'), role: text('role'), occasion: text('occasion'), date: dateOf(text('date'), notes) },
    ...{
      why: text('why'),
      missing: text('missing'),
      evidence: cell('evidence').split('\n').map(oneLine).filter(Boolean),
    },
    ...{ technique: techniqueIn(text('technique'), notes), source: text('source'), url: text('url') },
  })
  return [{ line, item, notes }]
}

function verdictOf(cell: string, notes: string[]): Item['verdict'] {
  const known = readAnswer(cell)
  if (known || folded(cell) === 'open') return known ?? 'open'
  const read = readLabel(cell)
  if (read.verdict !== 'open') return read.verdict
  notes.push(`The verdict is open: ${cell ? read.because : 'none is given'}.`)
  return 'open'
}

function kindOf(cell: string): Item['kind'] {
  const kind = folded(cell)
  return kind === 'quote' || kind === 'report' ? kind : undefined
}

function dateOf(cell: string, notes: string[]): string | undefined {
  const day = readDay(cell)
  if (cell && !day) notes.push(`The date “${cell.slice(0, 40)}” is left out: it could be several days, or none.`)
  return day
}

function techniqueIn(cell: string, notes: string[]): Item['technique'] {
  const technique = techniqueOf(cell)
  if (cell && !technique) notes.push(`The technique “${cell.slice(0, 40)}” is left out: it is none of ours.`)
  return technique
}

// --- Kahoot's and Quizizz's templates ---

interface QuizColumns {
  question: number
  answers: number[]
  correct: number
  kind: number
  why: number
}

/** Where a template has its columns: "Question - max 120 characters", "Answer 1 - …" or "Question Text", "Option 1". */
function quizColumns(cells: readonly string[]): QuizColumns | undefined {
  const headings = cells.map(folded)
  const find = (pattern: RegExp) => headings.findIndex((heading) => pattern.test(heading))
  const answers = headings.flatMap((heading, at) => (/^(?:answer|option) ?[1-9]\b/.test(heading) ? [at] : []))
  const text = find(/^question text$/)
  const question = text < 0 ? find(/^question\b(?! type)/) : text
  const correct = find(/^correct answer/)
  if (question < 0 || correct < 0 || answers.length < 2) return undefined
  return { question, answers, correct, kind: find(/^question type$/), why: find(/^answer explanation$/) }
}

/** Kinds of questions that have no right answer to choose, as Quizizz calls them. */
const UNREAD = /open|fill|poll|draw|slide|match|reorder|video|audio/i

function quizReader({ question, answers, correct, kind, why }: QuizColumns) {
  return ({ line, cells }: Cells): (Row | FormatProblem)[] => {
    const asked = oneLine(cells[question] ?? '')
    const marked = oneLine(cells[correct] ?? '')
    // The second row of Quizizz's template says what goes where.
    if (rightOnes(marked).size === 0 && /^text of the question|\(required\)/i.test(asked)) return []
    if (!asked && answers.every((at) => !cells[at]?.trim())) return []
    const type = kind < 0 ? '' : oneLine(cells[kind] ?? '')
    if (UNREAD.test(type))
      return [{ line, message: `A question of the kind “${type.slice(0, 40)}” cannot become a claim.` }]
    const right = rightOnes(marked)
    const choices = answers.map((at, index): Choice => {
      const text = oneLine(cells[at] ?? '')
      return { text, right: right.has(String(index + 1)) || (text !== '' && folded(text) === folded(marked)) }
    })
    const told = why < 0 ? '' : oneLine(cells[why] ?? '')
    return [rowsOf({ line, stem: asked ? [asked] : [], choices, feedback: told ? [told] : [] })].flat()
  }
}

/** "1,3", "1; 3", "1 3", or letters; a spreadsheet may have made "1.3" or "1,3" of it. */
function rightOnes(marked: string): Set<string> {
  if (!/^[\d\sa-e,;.&/]+$/i.test(marked)) return new Set()
  const letters = marked.toLowerCase().replace(/[a-e]/g, (letter) => String(letter.charCodeAt(0) - 96))
  return new Set(letters.match(/[1-9]/g) ?? [])
}
