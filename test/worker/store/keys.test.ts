import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScoreKey, scoreKey, scorePrefix } from '../../../worker/store/keys.ts'
import { play } from '../../game/samples.ts'

test('the keys of scores sort by points, then by who finished first, then by the id', () => {
  fc.assert(
    fc.property(play, play, (one, other) => {
      const [a, b] = [scoreKey('quiz', one), scoreKey('quiz', other)]
      const order = other.points - one.points || one.finishedAt - other.finishedAt
      expect(a < b ? -1 : a > b ? 1 : 0).toBe(Math.sign(order) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
    }),
    { numRuns: 1_000 },
  )
})

test('a key tells the points, the time and the id that it was made of', () => {
  fc.assert(
    fc.property(play, ({ points, finishedAt, id }) => {
      expect(readScoreKey(scoreKey('quiz', { points, finishedAt, id }))).toEqual({ points, finishedAt, id })
    }),
  )
})

test('a key is far from KV’s limit of 512 bytes, and under its own quiz only', () => {
  const key = scoreKey('a'.repeat(60), { points: -360, finishedAt: 10 ** 15 - 1, id: 'z'.repeat(16) })
  expect(key.length).toBeLessThan(128)
  expect(key.startsWith(scorePrefix('a'.repeat(59)))).toBe(false)
})
