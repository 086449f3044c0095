import type { DraftQuestion } from '../model/draft.ts'

/** How a reader could guess the verdicts of a draft without reading its article. */
export type Tell = 'lopsided' | 'words-length' | 'claim-length' | 'exclaims' | 'figures' | 'hedges' | 'kind' | 'speaker'

/** The share of the judged questions that either verdict has at least; the same as in the library. */
const LEAST_SHARE = 0.35
/** From so many judged questions on, a look that parts them says something; and how many of them it has to part. */
const ENOUGH = 6
const TELLING = 0.84

const HEDGES = /\b(?:about|almost|apparently|could|likely|may|maybe|might|perhaps|possibly|probably|seems?|some)\b/i

/** What a card shows, as a number that should not go with the verdict. */
const LOOKS: Record<Exclude<Tell, 'lopsided' | 'speaker'>, (question: DraftQuestion & { claim: string }) => number> = {
  'words-length': ({ words }) => words.length,
  'claim-length': ({ claim }) => claim.length,
  exclaims: ({ words }) => Number(words.includes('!')),
  figures: ({ words, claim }) => Number(/\d/.test(`${words} ${claim}`)),
  hedges: ({ words, claim }) => Number(HEDGES.test(`${words} ${claim}`)),
  kind: ({ kind }) => Number(kind === 'quote'),
}

/** What gives the verdicts of a draft away: too many of one, or a look of the cards that parts one verdict from the other. */
export function tellsOf(questions: readonly DraftQuestion[]): Tell[] {
  const scored = questions.filter((question) => question.verdict !== 'open')
  const supported = scored.filter(({ verdict }) => verdict === 'supported').length
  const fewer = Math.min(supported, scored.length - supported)
  const lopsided = scored.length >= 2 && fewer < LEAST_SHARE * scored.length && scored.length - 2 * fewer > 1
  if (scored.length < ENOUGH) return lopsided ? ['lopsided'] : []
  const looks = Object.entries(LOOKS).flatMap(([tell, look]) => (parts(scored.map(look), scored) ? [tell as Tell] : []))
  const names = new Set(scored.map(({ speaker }) => speaker.name))
  const bySpeaker = [...names].filter((name) => always(name, scored)).length
  return [...(lopsided ? ['lopsided' as const] : []), ...looks, ...(bySpeaker > 0 ? ['speaker' as const] : [])]
}

/** Whether one bound on a number guesses as many verdicts as no look should. */
function parts(values: readonly number[], questions: readonly DraftQuestion[]): boolean {
  return values.some((bound) => {
    const right = questions.filter(({ verdict }, at) => values[at]! >= bound === (verdict === 'supported')).length
    return Math.max(right, questions.length - right) >= TELLING * questions.length && isParted(values, bound)
  })
}

/** A bound that leaves nearly all on one side parts nothing: that is the balance's matter. */
function isParted(values: readonly number[], bound: number): boolean {
  const above = values.filter((value) => value >= bound).length
  return Math.min(above, values.length - above) >= 2
}

/** Whether somebody who says three things or more is always right, or never, while others are not alike. */
function always(name: string, questions: readonly DraftQuestion[]): boolean {
  const own = questions.filter(({ speaker }) => speaker.name === name)
  const verdicts = new Set(own.map(({ verdict }) => verdict))
  return own.length >= 3 && own.length < questions.length && verdicts.size === 1
}
