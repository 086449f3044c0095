/** The lines of a PDF's page in the order in which they are read: a PDF says where signs stand, not what follows what. */

/** Signs that stand together; lengths in points, from the upper left corner. `y` is the line on which they stand. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
  font: string
}

/** A page with what is written upright on it, in the order of the file. */
export interface PdfPage {
  height: number
  runs: readonly Run[]
}

/** A line of a column; `left` and `right` are where the longest lines of its column begin and end. */
export interface Line extends Run {
  /** counts the columns and what stands across them, over all pages */
  column: number
  left: number
  right: number
}

/** Runs with less between them, in sizes of their signs, stand in one column; with more, a word begins. */
const GAP = { column: 1.2, word: 0.15 }
/** Columns have so many lines, and at most this share of them crosses from one into the other. */
const COLUMN = { lines: 4, crossing: 0.25 }
/** How far from one another, in points, running heads of two pages stand. */
const RUNNING_SLACK = 3
/** So many rows at the top and at the bottom of a page can be running ones. */
const RUNNING_ROWS = 2
const PAGE_NUMBER =
  /^[\W_]*(?:page|p\.|seite|s\.|página|pág\.)?\s*\d{1,4}(?:\s*(?:\/|of|von|sur|de)\s*\d{1,4})?[\W_]*$/iu

/** The lines of all pages, without running heads and page numbers. */
export function linesOf(pages: readonly PdfPage[]): Line[] {
  const parts = pages.map(({ runs }) => joinedRuns(runs))
  const isRunning = runningRows(parts)
  let column = 0
  return parts
    .flatMap((all, page) => columnsOf(all.filter((part) => !isRunning(part, page))))
    .flatMap((block) => linesIn(block, column++))
}

/** What follows on one line without a gap as wide as that between columns. */
function joinedRuns(runs: readonly Run[]): Run[] {
  const parts: Run[] = []
  let spaced = false
  for (const run of runs) {
    const last = parts.at(-1)
    const gap = last ? run.x - last.x - last.width : 0
    if (run.text.trim() === '') spaced = true
    else if (last && areLevel(last, run) && gap > -run.size / 2 && gap < GAP.column * run.size) {
      parts[parts.length - 1] = joinedRun(last, run, spaced)
      spaced = false
    } else {
      parts.push(run)
      spaced = false
    }
  }
  return parts.map((part) => ({ ...part, text: part.text.trim() }))
}

function joinedRun(one: Run, other: Run, isSpaced: boolean): Run {
  const gap = other.x - one.x - one.width
  const space = isSpaced || gap > GAP.word * other.size ? ' ' : ''
  const bigger = one.width >= other.width ? one : other
  return {
    ...{ text: one.text + space + other.text, x: one.x, y: bigger.y, size: bigger.size },
    ...{ width: other.x + other.width - one.x, font: one.font === other.font ? one.font : '' },
  }
}

function areLevel(one: Run, other: Run): boolean {
  return Math.abs(one.y - other.y) < 0.4 * Math.max(one.size, other.size)
}

/** Tells which rows at the edges of the pages come back on at least half of them, or are no more than the page's number. */
function runningRows(pages: readonly Run[][]): (part: Run, page: number) => boolean {
  const edges = pages.map(edgeRows)
  const least = Math.max(2, pages.length / 2)
  const comesBack = (part: Run) =>
    edges.filter((rows) =>
      rows.some((row) => asRunning(row) === asRunning(part) && Math.abs(row.y - part.y) < RUNNING_SLACK),
    ).length >= least
  const isNumber = ({ text }: Run, page: number) =>
    PAGE_NUMBER.test(text) && (pages.length > 1 || text.includes(`${page + 1}`))
  const running = edges.map((rows, page) => new Set(rows.filter((row) => comesBack(row) || isNumber(row, page))))
  return (part, page) => running[page]!.has(part)
}

function asRunning({ text }: Run): string {
  return text.replace(/\d+/g, '#').toLowerCase()
}

function edgeRows(parts: readonly Run[]): Run[] {
  const rows = [...new Set(parts.map(({ y }) => Math.round(y)))].sort((one, other) => one - other)
  const edges = new Set([...rows.slice(0, RUNNING_ROWS), ...rows.slice(-RUNNING_ROWS)])
  return parts.filter(({ y }) => edges.has(Math.round(y)))
}

/** Parts as they are read: what stands across columns first and between, each column from top to bottom. */
function columnsOf(parts: readonly Run[]): Run[][] {
  const gutter = gutterOf(parts)
  if (gutter === null) return parts.length > 0 ? [[...parts]] : []
  const down = [...parts].sort((one, other) => one.y - other.y)
  const blocks: Run[][] = []
  let [across, beside]: [Run[], Run[]] = [[], []]
  const endColumns = () => {
    blocks.push(...columnsOf(beside.filter(({ x }) => x < gutter)), ...columnsOf(beside.filter(({ x }) => x >= gutter)))
    beside = []
  }
  for (const part of down) {
    if (crosses(part, gutter)) {
      if (beside.length > 0) endColumns()
      across.push(part)
    } else {
      if (across.length > 0) blocks.push(across)
      across = []
      beside.push(part)
    }
  }
  if (across.length > 0) blocks.push(across)
  endColumns()
  return blocks
}

function crosses({ x, width }: Run, gutter: number): boolean {
  return x < gutter && x + width > gutter
}

/** Where the left of two columns ends; null where there is one column. */
function gutterOf(parts: readonly Run[]): number | null {
  const starts = [...new Set(parts.map(({ x }) => Math.floor(x)))]
  const best = starts
    .map((x) => {
      const left = parts.filter((part) => part.x + part.width <= x).length
      const right = parts.filter((part) => part.x >= x).length
      return { x, fewer: Math.min(left, right), crossing: parts.length - left - right }
    })
    .filter(({ fewer, crossing }) => fewer >= COLUMN.lines && crossing <= COLUMN.crossing * parts.length)
    .sort((one, other) => other.fewer - other.crossing - (one.fewer - one.crossing))[0]
  return best ? best.x : null
}

/** The parts of one column as lines. */
function linesIn(parts: readonly Run[], column: number): Line[] {
  const left = Math.min(...parts.map(({ x }) => x))
  const right = Math.max(...parts.map(({ x, width }) => x + width))
  const lines: Run[] = []
  for (const part of [...parts].sort((one, other) => (areLevel(one, other) ? one.x - other.x : one.y - other.y))) {
    const last = lines.at(-1)
    if (last && areLevel(last, part)) lines[lines.length - 1] = joinedRun(last, part, true)
    else lines.push(part)
  }
  return lines.map((line) => ({ ...line, column, left, right }))
}
