import type { Technique } from '../../../questions/model/terms.ts'
import type { Insight } from './insight.ts'

/** What a player had best do next. */
export type Advice = 'more' | 'read-on' | 'look-twice' | 'be-less-sure' | 'practise' | 'go-on'

/**
 * What to do next, by what a record allows to be said: a leaning first, then how sure somebody is, then the tricks that
 * have taken them in; before there are answers enough for any of that, more of them.
 */
export function adviceOf(
  { skills, reliability }: Pick<Insight, 'skills' | 'reliability'>,
  toPractise: readonly Technique[],
): Advice {
  if (skills?.leans === 'sceptical') return 'read-on'
  if (skills?.leans === 'trusting') return 'look-twice'
  if (reliability?.tends === 'over') return 'be-less-sure'
  if (toPractise.length > 0) return 'practise'
  return skills ? 'go-on' : 'more'
}
