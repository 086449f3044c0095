import { expect, test } from 'vitest'
import { type AgedKey, LISTED_BEFORE, rotationAt, SIGNS_FOR } from '../../../worker/game/lti/rotation.ts'
import { DAY_MS, HOUR_MS } from '../../../worker/game/time.ts'

/** Goes through days hour by hour as the object does; tells which key signed, and which were listed, in each. */
function days(many: number) {
  let keys: AgedKey[] = []
  return Array.from({ length: many * 24 }, (_, hour) => {
    const now = hour * HOUR_MS
    const before = rotationAt(now, keys)
    keys = keys.filter(({ kid }) => !before.drop.includes(kid))
    if (before.make) keys = [...keys, { kid: `key ${now}`, madeAt: now }]
    return { now, signs: rotationAt(now, keys).signs, listed: keys.map(({ kid }) => kid) }
  })
}

test('the first key signs at once', () => {
  expect(rotationAt(0, [])).toEqual({ signs: undefined, make: true, drop: [] })
  expect(rotationAt(0, [{ kid: 'a', madeAt: 0 }])).toEqual({ signs: 'a', make: false, drop: [] })
})

test('a key signs for three months, and whatever it signed can be checked for a day', () => {
  const all = days(400)
  const signing = [...new Set(all.map(({ signs }) => signs))]
  expect(signing.length).toBeGreaterThanOrEqual(5)
  for (const kid of signing) {
    const hours = all.filter(({ signs }) => signs === kid)
    expect(hours.length * HOUR_MS).toBeLessThanOrEqual(SIGNS_FOR + HOUR_MS)
    const last = hours.at(-1)!.now
    const checked = all.filter(({ now }) => now > last && now <= last + DAY_MS)
    expect(checked.every(({ listed }) => listed.includes(kid!))).toBe(true)
  }
})

test('every key but the first is listed for two days before it signs, and no more than two ever are', () => {
  const all = days(400)
  for (const kid of new Set(all.map(({ signs }) => signs).slice(1))) {
    const first = all.find(({ signs }) => signs === kid)!.now
    const listed = all.find((each) => each.listed.includes(kid!))!.now
    if (listed > 0) expect(first - listed).toBeGreaterThanOrEqual(LISTED_BEFORE)
  }
  expect(Math.max(...all.map(({ listed }) => listed.length))).toBe(2)
})

test('a tool that slept for a year signs by the key that platforms know, until the next is listed long enough', () => {
  const old = { kid: 'old', madeAt: 0 }
  const woken = rotationAt(365 * DAY_MS, [old])
  expect(woken).toEqual({ signs: 'old', make: true, drop: [] })
  const keys = [old, { kid: 'new', madeAt: 365 * DAY_MS }]
  expect(rotationAt(366 * DAY_MS, keys)).toEqual({ signs: 'old', make: false, drop: [] })
  expect(rotationAt(367 * DAY_MS, keys).signs).toBe('new')
})
