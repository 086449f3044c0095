import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byStanding, rank, TOP } from '../../../worker/game/play/board.ts'
import type { Play } from '../../../worker/game/play/play.ts'
import { play } from '../samples.ts'

function scored(...points: number[]): Play[] {
  return points.map((each, at) => ({
    ...{ id: `p${at}`, nickname: 'Ada', right: 0, of: 1, answers: 'a' },
    points: each,
    finishedAt: at,
  }))
}

function ranks(plays: Play[]): number[] {
  return rank(plays).ranked.map(({ rank: place }) => place)
}

test('equal points share a rank, and the next one is counted from the top: 1, 2, 2, 4', () => {
  expect(ranks(scored(9, 7, 7, 3))).toEqual([1, 2, 2, 4])
  expect(ranks(scored(0, 0, 0, -6))).toEqual([1, 1, 1, 4])
  expect(ranks([])).toEqual([])
})

test('a tie goes on over the edge of a page', () => {
  const first = rank(scored(9, 7))
  const second = rank(scored(7, 7, 3), first.end)
  expect(second.ranked.map(({ rank: place }) => place)).toEqual([2, 2, 5])
})

test('however a board is cut into pages, the ranks are those of the whole', () => {
  fc.assert(
    fc.property(fc.array(play, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (plays, size) => {
      const sorted = plays.toSorted(byStanding)
      let end = TOP
      const paged: number[] = []
      for (let from = 0; from < sorted.length; from += size) {
        const page = rank(sorted.slice(from, from + size), end)
        end = page.end
        paged.push(...page.ranked.map(({ rank: place }) => place))
      }
      expect(paged).toEqual(ranks(sorted))
    }),
  )
})

test('a rank is one more than the number of plays with more right answers, or as many and more points', () => {
  fc.assert(
    fc.property(fc.array(play, { maxLength: 30 }), (plays) => {
      for (const own of rank(plays.toSorted(byStanding)).ranked) {
        const better = plays.filter(
          ({ right, points }) => right > own.right || (right === own.right && points > own.points),
        )
        expect(own.rank).toBe(1 + better.length)
      }
    }),
  )
})

test('right answers come before points: who risked less and knew more stands above', () => {
  const [bold, careful] = scored(30, 12) as [Play, Play]
  expect([bold, { ...careful, right: 1 }].sort(byStanding).map(({ points }) => points)).toEqual([12, 30])
})

test('of equals, whoever finished first stands first', () => {
  const [early, late] = scored(5, 5) as [Play, Play]
  expect([late, early].sort(byStanding)).toEqual([early, late])
})
