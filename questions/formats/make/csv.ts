/** CSV and TSV with a column a field, written: they hold all of an item. */
import { COLUMNS, tableOf } from '../columns.ts'
import { csvText, type Delimiter } from '../csv-text.ts'
import type { Collection, Detail } from '../item.ts'

/** What is lost in CSV: nothing. */
export const CSV_LOSES: readonly Detail[] = []

/** A collection as CSV, or as TSV where a tab parts its cells. */
export function makeCsv(collection: Collection, delimiter: Delimiter = ','): string {
  return csvText(COLUMNS, tableOf(collection), delimiter)
}
