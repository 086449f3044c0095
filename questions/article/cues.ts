import { CUE_WORDS, type CueWords } from './cue-words.ts'
import type { Cue, Quotation, Range } from './types.ts'

/**
 * The cues of an article, outside its quotations. Each is a suggestion to whoever judges: "confirmed" may be said of
 * something else than the claim. `tag`: the language.
 */
export function cuesIn(
  text: string,
  tag: string,
  paragraphs: readonly Range[],
  quotations: readonly Quotation[],
): Cue[] {
  const words = CUE_WORDS[tag] ?? []
  const near = nearQuotations(paragraphs, quotations)
  const said = quotations.flatMap(({ pieces }) => pieces)
  let next = 0
  return [...text.matchAll(expressionOf(words))].flatMap(({ index: before, 0: all, 1: mark = '', groups }) => {
    const [index, found] = [before + mark.length, all.slice(mark.length)]
    const end = index + found.length
    while (next < said.length && said[next]!.end <= index) next++
    if (next < said.length && said[next]!.start < end) return []
    const quotation = near(index)
    const suggests =
      words[
        Number(
          Object.keys(groups!)
            .find((name) => groups![name] !== undefined)!
            .slice(1),
        )
      ]![1]
    return [{ start: index, end, words: found, suggests, ...(quotation !== undefined && { quotation }) }]
  })
}

/** One expression for a language's cues, each in a named group, behind what stands before a word: not every browser looks behind. */
function expressionOf(words: CueWords): RegExp {
  const groups = words.map(([source], index) => `(?<c${index}>${source})`)
  return new RegExp(`(^|[^\\p{L}\\p{N}-])(?:${groups.join('|') || '$^'})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Finds the quotation that is nearest to a place in its paragraph, or else in the one before or behind; asked in order. */
function nearQuotations(
  paragraphs: readonly Range[],
  quotations: readonly Quotation[],
): (at: number) => number | undefined {
  let paragraph = 0
  let quotation = 0
  return (at) => {
    while (paragraph < paragraphs.length - 1 && paragraphs[paragraph + 1]!.start <= at) paragraph++
    while (quotation < quotations.length && quotations[quotation]!.end <= at) quotation++
    const around = [quotation - 1, quotation].filter((index) => quotations[index] !== undefined)
    const distances = around.map((index) => ({ index, distance: distance(quotations[index]!, at) }))
    const own = distances.filter(({ index }) => touches(quotations[index]!, paragraphs[paragraph]))
    const beside = distances.filter(({ index }) =>
      [paragraphs[paragraph - 1], paragraphs[paragraph + 1]].some((range) => touches(quotations[index]!, range)),
    )
    const candidates = own.length > 0 ? own : beside
    return candidates.sort((one, other) => one.distance - other.distance)[0]?.index
  }
}

function distance({ start, end }: Range, at: number): number {
  return at < start ? start - at : Math.max(0, at - end)
}

function touches({ start, end }: Range, paragraph?: Range): boolean {
  return paragraph !== undefined && start < paragraph.end && end > paragraph.start
}
