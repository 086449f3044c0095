import type { PlayedPack } from '../../../questions/model/pack.ts'
import { questionRef } from '../../../questions/model/ref.ts'

/** Pairs of questions, by ref, of which one gives the other away: the first is asked first, and not just before. */
export type Apart = readonly (readonly [first: string, then: string])[]

/** How many other questions stand between two that are apart, where there are enough. */
export const BETWEEN = 2

/** Up to so many questions there is no room for both of a pair. */
export const SHORT = 5

/** What the packs say must not stand together. */
export function apartIn(packs: readonly PlayedPack[]): Apart {
  return packs.flatMap((pack) =>
    (pack.apart ?? []).map(
      ([first, then]) => [questionRef(pack, { id: first }), questionRef(pack, { id: then })] as const,
    ),
  )
}

/** The same order as far as may be: of each pair the first comes first, with others between them. */
export function setApart<T>(items: readonly T[], refOf: (item: T) => string, apart: Apart): T[] {
  const order = items.map(refOf)
  const pairs = apart.filter(([first, then]) => order.includes(first) && order.includes(then))
  if (pairs.length === 0) return [...items]
  const byRef = new Map(items.map((item) => [refOf(item), item]))
  return arranged(order, pairs).map((ref) => byRef.get(ref)!)
}

const NONE: ReadonlySet<string> = new Set()

/** Whom a question, by ref, must not stand with. */
export function partnersIn(apart: Apart): (ref: string) => ReadonlySet<string> {
  const partners = new Map<string, Set<string>>()
  for (const [one, other] of apart.flatMap(([first, then]) => [[first, then] as const, [then, first] as const])) {
    partners.set(one, (partners.get(one) ?? new Set()).add(other))
  }
  return (ref) => partners.get(ref) ?? NONE
}

/** How much sooner than its turn a question is taken for each place that those need which wait for it; tried in turn. */
const HASTES = [0, 1, 2, 4, 8, 16, 64]

/** The first try that keeps all apart, or the one in which the fewest stand too close. */
function arranged(order: readonly string[], pairs: Apart): string[] {
  let best: { placed: string[]; close: number } | undefined
  for (const haste of HASTES) {
    const placed = attempt(order, pairs, haste)
    const close = pairs.filter(([first, then]) => placed.indexOf(then) - placed.indexOf(first) <= BETWEEN).length
    if (close === 0) return placed
    if (!best || close < best.close) best = { placed, close }
  }
  return best!.placed
}

/** Fills the places one by one with the next question that waits for no other, and had better stand after none just before. */
function attempt(order: readonly string[], pairs: Apart, haste: number): string[] {
  const left = order
    .map((ref, index) => ({ ref, turn: index - haste * placesAfter(ref, pairs) }))
    .sort((one, other) => one.turn - other.turn)
    .map(({ ref }) => ref)
  const placed: string[] = []
  while (left.length > 0) {
    const recent = new Set(placed.slice(-BETWEEN))
    const before = (ref: string) => pairs.flatMap(([first, then]) => (then === ref ? first : []))
    const free = left.filter((ref) => !before(ref).some((first) => left.includes(first)))
    const next = free.find((ref) => !before(ref).some((first) => recent.has(first))) ?? free[0] ?? left[0]!
    placed.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return placed
}

/** How many places there must be after a question, for all that waits for it. */
function placesAfter(ref: string, pairs: Apart): number {
  const next = pairs.flatMap(([first, then]) => (first === ref ? then : []))
  return Math.max(0, ...next.map((then) => 1 + BETWEEN + placesAfter(then, pairs)))
}
