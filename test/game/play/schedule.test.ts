import { expect, test } from 'vitest'
import { dueAt, KEEP_FINISHED, KEEP_UNFINISHED, retryDelay } from '../../../worker/game/play/schedule.ts'

const DAY = 24 * 60 * 60 * 1_000
const PLAYED = { lastActivity: 1_000, finishedAt: null, owes: false }
const FINISHED = { lastActivity: 1_000, finishedAt: 2_000, owes: false }

test('an unfinished round is kept 7 days, a finished one a day', () => {
  expect([KEEP_UNFINISHED, KEEP_FINISHED]).toEqual([7 * DAY, DAY])
})

test.each([
  ['waits at once', PLAYED, 1_000, { kind: 'wait', until: 1_000 + 7 * DAY }],
  ['waits until 7 days after the last answer', PLAYED, 999 + 7 * DAY, { kind: 'wait', until: 1_000 + 7 * DAY }],
  ['is forgotten then', PLAYED, 1_000 + 7 * DAY, { kind: 'forget' }],
  ['finished, waits for a day', FINISHED, 1_999 + DAY, { kind: 'wait', until: 2_000 + DAY }],
  ['finished, is forgotten after a day', FINISHED, 2_000 + DAY, { kind: 'forget' }],
  ['with a score to save, pays', { ...FINISHED, owes: true }, 3_000, { kind: 'pay' }],
  ['never forgets a score that waits', { ...FINISHED, owes: true }, 2_000 + 99 * DAY, { kind: 'pay' }],
])('a round %s', (_what, times, now, due) => {
  expect(dueAt(now, times)).toEqual(due)
})

test('retries back off from 2 seconds, doubling, to 15 minutes', () => {
  expect([0, 1, 2, 3, 4].map(retryDelay)).toEqual([2_000, 2_000, 4_000, 8_000, 16_000])
  expect([9, 10, 1_000, 5_000].map(retryDelay)).toEqual([512_000, 900_000, 900_000, 900_000])
})
