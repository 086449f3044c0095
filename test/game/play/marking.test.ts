import { expect, test } from 'vitest'
import { CONFIDENCES, type Confidence, pointsFor } from '../../../worker/game/play/marking.ts'

test.each([
  [1, 1, 0],
  [2, 2, -2],
  [3, 3, -6],
] as const)('confidence %i brings %i when right and %i when wrong', (confidence, right, wrong) => {
  expect(pointsFor(true, confidence)).toBe(right)
  expect(pointsFor(false, confidence)).toBe(wrong)
})

/** What a confidence brings on average to someone who is right with probability `p`. */
function expected(p: number, confidence: Confidence): number {
  return p * pointsFor(true, confidence) + (1 - p) * pointsFor(false, confidence)
}

/** The confidence that pays best. */
function best(p: number): Confidence {
  return CONFIDENCES.reduce((a, b) => (expected(p, b) > expected(p, a) ? b : a))
}

test.each([
  [0.5, 1],
  [0.66, 1],
  [0.67, 2],
  [0.75, 2],
  [0.79, 2],
  [0.81, 3],
  [0.99, 3],
] as const)('at %f sure the best choice is %i', (p, confidence) => {
  expect(best(p)).toBe(confidence)
})

test('the thresholds are two thirds and four fifths', () => {
  expect(expected(2 / 3, 1)).toBeCloseTo(expected(2 / 3, 2), 12)
  expect(expected(0.8, 2)).toBeCloseTo(expected(0.8, 3), 12)
})
