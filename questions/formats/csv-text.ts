import Papa from 'papaparse'

/** A byte-order mark tells Excel of UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** What a spreadsheet would run instead of showing, and what stands behind an apostrophe already. */
const RUNS = /^'*[=+\-@\t\r]/

/** What parts the cells of a line. */
export type Delimiter = ',' | ';' | '\t'

/** Rows as CSV for a spreadsheet: text that it would run stands behind an apostrophe. */
export function csvText(fields: string[], data: (string | number)[][], delimiter: Delimiter): string {
  return BYTE_ORDER_MARK + Papa.unparse({ fields, data }, { escapeFormulae: RUNS, newline: '\r\n', delimiter })
}

/** Whether a spreadsheet would run a text instead of showing it. */
export function wouldRun(text: string): boolean {
  return RUNS.test(text)
}

/** A cell as it was before `csvText` set an apostrophe before it. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && wouldRun(cell) ? cell.slice(1) : cell
}
