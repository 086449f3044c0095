import { expect, test } from 'vitest'
import { duelsOf } from '../../../worker/game/return/duels.ts'
import type { Side } from '../../../worker/game/return/versus.ts'

const side = (nickname: string, right: number, points: number, more: Partial<Side> = {}): Side => ({
  ...{ nickname, right, points, of: 5, squares: [], you: false, challenger: false, ...more },
})
const dare = (right: number, points: number, you = false) => side('Ada', right, points, { challenger: true, you })
const mine = (right: number, points: number) => side('Bob', right, points, { you: true })

test.each([
  ['more right answers win, whatever the points', dare(3, 9), mine(4, 2), 'you', { kind: 'right', n: 1 }],
  ['fewer lose', dare(5, 1), mine(2, 6), 'other', { kind: 'right', n: 3 }],
  ['of as many, points decide', dare(4, 9), mine(4, 5), 'other', { kind: 'points', n: 4 }],
  ['of as many of either, nobody wins', dare(4, 9), mine(4, 9), 'nobody', null],
] as const)('%s', (_, challenger, own, won, by) => {
  expect(duelsOf([challenger, own])).toEqual([{ other: 'Ada', won, by }])
})

test('whoever made a challenge sees a duel with each who took it up, and none while nobody has', () => {
  const own = dare(3, 3, true)
  expect(duelsOf([own])).toEqual([])
  expect(duelsOf([side('Cem', 5, 9), own, side('Bob', 1, 0)]).map(({ other, won }) => [other, won])).toEqual([
    ['Cem', 'other'],
    ['Bob', 'you'],
  ])
})
