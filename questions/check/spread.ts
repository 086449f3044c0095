import type { PackProblem } from '../model/fault.ts'
import { type Pack, scoredQuestions } from '../model/pack.ts'
import { VERDICTS, type Verdict } from '../model/terms.ts'

/** The share of all evidence that each third of the articles may hold. */
const SHARE = { least: 0.2, most: 0.5 }
/** How far apart the verdicts' evidence may stand on average, where 1 is the length of an article. */
const MOST_BETWEEN = 0.1
const THIRDS = ['first', 'middle', 'last'] as const

/** Where in their articles the passages stand that decide, over all packs. */
export interface Spread {
  /** the share of the evidence in the first, middle and last third of the articles */
  thirds: [number, number, number]
  /** the mean place for each verdict: 0 is the first passage, 1 the last */
  means: Record<Verdict, number>
}

export function spreadOf(packs: readonly Pack[]): Spread {
  const places = packs.flatMap(placesOf)
  const share = (third: number) => places.filter(({ place }) => thirdOf(place) === third).length / places.length
  const meanOf = (verdict: Verdict) => mean(places.filter((one) => one.verdict === verdict).map(({ place }) => place))
  const [supported, baseless] = VERDICTS
  return {
    thirds: [share(0), share(1), share(2)],
    means: { [supported]: meanOf(supported), [baseless]: meanOf(baseless) } as Record<Verdict, number>,
  }
}

/** Problems where a reader could guess by place which passage decides, or by its place what the verdict is. */
export function spreadProblems({ thirds, means }: Spread): PackProblem[] {
  const at = { file: 'the library', rule: 'spread', field: 'evidence' } as const
  const uneven = thirds.flatMap((share, index) =>
    share >= SHARE.least && share <= SHARE.most
      ? []
      : `the ${THIRDS[index]} third of the articles holds ${percent(share)} percent of the evidence, not 20 to 50`,
  )
  const apart =
    Math.abs(means.supported - means.baseless) <= MOST_BETWEEN
      ? []
      : `what decides stands at ${percent(means.supported)} percent of an article for supported claims and at ` +
        `${percent(means.baseless)} percent for baseless ones, and should be no more than 10 apart`
  return [...uneven, ...[apart].flat()].map((message) => ({ ...at, message }))
}

function placesOf(pack: Pack): { verdict: Verdict; place: number }[] {
  const last = Math.max(1, pack.passages.length - 1)
  const indexes = new Map(pack.passages.map(({ id }, index) => [id, index]))
  return scoredQuestions(pack).flatMap(({ verdict, evidence }) =>
    evidence.map(({ passage }) => ({ verdict, place: indexes.get(passage)! / last })),
  )
}

function thirdOf(place: number): number {
  return Math.min(2, Math.floor(place * 3))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A share as whole percent. */
export function percent(share: number): number {
  return Math.round(share * 100)
}
