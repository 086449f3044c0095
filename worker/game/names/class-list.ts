import { cellsOf } from './class-cells.ts'
import { type ColumnKind, isName, kindOfColumn, rolesOfHeader } from './class-columns.ts'
import { linesOf, mostly } from './class-lines.ts'
import { type ClassList, COMMA, listOf, type NameOrder, named, type Reading } from './class-reading.ts'
import { isSentence, pairsApart, pupilsOfSentence } from './class-sentence.ts'
import { tidied } from './signs.ts'

/** A last name in capitals, before or behind a first name that is not. */
const CAPITALS = /^(?:\p{Lu}[\p{Lu}'’ -]+ )\p{Lu}\p{Ll}|^(?=.{1,200}$)\p{Lu}\p{Ll}.* \p{Lu}{2}[\p{Lu}'’ -]*$/u
const CAPITALS_FIRST = /^((?:\p{Lu}[\p{Lu}'’-]+ )+)(\p{Lu}\p{Ll}.*)$/u
/** More signs are not read: two hundred pupils have a register of a third. */
const MOST_SIGNS = 100_000
/** More marks on one letter than in any script: to sort them takes the square of their number. */
const PILE = /(\p{M}{20})\p{M}+/gu
/** A header is looked for in so many lines: titles may stand above it. */
const MOST_TITLES = 4

/** Reads a list of pupils as it comes out of a spreadsheet, a register, a mail or a chat. */
export function readClassList(sent: string): ClassList {
  const pasted = sent.slice(0, MOST_SIGNS).replace(PILE, '$1')
  const lines = linesOf(pasted)
  return isSentence(lines) ? pupilsOfSentence(lines[0] ?? '', pasted) : asTable(cellsOf(lines), pasted)
}

/** The entries of a list of names: each is one, and "Lee, Anna" is Anna Lee. */
export function namesOf(entries: readonly string[]): string[] {
  return entries.map((entry) => tidied(entry.replace(COMMA, '$2 $1'))).filter(Boolean)
}

/** The cells of a row that are its name, together; empty where it has none. */
export function nameIn(row: readonly string[], columns: readonly ColumnKind[]): string {
  return named(row.filter((_, n) => ['name', 'first', 'last'].includes(columns[n] ?? '')).join(' '))
}

function asTable(cells: string[][], pasted: string): ClassList {
  const at = headerAt(cells)
  const header = at < 0 ? null : (cells[at] ?? null)
  const roles = header && rolesOfHeader(header)
  // A header that comes again begins another list.
  const rows = cells.slice(at + 1).filter((row) => String(row) !== String(header))
  const width = Math.max(0, ...cells.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, n) => {
    const role = header && roles?.[n]
    return role && role !== 'name' ? role : kindOfColumn(rows.map((row) => row[n] ?? ''))
  })
  const readings = readingsOf(rows, columns)
  const asPasted = pasted
    .split(/[\n\r]+/)
    .map((line) => tidied(line.replace(/(?<![,;\s])[,;\s]+$/u, '')))
    .filter(Boolean)
  const plain = readings.length === 1 && String(readings[0]?.names) === String(asPasted)
  return listOf(readings, { columns, header, rows, plain })
}

/** Where the header is: in the first line, or below the titles of a list; −1 where there is none. */
function headerAt(cells: string[][]): number {
  const isTitle = (row: string[]) => row.filter(Boolean).length === 1
  const above = cells.slice(0, MOST_TITLES)
  const first = above.findIndex((row) => !isTitle(row))
  const places = first > 0 && first < cells.length - 1 ? [0, first] : [0]
  if (cells.length < 2) return -1
  return places.findLast((place) => rolesOfHeader(cells[place] ?? []) !== null) ?? -1
}

/** What the name columns of a table can mean. */
function readingsOf(rows: string[][], columns: ColumnKind[]): Reading[] {
  const places = (kind: ColumnKind) => columns.flatMap((each, n) => (each === kind ? [n] : []))
  const pick = (order: NameOrder, at: number[]): Reading => ({
    order,
    names: rows
      .map((row) => at.map((n) => row[n] ?? ''))
      .filter((cells) => cells.some(isName))
      .map(joined),
  })
  const [first, last, name] = [places('first'), places('last'), places('name')]
  if (first.length && (last.length || name.length))
    return [pick('last-first', [...first, ...(last.length ? last : name)])]
  if (last.length && name.length) return [pick('last-first', [...name, ...last])]
  if (name.length > 1) {
    const orders = [pick('last-first', [...name.slice(1), name[0] ?? 0]), pick('written', name)]
    const each = name.flatMap((n) => rows.map((row) => row[n] ?? '')).filter((cell) => cell && isName(cell))
    return mostly(each, / /u) ? [{ order: 'one-a-cell', names: each.map(named) }, ...orders] : orders
  }
  const only = [...name, ...first, ...last]
  if (only.length > 0) {
    const reading = turned(pick('written', only))
    return mostly(reading.names, CAPITALS) ? inCapitals(reading) : pairsApart(reading)
  }
  const [mail] = places('mail')
  if (mail !== undefined) return [{ order: 'written', names: rows.map((row) => nameOfMail(row[mail] ?? '')) }]
  // Pupils who go by numbers: without a column of names, what stands first is one.
  return [{ order: 'written', names: rows.map((row) => named(row.find(Boolean) ?? '')).filter(Boolean) }]
}

/** Names of which most have a last name in capitals: it may stand first. */
function inCapitals(reading: Reading): Reading[] {
  const order = 'last-first'
  const names = reading.names.map((name) =>
    name.replace(CAPITALS_FIRST, (_all, last, first) => `${first} ${last.trim()}`),
  )
  return String(names) === String(reading.names) ? [reading] : [{ order, names }, reading]
}

/** The name that an address begins with: anna.lee@school.example. */
function nameOfMail(cell: string): string {
  const words = cell.replace(/^[<(]|@.*$/gu, '').split(/[._\d-]+/u)
  return words
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

/** Names in one column, of which most are written as "Lee, Anna". */
function turned({ order, names }: Reading): Reading {
  if (!mostly(names, COMMA)) return { order, names: names.map((name) => name.replace(/,\s*/g, ' ')) }
  return { order: 'last-first', names: names.map((name) => name.replace(COMMA, '$2 $1')) }
}

/** First name, then last name; written together, and the other way round, where Chinese, Japanese and Korean names are. */
function joined(parts: string[]): string {
  const together = parts.every((part) => /^[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}ー]+$/u.test(part))
  return named(together ? [...parts].reverse().join('') : parts.join(' '))
}
