import Papa from 'papaparse'
import { mostly } from './class-lines.ts'

const NO_DELIMITER = '\u001f'

/** The cells of a list's lines, whatever sign parts most of them. */
export function cellsOf(lines: readonly string[]): string[][] {
  const gap = [/\S {2,}\S/u, /\S [-–] \S/u].find((each) => mostly(lines, each))
  const isSpaced = gap !== undefined && !mostly(lines, /[\t;|]/u)
  const spaced = isSpaced ? lines.map((line) => line.trim().replace(/ {2,}| [-–] /gu, '\t')) : lines
  const delimiter = ['\t', ';', '|', ','].find((sign) => mostly(spaced, new RegExp(`[${sign}]`, 'u'))) ?? NO_DELIMITER
  return spaced.map((line) => parse(line, delimiter))
}

/** The cells of one line between commas; all of it where it stands in quotes. */
export function cellsBetweenCommas(line: string): string[] {
  return parse(line, /^\s*"[^"]*"\s*$/.test(line) ? NO_DELIMITER : ',')
}

/** A library knows about quotes; empty cells at the end are none. */
function parse(line: string, delimiter: string): string[] {
  const { data } = Papa.parse<string[]>(line, { delimiter, quoteChar: '"' })
  const cells = (data[0] ?? []).map((cell) => cell.replaceAll('"', ' ').replace(/\s+/gu, ' ').trim())
  while (cells.length > 1 && cells.at(-1) === '') cells.pop()
  return cells
}
