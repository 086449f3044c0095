import type { PackSummary } from '../../../questions/model/summary.ts'
import { LEVELS } from '../../../questions/model/terms.ts'

/** Among so many packs no topic comes twice, where there are others: a row of the home page, and one more. */
const NEAR = 3

/** What a pack's place among the others goes by. */
type Offered = Pick<PackSummary, 'level' | 'topic' | 'sensitive'> & { source: Pick<PackSummary['source'], 'kind'> }

/**
 * Packs in the order in which they are offered: easy ones first; among those of a level real and invented ones mixed, no topic
 * near itself where there is another, and what may upset last. The same packs are always offered alike.
 */
export function inOffer<P extends Offered>(packs: readonly P[]): P[] {
  const offered: P[] = []
  for (const level of LEVELS)
    mix(
      packs.filter((pack) => pack.level === level),
      offered,
    )
  return offered
}

/** Puts packs of one level behind those that are offered already, a kind the sooner the more of it is left. */
function mix<P extends Offered>(packs: readonly P[], offered: P[]): void {
  const rest = [...packs.filter((pack) => !isSensitive(pack)), ...packs.filter(isSensitive)]
  const ofKind = (some: readonly P[], { source }: P) => some.filter((pack) => pack.source.kind === source.kind).length
  while (rest.length > 0) {
    const near = offered.slice(-NEAR)
    const cost = (pack: P) => {
      const share = 1 - (ofKind(rest, pack) - 0.5) / ofKind(packs, pack)
      const isAlike = near.some((other) => topicOf(other) === topicOf(pack))
      return share + (isAlike ? 10 : 0) + (near.at(-1)?.source.kind === pack.source.kind ? 0.001 : 0)
    }
    const next = rest.reduce((best, pack) => (cost(pack) < cost(best) ? pack : best))
    offered.push(next)
    rest.splice(rest.indexOf(next), 1)
  }
}

function isSensitive({ sensitive = [] }: Offered): boolean {
  return sensitive.length > 0
}

/** What a pack is about, whatever the year. */
function topicOf({ topic }: Offered): string {
  return topic.replace(/,? \d{4}$/, '')
}
