import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandsOf, endsOf, HEIGHT } from '../../../web/live/flow-bands.ts'

const count = fc.nat(30)
const votes = fc.record({ supported: count, baseless: count })
const flow = fc.record({ supported: votes, baseless: votes, late: votes })

/** Where a band begins on the left, and how thick it is, read back from its path. */
function readBand(path: string): { top: number; thick: number } {
  const [, top, , bottom] = /^M0 ([\d.]+)C.* (0) ([\d.]+)Z$/.exec(path) ?? []
  return { top: Number(top), thick: Number(bottom) - Number(top) }
}

test('a band is as thick as the number who took it, and none lies over another where they begin', () => {
  fc.assert(
    fc.property(flow, (moves) => {
      const all = Object.values(moves).reduce((sum, { supported, baseless }) => sum + supported + baseless, 0)
      const bands = bandsOf(moves).map((band) => ({ ...band, ...readBand(band.path) }))
      expect(bands.every(({ from, to }) => moves[from][to] > 0)).toBe(true)
      for (const { from, to, thick } of bands) {
        expect(thick).toBeCloseTo((moves[from][to] * (HEIGHT - 6)) / all, 1)
      }
      for (const [index, { top }] of bands.entries()) {
        const above = bands[index - 1]
        if (above) expect(top).toBeGreaterThanOrEqual(above.top + above.thick - 0.02)
      }
    }),
  )
})

test('an end holds as many as its bands together, is as thick, and lies over no other', () => {
  fc.assert(
    fc.property(flow, (moves) => {
      const { left, right } = endsOf(moves)
      const counted = bandsOf(moves).map(({ from, to }) => [from, to, moves[from][to]] as const)
      const all = counted.reduce((sum, [, , n]) => sum + n, 0)
      for (const [ends, place] of [
        [left, 0],
        [right, 1],
      ] as const) {
        expect(ends.map(({ of }) => of).slice(0, 2)).toEqual(['baseless', 'supported'])
        for (const [index, { of, n, top, thick }] of ends.entries()) {
          expect(n).toBe(counted.filter((band) => band[place] === of).reduce((sum, [, , each]) => sum + each, 0))
          expect(thick).toBeCloseTo((n * (HEIGHT - 6)) / Math.max(1, all), 1)
          expect(top + thick).toBeLessThanOrEqual(HEIGHT + 0.02)
          const above = ends[index - 1]
          if (above) expect(top).toBeGreaterThanOrEqual(above.top + above.thick - 0.02)
        }
      }
    }),
  )
})

test('nobody makes no picture', () => {
  const nobody = { supported: 0, baseless: 0 }
  expect(bandsOf({ supported: nobody, baseless: nobody, late: nobody })).toEqual([])
})
