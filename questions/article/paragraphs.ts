import type { Range } from './types.ts'

const BLANK = /\r?\n[^\S\r\n]*(?:\r?\n[^\S\r\n]*)+/g
const LINE = /[^\r\n\u2028\u2029]+/g
/** The longest line that a typewriter, a mail or an old book breaks by hand. */
const HAND_BROKEN = 100

/** The paragraphs of a text without the white space around them: lines, but for those that are broken by hand within a block. */
export function paragraphsIn(text: string): Range[] {
  return blocksIn(text)
    .flatMap((block) => (isHandBroken(text, block) ? [block] : linesIn(text, block)))
    .flatMap((range) => trimmed(text, range))
}

function blocksIn(text: string): Range[] {
  const blocks: Range[] = []
  let start = 0
  for (const { index, 0: gap } of text.matchAll(BLANK)) {
    blocks.push({ start, end: index })
    start = index + gap.length
  }
  return [...blocks, { start, end: text.length }]
}

function linesIn(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(LINE)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }))
}

/** Its lines are of about one length, and most of them stop in the middle of a sentence. */
function isHandBroken(text: string, block: Range): boolean {
  const lines = linesIn(text, block).map(({ start, end }) => text.slice(start, end).trim())
  const broken = lines.slice(0, -1)
  const stops = broken.filter((line) => /[.!?:"”»’'*]$/.test(line)).length
  return (
    broken.length > 0 &&
    stops * 2 <= broken.length &&
    broken.every((line) => line.length <= HAND_BROKEN) &&
    broken.filter((line) => line.length >= HAND_BROKEN / 3).length * 2 > broken.length
  )
}

function trimmed(text: string, { start, end }: Range): Range[] {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = start + words.trimEnd().length
  return to > from ? [{ start: from, end: to }] : []
}
