/** CSV and TSV, read: our own columns, a list of fact-checks, Kahoot's and Quizizz's templates. */
import Papa from 'papaparse'
import { withoutApostrophe } from '../csv-text.ts'
import { type Understood, unreadable } from '../item.ts'
import { MOST_ROWS, parseTable } from './table.ts'

/** The claims of a CSV or TSV file, whatever parts its cells. The line is the one on which a row begins. */
export function parseCsv(text: string): Understood {
  const bare = text.replace(/^\ufeff/, '').replace(/^sep=(.)\r?\n/i, '')
  const before = text.length > bare.length && /^\ufeff?sep=/i.test(text) ? 1 : 0
  const rows: { line: number; cells: string[] }[] = []
  let line = 1 + before
  let at = 0
  let unclosed: number | undefined
  Papa.parse<string[]>(bare, {
    delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosed ??= line
      rows.push({ line, cells: data.map(withoutApostrophe) })
      for (; at < meta.cursor && at < bare.length; at++)
        if (bare[at] === '\n' || (bare[at] === '\r' && bare[at + 1] !== '\n')) line++
      if (rows.length > MOST_ROWS + 100) parser.abort()
    },
  })
  if (rows.length === 0) return unreadable('The file is empty.')
  const understood = parseTable(rows)
  if (unclosed === undefined) return understood
  const problem = {
    line: unclosed,
    message: 'A quotation mark is opened and never closed, so all that follows is in one cell.',
  }
  return { ...understood, problems: [problem, ...understood.problems] }
}
