import { describe, expect, test } from 'vitest'
import { doorsAt, endDoors, isEnded, isThrough, lockDoors, turnDoors } from '../../../worker/game/class/doors.ts'
import { CLASS } from '../../../worker/game/make/rules.ts'

const NOW = 1_700_000_000_000
const OPEN = { opensAt: null, closesAt: null }
const HOUR = 3_600_000

describe('a class that its host closes', () => {
  test('pauses: it is closed, and not over', () => {
    const paused = turnDoors(OPEN, false, NOW)
    expect([doorsAt(NOW, paused), isEnded(NOW + 99 * HOUR, paused)]).toEqual(['closed', false])
  })

  test('still closes by itself on its date, before and after it was opened again', () => {
    const paused = turnDoors({ opensAt: null, closesAt: NOW + HOUR }, false, NOW)
    expect([isEnded(NOW, paused), isEnded(NOW + HOUR, paused)]).toEqual([false, true])
    expect(turnDoors(paused, true, NOW + 1)).toEqual({ opensAt: null, closesAt: NOW + HOUR })
    expect(turnDoors(turnDoors(paused, false, NOW + 5), true, NOW + 9).closesAt).toBe(NOW + HOUR)
  })

  test('is over once it is ended, or its date has passed', () => {
    expect(isEnded(NOW, endDoors(OPEN, NOW))).toBe(true)
    expect(isEnded(NOW, endDoors(turnDoors(OPEN, false, NOW - 5), NOW))).toBe(true)
    expect(isEnded(NOW, { opensAt: null, closesAt: NOW })).toBe(true)
  })
})

test('a door that is locked stays so while the round is closed and opened, until it is unlocked', () => {
  const locked = lockDoors(OPEN, true)
  expect(doorsAt(NOW, locked)).toBe('open')
  const turned = turnDoors(turnDoors(locked, false, NOW), true, NOW + 1)
  expect(turned).toEqual({ ...OPEN, locked: true })
  expect(endDoors(locked, NOW).locked).toBe(true)
  expect(lockDoors(turned, false)).toEqual(OPEN)
})

test('a player is through when their own time is up, or when the round is over, not at a pause', () => {
  const rules = { ...CLASS, minutes: 10 }
  const paused = turnDoors(OPEN, false, NOW)
  expect(isThrough(NOW, rules, paused, NOW)).toBe(false)
  expect(isThrough(NOW + 600_000, rules, paused, NOW)).toBe(true)
  expect(isThrough(NOW, rules, endDoors(OPEN, NOW), NOW)).toBe(true)
})
