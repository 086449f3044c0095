import { mean, sampleCorrelation, variance } from 'simple-statistics'
import type { Share } from '../wire.ts'

/** The ends of an interval: of a share from 0 to 1, of a correlation from −1 to 1. */
export interface Interval {
  low: number
  high: number
}

/** The standard normal quantile of 97.5 percent. */
const Z = 1.959963984540054

/**
 * The 95 percent interval of a share; of nothing at all, everything is possible.
 * @see Wilson 1927; Newcombe 1998, method 3
 */
export function wilson({ right, of }: Share): Interval {
  if (of === 0) return { low: 0, high: 1 }
  const share = right / of
  const centre = share + Z ** 2 / (2 * of)
  const reach = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  const scale = 1 + Z ** 2 / of
  // None and all are ends of their own interval, which rounding would miss by a hair.
  return {
    low: right === 0 ? 0 : (centre - reach) / scale,
    high: right === of ? 1 : (centre + reach) / scale,
  }
}

/** The correlation of two lists of numbers, −1 to 1; null where it has none: under two pairs, or a list that never varies. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < 2 || isConstant(xs) || isConstant(ys)) return null
  // Rounding takes a perfect one a hair too far.
  return Math.max(-1, Math.min(1, sampleCorrelation([...xs], [...ys])))
}

/**
 * The 95 percent interval of a correlation of `pairs` pairs; of under four, anything is possible.
 * @see Fisher 1915: z = artanh r, standard error 1/√(n − 3)
 */
export function fisher(r: number, pairs: number): Interval {
  if (pairs < 4) return { low: -1, high: 1 }
  const reach = Z / Math.sqrt(pairs - 3)
  return { low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach) }
}

/**
 * How each item goes with the rest of its test: its correlation with the right answers to the *other* items. Rows are
 * players, columns items, 1 right and 0 wrong; null for an item of which nothing can be said.
 * @see classical test theory: corrected point-biserial (item-rest) correlation
 */
export function discriminations(rows: readonly (readonly number[])[]): (number | null)[] {
  const totals = rows.map(sum)
  const items = rows[0]?.keys() ?? []
  return [...items].map((item) => {
    const own = rows.map((row) => row[item]!)
    return correlation(
      own,
      totals.map((total, row) => total - own[row]!),
    )
  })
}

/**
 * How far a test's totals would come out alike if it were given again: k/(k−1) · (1 − Σpq/σ²), every variance divided by
 * the number of players. Rows and columns as in `discriminations`. Null under two players or items, or where all totals
 * are the same.
 * @see Kuder & Richardson 1937, formula 20
 */
export function kr20(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0
  const totals = rows.map(sum)
  if (rows.length < 2 || items < 2 || isConstant(totals)) return null
  const spread = [...rows[0]!.keys()].map((item) => {
    const right = mean(rows.map((row) => row[item]!))
    return right * (1 - right)
  })
  return (items / (items - 1)) * (1 - sum(spread) / variance(totals))
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
