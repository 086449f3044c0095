import { expect, test } from 'vitest'
import { resultSentence } from '../../../web/play/result-words.ts'

/** What is said of a play that caught so many of the baseless, and trusted so many of the supported. */
function leaningOf(caught: [right: number, of: number], trusted: [right: number, of: number]): string {
  const [caughtShare, trustedShare] = [caught, trusted].map(([right, of]) => ({ right, of }))
  const all = { right: caught[0] + trusted[0], of: caught[1] + trusted[1] }
  const none = { right: 0, of: 0 }
  const shares = { all, caught: caughtShare!, trusted: trustedShare!, readFirst: none, straight: none }
  return resultSentence({ points: 0, ...shares }).replace(/^.*: (.*)\.$/, '$1')
}

const HARD = 'these were hard to tell apart'

test('who said “supported” as often as it was so, but of others, mixed them up and leans to no side', () => {
  expect(leaningOf([0, 2], [1, 3])).toBe(HARD)
  expect(leaningOf([2, 6], [2, 6])).toBe(HARD)
  expect(leaningOf([0, 7], [0, 5])).toBe(HARD)
})

test('five questions tell of no lean, ten do', () => {
  expect(leaningOf([0, 2], [3, 3])).toBe(HARD)
  expect(leaningOf([2, 2], [0, 3])).toBe(HARD)
  expect(leaningOf([3, 5], [5, 5])).toBe('a little too trusting')
  expect(leaningOf([5, 5], [3, 5])).toBe('a little too careful')
})

test('who says “supported” to nearly everything, or to nearly nothing, does not lean a little', () => {
  expect(leaningOf([0, 7], [5, 5])).toBe('too trusting')
  expect(leaningOf([5, 5], [0, 7])).toBe('too careful')
})

test('nothing wrong, one slip and few of both kinds lean to no side', () => {
  expect(leaningOf([5, 5], [5, 5])).toBe('nothing got past you')
  expect(leaningOf([2, 3], [2, 2])).toBe('just one slip')
  expect(leaningOf([9, 11], [10, 11])).toBe('a good eye for both')
})
