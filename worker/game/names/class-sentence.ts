import { cellsBetweenCommas } from './class-cells.ts'
import { isName } from './class-columns.ts'
import { mostly } from './class-lines.ts'
import { type ClassList, COMMA, listOf, named, type Reading } from './class-reading.ts'

/** What parts pupils in one line, besides commas. */
const APART = /[;\t|、]| [/·•] /gu
/** Names and nothing else between strokes: "Anna/Ben/Cem". */
const STROKES = /^[\p{L}\p{M} '’.-]+(?:\/[\p{L}\p{M} '’.-]+)+$/u
/** What joins the last of a list: "Ben and Cem". */
const AND = / (?:and|und|et|y|e|og|och|en|ve|i|ja|и|&|\+) /iu
/** The same where a line holds one pupil: not what stands within a family's name, as in "Ortega y Gasset". */
const AND_BETWEEN_PUPILS = / (?:and|und|et|og|och|&|\+) /iu
/** More cells in one line are not read: no class is that large. */
const MOST_CELLS = 1_000

/** Whether a list is one line that holds several pupils, or may. */
export function isSentence(lines: readonly string[]): boolean {
  const [line = ''] = lines
  const isParted = line.search(APART) >= 0 || /,/.test(line) || AND.test(line) || STROKES.test(line)
  return lines.length === 1 && isParted && cellsBetweenCommas(evenly(line)).every(isName)
}

/** "Ada, Ben, Çelik" are three pupils. "Lee, Anna" may be one, and "Lee, Anna; Ko, Ben" two: whoever pasted it is asked. */
export function pupilsOfSentence(line: string, pasted: string): ClassList {
  const parts = cellsBetweenCommas(line).length === 1 ? [line] : line.split(APART).flatMap((part) => part.split(AND))
  const cells = cellsBetweenCommas(evenly(line)).filter(Boolean).slice(0, MOST_CELLS)
  const each = cells.flatMap((cell) => cell.split(AND))
  const many: Reading = { order: 'one-a-cell', names: each.map(named).filter(Boolean) }
  const others = [...families(parts), ...onePupil(cells, each)]
  const isAll = lettersOf(many.names.join('')) === lettersOf(pasted)
  const isOne = others.length > 0 && parts.length > 1
  const rows = isOne ? parts.map((part) => part.split(',').map((cell) => cell.trim())) : [cells]
  return listOf(cells.length === 1 ? [many, ...others] : [...others, many], {
    ...{ columns: isOne ? ['last', 'first'] : cells.map(() => 'name'), header: null, rows },
    plain: others.length === 0 && isAll,
  })
}

/** "Lee, Anna; Ko, Ben": pupils whose last name stands before a comma. */
function families(parts: readonly string[]): Reading[] {
  const whole = parts.map((part) => part.trim()).filter(Boolean)
  if (whole.length < 2 || !mostly(whole, COMMA)) return []
  return [{ order: 'last-first', names: whole.map((part) => named(part.replace(COMMA, '$2 $1'))) }]
}

/** Two cells that may be one pupil: "Lee, Anna"; and one cell that may: "Ortega y Gasset". */
function onePupil(cells: readonly string[], each: readonly string[]): Reading[] {
  if (each.length !== 2) return []
  if (cells.length === 1) return [{ order: 'written', names: cells.map(named) }]
  const isPair = cells.some((cell) => !cell.includes(' '))
  return isPair ? [{ order: 'last-first', names: [named([...cells].reverse().join(' '))] }] : []
}

/** Names a line, some of which hold two pupils: "Anna Lee and Ben Ko". Two at one device are joined by an "&" as well. */
export function pairsApart({ order, names }: Reading): Reading[] {
  if (order === 'one-a-cell' || !names.some((name) => AND_BETWEEN_PUPILS.test(name))) return [{ order, names }]
  const apart: Reading = { order: 'one-a-cell', names: names.flatMap((name) => name.split(AND_BETWEEN_PUPILS)) }
  return names.some((name) => / (?:and|und|et|og|och) /iu.test(name))
    ? [apart, { order, names }]
    : [{ order, names }, apart]
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** A line whose signs are commas. */
function evenly(line: string): string {
  return (STROKES.test(line) ? line.replaceAll('/', ',') : line).replace(APART, ',')
}
