import { withoutContact } from './beside-name.ts'
import { type ColumnKind, isName } from './class-columns.ts'
import { tidied } from './signs.ts'

/** In which order the parts of a name stand: as they are to be read, last name first, or one pupil in every cell. */
export type NameOrder = 'written' | 'last-first' | 'one-a-cell'

/** What a pasted list can be taken for. */
export interface Reading {
  order: NameOrder
  names: string[]
}

/** A pasted list as it was understood. */
export interface ClassList {
  /** the names of the likeliest reading */
  names: string[]
  guess: { order: NameOrder; columns: ColumnKind[]; header: string[] | null }
  /** the cells, without the header */
  rows: string[][]
  /** all readings that make sense, the likeliest first */
  readings: Reading[]
  /** whether every line was a name as it stands, so that there is nothing to confirm */
  plain: boolean
}

/** Last name, first name. */
export const COMMA = /^([^,]+),\s*([^,]+)$/u

const IN_BRACKETS = /\s*\(([^()]*)\)$/u

/** A cell as a name: without what stands beside it, such as a mailbox, a telephone number or a form in brackets. */
export function named(cell: string): string {
  const bare = cell.length > 200 ? cell : cell.replace(IN_BRACKETS, (all, inside) => (isName(inside) ? all : ''))
  return tidied(withoutContact(bare))
}

/** A list by its readings, of which the first is the likeliest. */
export function listOf(
  readings: Reading[],
  rest: { columns: ColumnKind[]; header: string[] | null; rows: string[][]; plain: boolean },
): ClassList {
  const { columns, header, rows, plain } = rest
  const [likeliest = { order: 'written', names: [] } as Reading] = readings
  return { names: likeliest.names, guess: { order: likeliest.order, columns, header }, rows, readings, plain }
}
