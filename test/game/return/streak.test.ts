import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestStreak, streakOf } from '../../../worker/game/return/streak.ts'

const TODAY = 20_000
const ago = (...days: number[]) => days.map((day) => TODAY - day)

test.each([
  ['nothing', [], { length: 0, today: false, forgiven: [] }],
  ['today alone', ago(0), { length: 1, today: true, forgiven: [] }],
  ['yesterday alone: today is not over', ago(1), { length: 1, today: false, forgiven: [] }],
  ['three days on end', ago(0, 1, 2), { length: 3, today: true, forgiven: [] }],
  ['a day missed between', ago(0, 2, 3), { length: 3, today: true, forgiven: ago(1) }],
  ['yesterday missed, today to come', ago(2, 3), { length: 2, today: false, forgiven: ago(1) }],
  ['two days missed on end', ago(0, 3), { length: 1, today: true, forgiven: [] }],
  ['a second one missed in the same week', ago(0, 2, 4, 5), { length: 2, today: true, forgiven: ago(1) }],
  [
    'one missed seven days before the other',
    ago(0, 2, 3, 4, 5, 6, 7, 9),
    { length: 8, today: true, forgiven: ago(1, 8) },
  ],
  ['a day missed before the first', ago(0, 1), { length: 2, today: true, forgiven: [] }],
])('after %s', (_, played, expected) => {
  expect(streakOf(played, TODAY)).toEqual(expected)
})

test('never are two days of a week forgiven, and one more day played never makes a streak shorter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 })), fc.integer({ min: 0, max: 40 }), (days, extra) => {
      const { length, forgiven } = streakOf(ago(...days), TODAY)
      for (const [index, day] of forgiven.entries()) {
        expect(index === 0 || forgiven[index - 1]! - day >= 7).toBe(true)
      }
      expect(length).toBeLessThanOrEqual(days.length)
      if (days.includes(0) && extra === Math.max(...days) + 1) {
        expect(streakOf(ago(...days, extra), TODAY).length).toBeGreaterThanOrEqual(length)
      }
    }),
  )
})

test('the longest streak is the one that was longest on any day, and stays when it breaks', () => {
  expect(longestStreak([])).toBe(0)
  expect(longestStreak(ago(40, 41, 42, 43, 44, 45, 46, 0, 1))).toBe(7)
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 })), (days) => {
      const lengths = Array.from({ length: 62 }, (_, day) => streakOf(ago(...days), TODAY - day).length)
      expect(longestStreak(ago(...days))).toBeGreaterThanOrEqual(Math.max(0, ...lengths.slice(1)))
      expect(lengths).toContain(longestStreak(ago(...days)))
    }),
  )
})
