import type { AnswerKey, NumberedPassage } from '../../questions/model/question.ts'

/** A piece of a text, under the highlighter or not. */
export interface Part {
  text: string
  marked: boolean
}

/** A passage that decides a claim, with all that is marked in it. */
export interface MarkedPassage {
  passage: NumberedPassage
  marks: string[]
}

type Range = [from: number, to: number]

/** The passages of the evidence, each once: two marks in one passage are one passage. */
export function passagesOf(evidence: AnswerKey['evidence']): MarkedPassage[] {
  const found: MarkedPassage[] = []
  for (const { passage, mark } of evidence) {
    const known = found.find((each) => each.passage.number === passage.number)
    if (known) known.marks.push(mark)
    else found.push({ passage, marks: [mark] })
  }
  return found
}

/** A whole passage in parts. */
export function whole({ passage, marks }: MarkedPassage): Part[] {
  return partsWithin([0, passage.text.length], passage.text, rangesOf(passage.text, marks))
}

/** The sentences of a passage that a mark is in; "…" stands for those left out. */
export function excerpt({ passage: { text }, marks }: MarkedPassage): Part[] {
  const ranges = rangesOf(text, marks)
  const spans = joined(spansOf(text).filter((span) => ranges.some((range) => meet(range, span))))
  const parts = spans.flatMap((span) => [
    ...(span[0] > 0 ? [{ text: '… ', marked: false }] : []),
    ...partsWithin(span, text, ranges),
  ])
  return (spans[spans.length - 1]?.[1] ?? 0) < text.length ? [...parts, { text: '…', marked: false }] : parts
}

const meet = ([from, to]: Range, [start, end]: Range) => from < end && to > start

/** Where the sentences are. */
function spansOf(text: string): Range[] {
  let at = 0
  return sentencesOf(text).map((sentence) => {
    const from = at
    at += sentence.length
    return [from, at]
  })
}

/** Where the marks are, in order. */
function rangesOf(text: string, marks: string[]): Range[] {
  const ranges = marks.map((mark): Range => [text.indexOf(mark), text.indexOf(mark) + mark.length])
  return joined(ranges.sort(([one], [other]) => one - other))
}

/** Ranges in order; those that overlap or touch become one. */
function joined(ranges: Range[]): Range[] {
  const found: Range[] = []
  for (const [from, to] of ranges) {
    const last = found[found.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else found.push([from, to])
  }
  return found
}

function partsWithin([start, end]: Range, text: string, ranges: Range[]): Part[] {
  const parts: Part[] = []
  let at = start
  const add = (to: number, marked: boolean) => {
    if (to > at) parts.push({ text: text.slice(at, to), marked })
    at = Math.max(at, to)
  }
  for (const [from, to] of ranges) {
    if (!meet([from, to], [start, end])) continue
    add(from, false)
    add(Math.min(to, end), true)
  }
  add(end, false)
  return parts
}

/** A full stop after one of these ends no sentence. */
const ABBREVIATED = /(^|[\s“(.])(Mr|Mrs|Dr|St|No|[A-Z])\.\s*$/

/** The sentences of a text, each with the space that follows it. No lookbehind: Safari reads it since 16.4 alone. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  for (const piece of text.match(/.+?[.!?][”’"')]*(?=\s|$)\s*|.+$/gs) ?? []) {
    const last = sentences.length - 1
    if (ABBREVIATED.test(sentences[last] ?? '')) sentences[last] += piece
    else sentences.push(piece)
  }
  return sentences
}

/** As long as three lines of a phone: what an explanation shows at once. */
const MOST_SHOWN = 150

/** An explanation, as its reveal tells it: why, then what is folded, and the habit to take away, its last sentence. */
export function retell(explanation: string): { why: string; more: string; habit: string } {
  const sentences = sentencesOf(explanation)
  const habit = sentences.length > 1 ? sentences.pop()! : ''
  let why = sentences.shift() ?? ''
  while (sentences[0] && (why + sentences[0]).trim().length <= MOST_SHOWN) why += sentences.shift()
  return { why: why.trim(), more: sentences.join('').trim(), habit: habit.trim() }
}
