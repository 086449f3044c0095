/** What a connection may still say: a bucket that fills slowly and that every message empties by one. */
export interface Bucket {
  left: number
  at: number
  /** messages refused since the bucket was last above empty */
  refused: number
}

/** How many messages may come at once, and how many a second after that. */
const CAPACITY = 20
const REFILL_PER_SECOND = 5

/** How many messages too many end a connection. */
export const MOST_REFUSED = 30

/** What becomes of a message: it passes, its sender is told off, it is ignored, or its connection ends. */
export type Handling = 'pass' | 'tell' | 'ignore' | 'close'

/** The bucket of a connection that has just opened. */
export function fullBucket(now: number): Bucket {
  return { left: CAPACITY, at: now, refused: 0 }
}

/** Whether a message at `now` passes; the first one too many is told of, the rest ignored, and in the end it is over. */
export function pour(bucket: Bucket, now: number): { bucket: Bucket; handling: Handling } {
  const left = Math.min(CAPACITY, bucket.left + ((now - bucket.at) / 1_000) * REFILL_PER_SECOND)
  if (left >= 1) return { bucket: { left: left - 1, at: now, refused: 0 }, handling: 'pass' }
  const refused = bucket.refused + 1
  const handling = refused === 1 ? 'tell' : refused < MOST_REFUSED ? 'ignore' : 'close'
  return { bucket: { left, at: now, refused }, handling }
}
