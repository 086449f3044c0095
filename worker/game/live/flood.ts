/** What a connection may still say: a bucket that fills slowly and that every message empties by one. */
export interface Bucket {
  left: number
  at: number
  /** messages refused since the bucket was last above empty */
  refused: number
}

const HOLDS = 20
const A_SECOND = 5

/** How many messages too many end a connection. */
export const MOST_REFUSED = 30

export type Flow = 'pass' | 'tell' | 'ignore' | 'close'

export function fullBucket(now: number): Bucket {
  return { left: HOLDS, at: now, refused: 0 }
}

/** Whether a message at `now` passes; the first one too many is told of, the rest ignored, and in the end it is over. */
export function pour(bucket: Bucket, now: number): { bucket: Bucket; flow: Flow } {
  const left = Math.min(HOLDS, bucket.left + ((now - bucket.at) / 1_000) * A_SECOND)
  if (left >= 1) return { bucket: { left: left - 1, at: now, refused: 0 }, flow: 'pass' }
  const refused = bucket.refused + 1
  const flow = refused === 1 ? 'tell' : refused < MOST_REFUSED ? 'ignore' : 'close'
  return { bucket: { left, at: now, refused }, flow }
}
