import { DAY_MS, HOUR_MS } from '../time.ts'

/** How long a key signs, in milliseconds. */
export const SIGNS_FOR = 90 * DAY_MS
/** How long a key is listed before it signs: whoever has the list from yesterday finds it. */
export const LISTED_BEFORE = 2 * DAY_MS
/** How long what a key signed can be valid, and somebody may take to look at it. */
const VALID_FOR = DAY_MS + HOUR_MS

/** A key by its id, and when it was made, in milliseconds since 1970. */
export interface AgedKey {
  kid: string
  madeAt: number
}

/** What is to be done with the keys. */
export interface Rotation {
  /** the key that signs; undefined where there is none */
  signs: string | undefined
  /** whether another is to be made now */
  make: boolean
  /** those that nothing valid is signed by any more */
  drop: string[]
}

/**
 * Which key signs at `now`. The first signs at once; each later one is made shortly before the one before it has signed for
 * long enough, and takes over when it has been listed for two days.
 */
export function rotationAt(now: number, keys: readonly AgedKey[]): Rotation {
  const ordered = keys.toSorted((one, other) => one.madeAt - other.madeAt)
  const signing = ordered.findLastIndex(({ madeAt }, at) => at === 0 || madeAt + LISTED_BEFORE <= now)
  const current = ordered[signing]
  if (!current) return { signs: undefined, make: true, drop: [] }
  const isLast = signing === ordered.length - 1
  const since = signing === 0 ? current.madeAt : current.madeAt + LISTED_BEFORE
  const stale = ordered.slice(0, signing).filter((_, at) => tookOver(ordered, at + 1) + VALID_FOR <= now)
  return {
    signs: current.kid,
    make: isLast && now >= since + SIGNS_FOR - LISTED_BEFORE,
    drop: stale.map(({ kid }) => kid),
  }
}

function tookOver(ordered: readonly AgedKey[], at: number): number {
  return (ordered[at]?.madeAt ?? 0) + LISTED_BEFORE
}
