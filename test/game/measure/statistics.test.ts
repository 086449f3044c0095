import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correlation, discriminations, fisher, kr20, wilson } from '../../../worker/game/measure/statistics.ts'

describe('the Wilson interval of a share', () => {
  test.each([
    [{ right: 81, of: 263 }, 0.2553, 0.3662],
    [{ right: 0, of: 20 }, 0, 0.1611],
    [{ right: 20, of: 20 }, 0.8389, 1],
    [{ right: 0, of: 0 }, 0, 1],
  ])('of %j is known', (share, low, high) => {
    const interval = wilson(share)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('holds the share, stays within 0 and 1, and mirrors that of the rest', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), (right, wrong) => {
        const of = right + wrong
        const { low, high } = wilson({ right, of })
        const mirrored = wilson({ right: wrong, of })
        if (of) expect(low <= right / of && right / of <= high).toBe(true)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(mirrored.low).toBeCloseTo(1 - high, 10)
      }),
    )
  })
})

describe('the Fisher interval of a correlation', () => {
  test('of .5 over 28 pairs is known', () => {
    // artanh .5 = .54931, 1.95996/5 = .39199.
    const { low, high } = fisher(0.5, 28)
    expect([low, high]).toEqual([expect.closeTo(0.156, 3), expect.closeTo(0.7359, 3)])
  })

  test('of a perfect one is itself, and of under four pairs everything', () => {
    expect(fisher(1, 30)).toEqual({ low: 1, high: 1 })
    expect(fisher(-1, 30)).toEqual({ low: -1, high: -1 })
    expect(fisher(0.9, 3)).toEqual({ low: -1, high: 1 })
  })
})

/** Five players and four items; worked out by hand below. */
const SHEET = [
  [1, 1, 1, 1],
  [1, 1, 1, 0],
  [1, 1, 0, 0],
  [1, 0, 0, 0],
  [0, 0, 0, 1],
]

describe('the correlation of an item with the other items', () => {
  test('is the one worked out by hand', () => {
    // First item 1 1 1 1 0, others 3 2 1 0 1: covariance 0.08, variances 0.16 and 1.04, divided by 5.
    expect(discriminations(SHEET)[0]).toBeCloseTo(0.08 / Math.sqrt(0.16 * 1.04), 10)
    // Last item 1 0 0 0 1, others 3 3 2 1 0: covariance −0.12, variances 0.24 and 1.36.
    expect(discriminations(SHEET)[3]).toBeCloseTo(-0.12 / Math.sqrt(0.24 * 1.36), 10)
  })

  test.each([
    [
      'all right',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'all wrong',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    ['one player', [[1, 0]]],
    ['one item', [[1], [0]]],
  ])('is nothing where it cannot be told: %s', (_, rows) => {
    expect(discriminations(rows).every((each) => each === null)).toBe(true)
  })

  test('is nothing for nobody', () => {
    expect(discriminations([])).toEqual([])
    expect(correlation([], [])).toBeNull()
  })
})

describe('KR-20', () => {
  test('is the one worked out by hand', () => {
    // Σpq = .16 + .24 + .24 + .24 = .88; totals 4 3 2 1 1, mean 2.2, variance 1.36.
    expect(kr20(SHEET)).toBeCloseTo((4 / 3) * (1 - 0.88 / 1.36), 10)
  })

  test('is 1 where all items say the same', () => {
    expect(
      kr20([
        [1, 1, 1],
        [0, 0, 0],
        [1, 1, 1],
      ]),
    ).toBeCloseTo(1, 10)
  })

  test.each([
    ['nobody', []],
    ['one player', [[1, 0, 1]]],
    ['one item', [[1], [0]]],
    [
      'all right',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'the same total',
      [
        [1, 0],
        [0, 1],
      ],
    ],
  ])('is nothing where it cannot be told: %s', (_, rows) => {
    expect(kr20(rows)).toBeNull()
  })

  test('is a number or nothing, whatever was answered', () => {
    const sheet = fc
      .integer({ min: 1, max: 8 })
      .chain((items) =>
        fc.array(fc.array(fc.constantFrom(0, 1), { minLength: items, maxLength: items }), { maxLength: 12 }),
      )
    fc.assert(
      fc.property(sheet, (rows) => {
        for (const figure of [kr20(rows), ...discriminations(rows)]) {
          expect(figure === null || Number.isFinite(figure)).toBe(true)
        }
      }),
    )
  })
})
