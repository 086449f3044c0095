/** A table as somebody types it or pastes it from a spreadsheet: a row a line, its cells apart by a tab or a semicolon. */
import type { Chart } from '../../../../questions/model/element.ts'

/** What a chart draws, and the lines that are no row of it. */
export interface Table {
  points: Chart['points']
  /** the names of the two columns of figures, where there are two */
  series: string[] | undefined
  unread: string[]
}

/** Reads a table: names in the first column, figures in the second and, where there are two series, in the third. */
export function readTable(text: string): Table {
  const rows = text
    .split('\n')
    .map(cellsOf)
    .filter((row) => row.length > 0)
  const [head = [], ...rest] = rows
  const isNamed = head.length > 1 && head.slice(1).every((cell) => figureOf(cell) === null)
  const body = isNamed ? rest : rows
  const areTwo = body.some((row) => row.length > 2)
  const points: Table['points'] = []
  const unread: string[] = []
  for (const row of body) {
    const [label = '', value, beside] = [row[0], figureOf(row[1]), figureOf(row[2])]
    if (label === '' || value === null || (areTwo && beside === null)) unread.push(row.join(' '))
    else points.push({ label, value, ...(areTwo && beside !== null && { beside }) })
  }
  const names = isNamed ? head.slice(1, 3) : []
  return { points, series: areTwo ? ['1', '2'].map((number, at) => names[at] || number) : undefined, unread }
}

/** A figure as people write it: "1,204", "1 204", "3.5", "3,5", "−2", "45%"; null for what is none. */
export function figureOf(text = ''): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’%]/g, '').replace('−', '-')
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''))
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  if (!/^-?\d+([.,]\d+)?$/.test(bare)) return null
  return Number(bare.replace(',', '.'))
}

function cellsOf(line: string): string[] {
  if (line.trim() === '') return []
  const cells = line.split(/\t|;/)
  if (cells.length > 1) return cells.map((cell) => cell.trim())
  // Nothing parts them but the last space or colon: "8 April: 71", "2019 92".
  const [, label, figure] = /^(.*\S)\s*[:\s]\s*(\S+)$/.exec(line.trim()) ?? []
  return label && figure ? [label.replace(/:$/, ''), figure] : [line.trim()]
}
