import type { Line } from './pdf-lines.ts'

/** A line so much further down than its neighbours, in their distance, begins a paragraph; or so far in, in sizes. */
const APART = { down: 1.3, indent: 0.7 }
/** Signs of another size, by this share, are a heading, a caption or a note. */
const OTHER_SIZE = 0.12
/** A heading is so much larger than the text. */
const HEADING = 1.2
const SENTENCE_END = /[.!?…:]["'”’»“)\]]*$/
const HYPHEN = /(\p{L}+)[-\u2010\u00ad]$/u
/** What a cut word is looked for in: the last signs of what stands before. */
const LONGEST_WORD = 60
/** First halves of English words that keep their hyphen. */
const FIRST_HALF =
  /^(?:well|self|ex|half|long|short|high|low|so|then|co|vice|mid|all|ever|non|anti|part|full|one|two)$/i

/** A text of paragraphs, each a line, and its heading, where a line is larger than all others. */
export function paragraphsOf(lines: readonly Line[]): { text: string; heading: string } {
  const leading = usualLeading(lines)
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last && !begins(last.at(-1)!, line, leading)) last.push(line)
    else paragraphs.push([line])
  }
  const heals = healing(lines)
  const written = paragraphs.map((each) => ({ size: each[0]!.size, text: each.map(({ text }) => text).reduce(heals) }))
  return { text: written.map(({ text }) => text).join('\n'), heading: headingOf(written) }
}

/** The distance from one line to the next that most lines of a column have. */
function usualLeading(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .flatMap((line, at) => (line.column === lines[at]!.column ? [line.y - lines[at]!.y] : []))
    .filter((gap) => gap > 0)
    .sort((one, other) => one - other)
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? Number.POSITIVE_INFINITY
}

function begins(before: Line, line: Line, leading: number): boolean {
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size) return true
  const hasEnded = SENTENCE_END.test(before.text)
  const isIndented = line.x - line.left > APART.indent * line.size
  const wasIndented = before.x - before.left > APART.indent * before.size
  if (line.column !== before.column && line.y <= before.y) return hasEnded && (isIndented || hadRoom(before, line))
  if (line.y - before.y > APART.down * Math.max(leading, line.size)) return true
  if (isIndented && !wasIndented) return true
  return hadRoom(before, line) && (hasEnded || (before.font !== line.font && before.font !== '' && line.font !== ''))
}

/** Whether the next line's first word would have had room: then the line was ended on purpose. */
function hadRoom(before: Line, line: Line): boolean {
  const [word = ''] = line.text.split(' ', 1)
  const width = (line.width * (word.length + 1)) / line.text.length
  return before.x + before.width + width < before.right - line.size / 2
}

/** Joins lines; a word that was cut at the end of one is whole again, unless it is written with a hyphen elsewhere. */
function healing(lines: readonly Line[]): (text: string, line: string) => string {
  const inside = new Set(
    lines.flatMap(({ text }) => text.match(/\p{L}+-\p{L}+/gu) ?? []).map((word) => word.toLowerCase()),
  )
  return (text, line) => {
    const [cut, start] = [HYPHEN.exec(text.slice(-LONGEST_WORD))?.[1], /^\p{Ll}\p{L}*/u.exec(line)?.[0]]
    if (text.endsWith('\u00ad')) return text.slice(0, -1) + line
    if (cut === undefined) return `${text} ${line}`
    const isKept = start === undefined || FIRST_HALF.test(cut) || inside.has(`${cut}-${start}`.toLowerCase())
    return (isKept ? text : text.slice(0, -1)) + line
  }
}

function headingOf(paragraphs: readonly { size: number; text: string }[]): string {
  const largest = Math.max(0, ...paragraphs.map(({ size }) => size))
  const most = [...paragraphs].sort((one, other) => other.text.length - one.text.length)[0]
  return most && largest > most.size * HEADING ? (paragraphs.find(({ size }) => size === largest)?.text ?? '') : ''
}
