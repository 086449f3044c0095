import { beforeEach, expect, test, vi } from 'vitest'
import { askWhileSeen } from '../../../web/ui/while-seen.ts'

const MINUTE = 60_000
let page: EventTarget & { visibilityState: string }

beforeEach(() => {
  vi.useFakeTimers()
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  vi.stubGlobal('document', page)
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

function turn(visibilityState: 'visible' | 'hidden') {
  page.visibilityState = visibilityState
  page.dispatchEvent(new Event('visibilitychange'))
}

/** Begins to ask, five times at most; what comes back counts how often it has. */
function asking() {
  const ask = vi.fn<() => void>()
  askWhileSeen(ask, { every: MINUTE, most: 5 })
  return () => ask.mock.calls.length
}

test('a page in sight asks once a minute, and no more than so often', () => {
  const times = asking()
  expect(times()).toBe(0)
  vi.advanceTimersByTime(3 * MINUTE)
  expect(times()).toBe(3)
  vi.advanceTimersByTime(60 * MINUTE)
  expect(times()).toBe(5)
  turn('hidden')
  turn('visible')
  vi.advanceTimersByTime(MINUTE)
  expect(times()).toBe(5)
})

test('a page out of sight asks nothing, and at once when it comes back', () => {
  const times = asking()
  turn('hidden')
  vi.advanceTimersByTime(60 * MINUTE)
  expect(times()).toBe(0)
  turn('visible')
  vi.advanceTimersByTime(0)
  expect(times()).toBe(1)
})

test('coming back again and again asks no more often than staying', () => {
  const times = asking()
  for (let turns = 0; turns < 20; turns++) {
    turn('hidden')
    vi.advanceTimersByTime(1_500)
    turn('visible')
    vi.advanceTimersByTime(1_500)
  }
  expect(times()).toBe(1)
})
