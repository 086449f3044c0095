import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A whole number from 0 up to, not including, `limit`. */
export type Below = (limit: number) => number

/** A source of chance that gives the same numbers for the same seed. */
export function chanceOf(seed: number): Below {
  const random = xoroshiro128plus(seed)
  return (limit) => uniformInt(random, 0, limit - 1)
}

/** A list in an order of its own, by Fisher and Yates. */
export function shuffled<T>(items: readonly T[], below: Below): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = below(last + 1)
    ;[result[last], result[other]] = [result[other]!, result[last]!]
  }
  return result
}
