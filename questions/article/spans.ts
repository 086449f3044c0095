import { type Family, type Mark, marksIn } from './marks.ts'
import type { Range } from './types.ts'

/** What stands between two quotation marks of a paragraph, marks within it included. */
export interface Span extends Range {
  /** index of its paragraph */
  paragraph: number
  /** from mark to mark, both included */
  outer: Range
  /** its closing or its opening mark is missing */
  isBroken: boolean
  /** it goes on from the paragraph before, which left its own open */
  goesOn: boolean
}

/** The spans of a text in its order. One that a paragraph leaves open goes on where the next begins with a mark, or only closes it. */
export function spansIn(text: string, paragraphs: readonly Range[]): Span[] {
  const marks = paragraphs.map((paragraph) => marksIn(text, paragraph))
  let isOpen = false
  return paragraphs.flatMap((paragraph, index) => {
    const nextOpens = startingMark(paragraphs[index + 1], marks[index + 1])
    const found = pair(marks[index]!, paragraph, nextOpens)
    const goesOn = isOpen
    isOpen = found.isOpen
    return found.spans.map((span, at) => ({ ...span, paragraph: index, goesOn: goesOn && at === 0 }))
  })
}

function startingMark(paragraph?: Range, marks?: readonly Mark[]): Family | undefined {
  const first = marks?.[0]
  return first && (isUnopened(first) || (first.opens && first.start === paragraph?.start)) ? first.family : undefined
}

/** It closes speech that no mark of its paragraph opens. */
function isUnopened({ opens, closes, family, followsStop }: Mark): boolean {
  return closes && !opens && family !== 'single' && followsStop
}

type Found = Pick<Span, 'start' | 'end' | 'outer' | 'isBroken'>

/** Pairs the marks of a paragraph from left to right. `nextOpens`: the family of the mark that the next one begins with. */
function pair(marks: readonly Mark[], paragraph: Range, nextOpens?: Family): { spans: Found[]; isOpen: boolean } {
  const left = marksLeft(marks)
  const spans: Found[] = []
  const open: Mark[] = []
  marks.forEach((mark, index) => {
    const depth = open.findLastIndex(({ family }) => family === mark.family)
    if (depth >= 0 && closes(mark, marks[index + 1])) {
      if (depth === 0) spans.push(between(open[0]!, mark))
      open.length = depth
    } else if (index === 0 && isUnopened(mark)) {
      spans.push(unopened(mark, paragraph.start))
    } else if (mark.opens && opens(mark, depth >= 0 ? open : [], left[index]!, paragraph, nextOpens)) {
      open.push(mark)
    } else if (mark.opens && depth === 0) {
      spans.push(unclosed(open[0]!, mark.start))
      open.splice(0, open.length, mark)
    }
  })
  const last = open[0]
  if (last) spans.push(unclosed(last, paragraph.end))
  return { spans, isOpen: last !== undefined && last.family === nextOpens }
}

interface Left {
  /** marks of the same family further on in the paragraph */
  opening: number
  closing: number
}

/** For each mark, how many of its family are left behind it. */
function marksLeft(marks: readonly Mark[]): Left[] {
  const counts = new Map<Family, Left>()
  const left = [...marks].reverse().map(({ family, opens, closes }) => {
    const { opening, closing } = counts.get(family) ?? { opening: 0, closing: 0 }
    counts.set(family, {
      opening: opening + (opens && !closes ? 1 : 0),
      closing: closing + (closes ? 1 : 0),
    })
    return { opening, closing }
  })
  return left.reverse()
}

/** A doubtful mark closes nothing where the next of its family closes, too. */
function closes(mark: Mark, next?: Mark): boolean {
  const nextCloses = next?.family === mark.family && next.closes && !next.opens
  return mark.closes && !(mark.isDoubtful && nextCloses)
}

/** A mark within its own family opens another only where enough are left to close both. */
function opens(mark: Mark, open: readonly Mark[], left: Left, paragraph: Range, nextOpens?: Family): boolean {
  const same = open.filter(({ family }) => family === mark.family).length
  if (same > 0) return left.closing > left.opening + same
  if (mark.family !== 'single') return true
  return left.closing > 0 || (mark.start === paragraph.start && nextOpens === 'single')
}

function between(opening: Mark, closing: Mark): Found {
  return {
    start: opening.end,
    end: closing.start,
    outer: { start: opening.start, end: closing.end },
    isBroken: false,
  }
}

function unopened(closing: Mark, start: number): Found {
  return { start, end: closing.start, outer: { start, end: closing.end }, isBroken: true }
}

function unclosed(opening: Mark, end: number): Found {
  return { start: opening.end, end, outer: { start: opening.start, end }, isBroken: true }
}
