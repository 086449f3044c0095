/** Excel workbooks (.xlsx) with a column a field, written: they hold all of an item. */
import { COLUMNS, tableOf } from '../columns.ts'
import type { Collection, Detail } from '../item.ts'

/** What is lost in Excel: nothing. */
export const EXCEL_LOSES: readonly Detail[] = []

const WIDE: readonly (typeof COLUMNS)[number][] = ['claim', 'words', 'why', 'missing', 'evidence']

/** A collection as a workbook: questions on one sheet, on a second the texts that they are about. All cells are text. */
export async function makeExcel(collection: Collection): Promise<Uint8Array<ArrayBuffer>> {
  const { default: write } = await import('write-excel-file/universal')
  const cell = (value: string) => (value === '' ? null : { value, type: String, format: '@', wrap: true })
  const head = (names: readonly string[]) => names.map((value) => ({ value, fontWeight: 'bold' as const }))
  const texts = collection.sections.flatMap(({ reading }) =>
    (reading?.paragraphs ?? []).map((text) => [cell(reading!.title), cell(reading!.from), cell(inCell(text))]),
  )
  const sheet = (name: string, columns: { width: number }[], data: object[]) => ({
    sheet: name,
    columns,
    data,
    stickyRowsCount: 1,
  })
  const questions = tableOf(collection).map((row) => row.map((text) => cell(inCell(text))))
  const widths = COLUMNS.map((column) => ({ width: WIDE.includes(column) ? 48 : 16 }))
  const sheets = [
    sheet('questions', widths, [head(COLUMNS), ...questions]),
    sheet('texts', [{ width: 24 }, { width: 24 }, { width: 96 }], [head(['title', 'from', 'text']), ...texts]),
  ]
  const workbook = write(sheets as unknown as Parameters<typeof write>[0])
  return new Uint8Array(await (await (workbook as unknown as { toBlob(): Promise<Blob> }).toBlob()).arrayBuffer())
}

/** A cell holds no more characters than this. */
const MOST_CHARACTERS = 32_767

/** A cell's text; what looks like one of Excel's own escapes is escaped. */
function inCell(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').slice(0, MOST_CHARACTERS)
}
