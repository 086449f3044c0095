import { expect, test } from 'vitest'
import { spansAt } from '../../../worker/game/play/span.ts'

const at = (text: string) => Date.parse(text)

test.each([
  ['a Monday at its first moment', '2026-11-23T00:00:00Z', '2026-11-23', '2026-11-23'],
  ['a Sunday at its last', '2026-11-29T23:59:59.999Z', '2026-11-29', '2026-11-23'],
  ['a new year in the middle of a week', '2027-01-01T12:00:00Z', '2027-01-01', '2026-12-28'],
])('%s: the day begins at midnight, the week on Monday, and all time before everything', (_, now, day, monday) => {
  const { today, week, all } = spansAt(at(now))
  expect([today.from, week.from, all.from]).toEqual([at(day), at(monday), 0])
})

test('no two stretches share a name, on a Monday neither', () => {
  const names = ['2026-11-23', '2026-11-24', '2026-11-30'].flatMap((day) =>
    Object.values(spansAt(at(day))).map(({ name }) => name),
  )
  expect(new Set(names).size).toBe(3 + 2 + 1)
})
