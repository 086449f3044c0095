/** Excel workbooks (.xlsx), read: the first sheet. */
import { strFromU8 } from 'fflate'
import { type Understood, unreadable } from '../item.ts'
import { unzipped, ZipFault, zipped } from '../zip.ts'
import { MOST_ROWS, parseTable } from './table.ts'

/** The claims of a workbook's first sheet. Formulas are not run: what they last came to is read. */
export async function parseExcel(bytes: Uint8Array): Promise<Understood> {
  try {
    const files = unzipped(bytes)
    const sheets = [...files.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    if (sheets.length === 0) return unreadable('The file is no Excel workbook (.xlsx).')
    for (const name of sheets)
      if (isVast(strFromU8(files.get(name)!))) return unreadable('The sheet reaches too far to the right or below.')
    const { readSheet } = await import('read-excel-file/universal')
    // Packed anew, so that what is read is what was measured.
    const rows = await readSheet(zipped(Object.fromEntries(files), 0).buffer)
    return parseTable(rows.map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) })))
  } catch (error) {
    if (error instanceof ZipFault) return unreadable(error.message)
    return unreadable('The file is no sound Excel workbook (.xlsx).')
  }
}

/** Whether one cell, far out, would make a table of a million rows: `A1048576`, `XFD1`. */
function isVast(sheet: string): boolean {
  for (const [, column, row] of sheet.matchAll(/\br="([A-Z]{0,5})(\d{1,9})"/g)) {
    if ((column?.length ?? 0) > 2 || Number(row) > MOST_ROWS + 100) return true
  }
  return false
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}
