import type { PackProblem } from '../model/fault.ts'
import { type Pack, scoredQuestions } from '../model/pack.ts'
import type { Verdict } from '../model/terms.ts'
import { percent } from './spread.ts'

/** The share of verdicts that may differ from the one before; where the two before are alike, the balance of a pack makes it larger. */
const AFTER_ONE = { least: 0.4, most: 0.6 }
const AFTER_TWO = { least: 0.45, most: 0.7 }

/** How often a verdict differs from the one before it in the order of play, over all packs; 0 where there is none to count. */
export interface Order {
  afterOne: number
  /** where the two before are alike */
  afterTwo: number
}

export function orderOf(packs: readonly Pack[]): Order {
  const orders = packs.map((pack) => scoredQuestions(pack).map(({ verdict }) => verdict))
  return { afterOne: changes(orders, 1), afterTwo: changes(orders, 2) }
}

/** Problems where whoever remembers the last verdicts could guess the next. */
export function orderProblems({ afterOne, afterTwo }: Order): PackProblem[] {
  const at = { file: 'the library', rule: 'order', field: 'questions' } as const
  const told = [
    { share: afterOne, bounds: AFTER_ONE, where: 'the one before it' },
    { share: afterTwo, bounds: AFTER_TWO, where: 'the two before it, where these are alike' },
  ]
  return told
    .filter(({ share, bounds }) => share < bounds.least || share > bounds.most)
    .map(({ share, bounds, where }) => ({
      ...at,
      message: `${percent(share)} percent of the verdicts differ from ${where}, not ${percent(bounds.least)} to ${percent(bounds.most)}: order the questions by lot`,
    }))
}

function changes(orders: readonly Verdict[][], alike: number): number {
  const followers = orders.flatMap((verdicts) =>
    verdicts.flatMap((verdict, place) => {
      const before = verdicts.slice(Math.max(0, place - alike), place)
      return before.length === alike && new Set(before).size === 1 ? [verdict !== before[0]] : []
    }),
  )
  return followers.length === 0 ? 0 : followers.filter(Boolean).length / followers.length
}
