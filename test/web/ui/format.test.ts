import { expect, test } from 'vitest'
import { formatDay, formatMoment } from '../../../web/ui/format.ts'

test('the day of a date stays on the line of its month', () => {
  expect(formatDay('2023-02-06')).toBe('6\u00a0February 2023')
  expect(formatMoment(Date.UTC(2026, 10, 30, 10), 'UTC')).toBe('30\u00a0November 2026 at 10:00 (UTC)')
})
