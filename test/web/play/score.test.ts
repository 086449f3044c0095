import { expect, test } from 'vitest'
import { rightOf, scoreOf } from '../../../web/play/score.ts'

test('right answers come first, then points with what they could have been', () => {
  expect(scoreOf([true, true, false], 4, true)).toEqual({
    short: '2 of 3 right',
    full: '2 of 3 right · 4 of 9 points',
  })
  expect(scoreOf([false], 0, true)?.full).toBe('0 of 1 right · 0 of 3 points')
})

test('fewer points than none are not shown while somebody plays', () => {
  expect(scoreOf([false, true], -5, true)).toEqual({ short: '1 of 2 right', full: '1 of 2 right' })
})

test('there is nothing to say before the first answer, or while verdicts wait for the end', () => {
  expect(scoreOf([], 0, true)).toEqual({ short: '', full: '' })
  expect(scoreOf([null], null, true)).toBeNull()
  expect(rightOf([])).toBe('')
})

test('a question that was not answered counts as not right', () => {
  expect(rightOf([true, null, true])).toBe('2 of 3 right')
})
