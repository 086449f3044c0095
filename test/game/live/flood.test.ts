import { expect, test } from 'vitest'
import { fullBucket, MOST_REFUSED, pour } from '../../../worker/game/live/flood.ts'

/** What becomes of messages at the times given. */
function poured(times: number[]): string[] {
  let bucket = fullBucket(0)
  return times.map((now) => {
    const next = pour(bucket, now)
    bucket = next.bucket
    return next.handling
  })
}

test('whoever talks like a person is never refused', () => {
  const everyHalfSecond = Array.from({ length: 1_000 }, (_, index) => index * 500)
  expect(new Set(poured(everyHalfSecond))).toEqual(new Set(['pass']))
})

test('a flood is told of once, then ignored, and ended if it goes on', () => {
  const flows = poured(Array.from({ length: 20 + MOST_REFUSED }, () => 0))
  expect(flows.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'pass'))
  expect(flows.slice(20, 22)).toEqual(['tell', 'ignore'])
  expect(flows.filter((handling) => handling === 'tell')).toHaveLength(1)
  expect(flows.at(-1)).toBe('close')
})

test('whoever pauses after it may go on', () => {
  const flows = poured([...Array.from({ length: 22 }, () => 0), 1_000, 1_000])
  expect(flows.slice(-2)).toEqual(['pass', 'pass'])
})
