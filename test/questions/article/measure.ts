import type { Range } from '../../../questions/article/types.ts'
import type { Expected } from './labelled/labelled.ts'

/** How many spans are right, of those found and those that should be; whose they are. */
export interface Tally {
  found: number
  expected: number
  right: number
  speakers: { right: number; wrong: number; unknown: number }
}

export type Finder = (text: string, lang?: string) => Expected[]

const NONE: Tally = { found: 0, expected: 0, right: 0, speakers: { right: 0, wrong: 0, unknown: 0 } }

/** What a finder finds in a text, beside what is expected. A span is right where both its ends are. */
export function tally(text: string, found: readonly Expected[], expected: readonly Expected[]): Tally {
  const key = (piece: Range) => keyOf(text, piece)
  const theirs = new Map(found.flatMap((quote) => quote.pieces.map((piece) => [key(piece), quote.speaker])))
  const own = expected.flatMap((quote) => quote.pieces.map((piece) => ({ key: key(piece), speaker: quote.speaker })))
  const matched = own.filter(({ key }) => theirs.has(key))
  const judged = matched.filter(({ speaker }) => speaker !== null)
  const right = judged.filter(({ key, speaker }) => isSameSpeaker(theirs.get(key)!, speaker!)).length
  const unknown = judged.filter(({ key }) => theirs.get(key) === null).length
  return {
    found: theirs.size,
    expected: own.length,
    right: matched.length,
    speakers: { right, unknown, wrong: judged.length - right - unknown },
  }
}

/** Where a span stands, whether a comma or a full stop before its closing mark is taken in or not. */
export function keyOf(text: string, { start, end }: Range): string {
  return `${start}-${start + text.slice(start, end).replace(/[\s.,]+$/, '').length}`
}

/** Several tallies as one. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, { found, expected, right, speakers }) => ({
      found: all.found + found,
      expected: all.expected + expected,
      right: all.right + right,
      speakers: {
        right: all.speakers.right + speakers.right,
        wrong: all.speakers.wrong + speakers.wrong,
        unknown: all.speakers.unknown + speakers.unknown,
      },
    }),
    NONE,
  )
}

/** The figures of a tally, each from 0 to 1. Speakers are judged where the span is right. */
export function figures({ found, expected, right, speakers }: Tally) {
  const judged = speakers.right + speakers.wrong + speakers.unknown
  return {
    precision: right / found,
    recall: right / expected,
    f1: (2 * right) / (found + expected),
    speakers: speakers.right / judged,
    wrong: speakers.wrong / judged,
    unknown: speakers.unknown / judged,
  }
}

/** The same but for case, articles and titles: "the Rev. Alan Twigg" is Alan Twigg. */
export function isSameSpeaker(found: string | null, expected: string): boolean {
  return found !== null && plain(found) === plain(expected)
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^(?:the|a|an|mr|mrs|ms|dr|prof|rev|der|die|ein|eine|le|la|el|l')\.?\s+/, '')
    .replace(/[.,]/g, '')
}
