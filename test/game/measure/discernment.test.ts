import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  area,
  areaUnderCurve,
  discernment,
  leaning,
  meanStated,
  rate,
} from '../../../worker/game/measure/discernment.ts'

const sorting = (hits: [number, number], falseAlarms: [number, number]) => ({
  hits: { right: hits[0], of: hits[1] },
  falseAlarms: { right: falseAlarms[0], of: falseAlarms[1] },
})

describe('discernment and leaning', () => {
  test.each([
    ['all right', sorting([5, 5], [0, 5]), 2.765988, 0],
    ['everything called supported', sorting([5, 5], [5, 5]), 0, -1.382994],
    ['9 of 10 and 2 of 9', sorting([9, 10], [2, 9]), 1.771293, -0.211157],
    // Worked out by hand: H = F = ½, so both quantiles are 0.
    ['a coin', sorting([5, 10], [5, 10]), 0, 0],
    // H = 19.5/21 → z = 1.465234, F = ½ → z = 0
    ['19 of 20 and half of 20', sorting([19, 20], [10, 20]), 1.465234, -0.732617],
  ])('of %s are known', (_, sorted, apart, leant) => {
    expect(discernment(sorted)?.value).toBeCloseTo(apart, 6)
    expect(leaning(sorted)?.value).toBeCloseTo(leant, 6)
  })

  test('have the standard error that Gourevitch and Galanter give', () => {
    // H = F = ½ of 10: var z = .25 / (10 φ(0)²) = .25 · 2π / 10 = .15708 each; so d′ ± 1.96 · √.31416, c half of it.
    const coin = sorting([5, 10], [5, 10])
    expect(discernment(coin)?.high).toBeCloseTo(1.96 * Math.sqrt(0.31416), 3)
    expect(leaning(coin)?.high).toBeCloseTo(0.98 * Math.sqrt(0.31416), 3)
  })

  test('are nothing where one kind of claim never came', () => {
    expect(discernment(sorting([3, 3], [0, 0]))).toBeNull()
    expect(leaning(sorting([0, 0], [1, 3]))).toBeNull()
  })

  test('turn round with the verdicts: who mirrors every answer discerns the opposite and leans the other way', () => {
    const share = fc.integer({ min: 1, max: 500 }).chain((of) => fc.record({ right: fc.nat(of), of: fc.constant(of) }))
    fc.assert(
      fc.property(share, share, (hits, falseAlarms) => {
        const rest = ({ right, of }: typeof hits) => ({ right: of - right, of })
        const mirrored = { hits: rest(hits), falseAlarms: rest(falseAlarms) }
        const own = { hits, falseAlarms }
        expect(discernment(mirrored)?.value).toBeCloseTo(-discernment(own)!.value, 8)
        expect(leaning(mirrored)?.value).toBeCloseTo(-leaning(own)!.value, 8)
        expect(discernment(own)!.low).toBeLessThan(discernment(own)!.high)
      }),
    )
  })

  test('rest on rates that are never 0 or 1', () => {
    expect([rate({ right: 0, of: 5 }), rate({ right: 5, of: 5 }), rate({ right: 0, of: 0 })]).toEqual([
      0.5 / 6,
      5.5 / 6,
      0.5,
    ])
  })
})

describe('the area under the curve', () => {
  test('is the known one', () => {
    const scores = [0.1, 0.4, 0.35, 0.8].map((score, index) => ({ score, positive: index > 1 }))
    expect(area(scores)).toBe(0.75)
  })

  test('is the share of pairs won, ties counting half, as if each pair were looked at', () => {
    const score = fc.record({ score: fc.integer({ min: -3, max: 3 }), positive: fc.boolean() })
    fc.assert(
      fc.property(fc.array(score), (scores) => {
        const pairs = scores
          .filter(({ positive }) => positive)
          .flatMap((one) => scores.filter(({ positive }) => !positive).map((other) => one.score - other.score))
        const won = pairs.reduce((sum, lead) => sum + (Math.sign(lead) + 1) / 2, 0)
        expect(area(scores)).toEqual(pairs.length ? won / pairs.length : null)
      }),
    )
  })

  test('counts confidence against the claim where the answer was "baseless", and ties for half', () => {
    const sound = (verdict: 'supported' | 'baseless', confidence: 1 | 2 | 3, truth: 'supported' | 'baseless') => ({
      verdict,
      confidence,
      truth,
    })
    expect(areaUnderCurve([sound('supported', 3, 'supported'), sound('baseless', 3, 'baseless')])).toBe(1)
    expect(areaUnderCurve([sound('supported', 1, 'supported'), sound('supported', 3, 'baseless')])).toBe(0)
    expect(areaUnderCurve([sound('supported', 2, 'supported'), sound('supported', 2, 'baseless')])).toBe(0.5)
    expect(areaUnderCurve([sound('supported', 2, 'supported')])).toBeNull()
  })
})

test('what was stated is worth .50, .75 and .95', () => {
  expect(meanStated([{ confidence: 1 }, { confidence: 2 }, { confidence: 3 }])).toBeCloseTo(2.2 / 3, 10)
})
