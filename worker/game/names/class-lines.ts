import { withoutContact, withoutContacts } from './beside-name.ts'
import { isName, withoutTitle } from './class-columns.ts'
import { withoutUnseen } from './signs.ts'

const QUOTES = /[“”„‟«»]/gu
/** The marks of a web page around what it says: those of a cell part cells, all others lines. */
const CELL_MARK = /<\/?t[dh](?:\s[^<>@]*)?>/giu
const MARK = /<\/?[a-z][a-z0-9]*(?:\s[^<>@]*)?\/?>/giu
const BULLET = /^\s*(?:[•◦▪▫●○■□‣⁃∙*>+–—−☐☑✓✔-]+|\p{Extended_Pictographic}\ufe0f?|\[[ x]?\])\s*/u
/** A number with a sign behind it is none of a name’s, on whichever line it stands. */
const COUNTED =
  /^ *(?:(?:nr|no|num|lp|n°|nº)[.:]? *)?[[(#№]?(?:\p{Nd}{1,3}(?: {0,9}[.):°º\]、/] *| {0,9}[–-] +)|[一二三四五六七八九十]{1,3}[、.] *)(?!(?:class|klasse|jahrgang|grade|form|classe|klas|klass)(?!\p{L}))(?=\p{L}|["'’])/iu
/** Such as stand on most lines: without a sign, long ones, letters and Roman ones. */
const NUMBER_BEFORE =
  /^ *(?:(?:(?:[Nn]r|[Nn]o|[Nn]um|[Ll]p)\.? +)?(?:[[(#№] {0,9})?\p{Nd}{1,3}(?: {0,9}[–-] *| +)|\p{Nd}{4,10} +|[a-z]\) *|[IVX]{1,6}\. +)(?=\p{L}|["'’])/u
/** Several of them in one line: "1. Anna 2. Ben". */
const COUNT_WITHIN = /(?<=^|[\s,;])(?=\p{Nd}{1,3}[.)] *\p{L})/u
const KEYCAPS = /^\s*((?:\d\ufe0f?\u20e3)+|🔟)/u
/** One without a sign where most lines have one. */
const BARE_NUMBER = /^ *\p{Nd}{1,3} +(?=\p{L})/u
const NUMBER_HEAD = /^(?:nr|no|num|number|nummer|lp|№|#|n°|nº)\.? +/iu
/** What stands behind a name without a sign that parts them: a form or a note in brackets, a form. */
const BEHIND = /^(?=.{1,200}$)(.*\p{L}.*?)\s+(?:\(([^()]*)\)|(\d{1,2}[a-z]))$/iu
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
    .replace(/[，،]/gu, ',')
    .replace(/[；؛]/gu, ';')
    .split(/[\n\r\u2028\u2029]+/u)
    .map(withoutFrame)
    .filter(isFilled)
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE))
  const bare = countedApart(mailsApart(titleApart(filled)))
    .map(withoutContacts)
    .filter(isFilled)
  const lines = bare.map((line) => plainStart(line.replace(BULLET, '')))
  return withCellsBehind(withoutNumbers(withoutQuotes(lines)))
}

function isFilled(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line)
}

/** Whether more than half of the lines are of a kind. */
export function mostly(lines: readonly string[], pattern: RegExp): boolean {
  return lines.filter((line) => pattern.test(line)).length * 2 > lines.length
}

/** A row of a table that is drawn with strokes, without the outer ones. */
function withoutFrame(line: string): string {
  return /^\s*\|.*\|\s*$/u.test(line) ? line.replace(/^\s*\||\|\s*$/gu, '') : line.replace(/^\t+|(?<!\t)\t+$/gu, '\t')
}

function titleApart(lines: string[]): string[] {
  return lines.length === 1 ? lines.map(withoutTitle) : lines
}

/** One line of addresses as mail programs write them is a line an address. */
function mailsApart(lines: string[]): string[] {
  const [line = ''] = lines
  const isPlain = !/["<]/.test(line)
  const parts = lines.length === 1 ? line.replace(isPlain ? /,/g : />\s*,/gu, isPlain ? ';' : '>;').split(';') : []
  return parts.length > 1 && parts.every((part) => part.includes('@')) ? parts.map((part) => part.trim()) : lines
}

/** "1. Anna 2. Ben" is a line a pupil. */
function countedApart(lines: string[]): string[] {
  const parts = lines.length === 1 ? (lines[0] ?? '').split(COUNT_WITHIN) : []
  return parts.length > 1 && parts.every((part) => COUNTED.test(part))
    ? parts.map((part) => part.replace(/[\s,;]+$/u, ''))
    : lines
}

/** A number that stands first, in plain digits: ①, １．, 1️⃣ */
function plainStart(line: string): string {
  const plain = line.replace(KEYCAPS, (keys) => (keys.includes('🔟') ? '10. ' : `${keys.replace(/\D/gu, '')}. `))
  return plain.replace(/^[\p{N}．）\s]+/u, (start) => start.normalize('NFKC'))
}

function withoutNumbers(lines: string[]): string[] {
  const uncounted = lines.map((line) => line.replace(COUNTED, ''))
  const isNumbered = lines.length > 1 && mostly(uncounted, NUMBER_BEFORE)
  const plain = isNumbered ? uncounted.map((line) => line.replace(NUMBER_BEFORE, '')) : evenlyCounted(lines, uncounted)
  const changed = plain.filter((line, at) => line !== lines[at]).length
  return lines.length > 1 && changed * 2 > lines.length ? plain.map((line) => line.replace(NUMBER_HEAD, '')) : plain
}

/** "1. Anna" and "04 Ben" in one list: where most lines are numbered in either way, all numbers go. */
function evenlyCounted(lines: string[], uncounted: string[]): string[] {
  const isBare = (line: string) => BARE_NUMBER.test(line) && isName(line)
  const isMixed = uncounted.filter((line, at) => line !== lines[at] || isBare(line)).length * 2 > lines.length
  const isCounted = uncounted.some((line, at) => line !== lines[at])
  return isMixed && isCounted
    ? uncounted.map((line) => (isBare(line) ? line.replace(BARE_NUMBER, '') : line))
    : uncounted
}

function withoutQuotes(lines: string[]): string[] {
  return mostly(lines, IN_QUOTES) ? lines.map((line) => line.replace(IN_QUOTES, '$1')) : lines
}

function withCellsBehind(lines: string[]): string[] {
  const bare = lines.map(withoutContact)
  const isList = lines.length === 1 && /,/.test(lines[0] ?? '')
  if (isList || mostly(lines, /[\t;|]| {2}/u) || !mostly(bare, BEHIND)) return lines
  return bare.map((line) => line.replace(BEHIND, (_all, name, note, form) => `${name}\t${note ?? form}`))
}
