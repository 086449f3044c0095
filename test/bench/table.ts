/** Prints rows under a heading: the first column to the left, the others to the right. */
export function printTable(heading: string, columns: string[], rows: (string | number)[][]): void {
  const cells = [columns, ...rows.map((row) => row.map(String))]
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number) =>
    column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)
  const [head = '', ...body] = cells.map((row) => row.map(pad).join('  '))
  console.log(['', heading, '', head, '─'.repeat(head.length), ...body].join('\n'))
}

/** Tells whether a goal is met. */
export function printGoal(goal: string, met: boolean, found: string): void {
  console.log(`${met ? '✓' : '✗'} ${goal}: ${found}`)
}
