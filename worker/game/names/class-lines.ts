import { withoutUnseen } from './signs.ts'

const QUOTES = /[“”„‟«»]/gu
/** The marks of a web page around what it says: those of a cell part cells, all others lines. */
const CELL_MARK = /<\/?t[dh](?:\s[^<>@]*)?>/giu
const MARK = /<\/?[a-z][a-z0-9]*(?:\s[^<>@]*)?\/?>/giu
const BULLET = /^\s*(?:[•◦▪▫●○■□‣⁃∙*>+–—−☐☑✓✔-]+|\p{Extended_Pictographic}\ufe0f?|\[[ x]?\])\s*/u
const NUMBER_BEFORE =
  /^ *(?:(?:[[(#№] {0,9})?\d{1,3}(?: {0,9}[.):°º\]/、–-] *| +)|\d{4,10} +|[a-z]\) *|[IVX]{1,6}\. +)(?=\p{L}|["'’])/u
const NUMBER_HEAD = /^(?:nr|no|num|number|nummer|lp|№|#|n°|nº)\.? +/iu
/** What stands behind a name without a sign that parts them: a form or a note in brackets, a day, a form. */
const BEHIND = /^(?=.{1,200}$)(.*\p{L}.*?)\s+(?:\(([^()]*)\)|(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})|(\d{1,2}[a-z]))$/iu
const IN_QUOTES = /^\s*['’‘](.*)['’‘]\s*$/u
/** More lines and longer ones are not read: no class is that large. */
const MOST_LINES = 1_000
const LONGEST_LINE = 20_000

/** The filled lines of a pasted list, without what marks or numbers them. */
export function linesOf(pasted: string): string[] {
  const filled = withoutUnseen(pasted.toWellFormed().normalize('NFC'))
    .replace(QUOTES, '"')
    .replace(CELL_MARK, '\t')
    .replace(MARK, '\n')
    .split(/[\n\r\u2028\u2029]+/u)
    .map(withoutFrame)
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE))
  const lines = mailsApart(filled).map((line) => plainStart(line.replace(BULLET, '')))
  return withCellsBehind(withoutNumbers(withoutQuotes(lines)))
}

/** Whether more than half of the lines are of a kind. */
export function mostly(lines: readonly string[], pattern: RegExp): boolean {
  return lines.filter((line) => pattern.test(line)).length * 2 > lines.length
}

/** A row of a table that is drawn with strokes, without the outer ones. */
function withoutFrame(line: string): string {
  return /^\s*\|.*\|\s*$/u.test(line) ? line.replace(/^\s*\||\|\s*$/gu, '') : line.replace(/^\t+|(?<!\t)\t+$/gu, '\t')
}

/** One line of addresses as mail programs write them is a line an address. */
function mailsApart(lines: string[]): string[] {
  const parts = lines.length === 1 ? (lines[0] ?? '').replace(/>\s*,/gu, '>;').split(';') : []
  return parts.length > 1 && parts.every((part) => part.includes('@')) ? parts.map((part) => part.trim()) : lines
}

/** A number that stands first, in plain digits: ①, １． */
function plainStart(line: string): string {
  return line.replace(/^[\p{N}．）\s]+/u, (start) => start.normalize('NFKC'))
}

function withoutNumbers(lines: string[]): string[] {
  if (lines.length < 2 || !mostly(lines, NUMBER_BEFORE)) return lines
  return lines.map((line) => line.replace(NUMBER_BEFORE, '').replace(NUMBER_HEAD, ''))
}

function withoutQuotes(lines: string[]): string[] {
  return mostly(lines, IN_QUOTES) ? lines.map((line) => line.replace(IN_QUOTES, '$1')) : lines
}

function withCellsBehind(lines: string[]): string[] {
  if (mostly(lines, /[\t;|]| {2}/u) || !mostly(lines, BEHIND)) return lines
  return lines.map((line) => line.replace(BEHIND, (_all, name, ...behind) => `${name}\t${behind.slice(0, 3).join('')}`))
}
