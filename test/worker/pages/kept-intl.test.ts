import { expect, test } from 'vitest'
import { keptIntl } from '../../../worker/pages/kept-intl.ts'

test('what writes figures is made once a kind, language and style, and writes as a new one would', () => {
  const percent = keptIntl(Intl.NumberFormat, 'en', { style: 'percent' })
  expect(keptIntl(Intl.NumberFormat, 'en', { style: 'percent' })).toBe(percent)
  expect(percent.format(0.46)).toBe('46%')
  expect(keptIntl(Intl.NumberFormat, 'en').format(0.46)).toBe('0.46')
  expect(keptIntl(Intl.NumberFormat, 'de').format(0.46)).toBe('0,46')
  expect(keptIntl(Intl.PluralRules, 'en').select(1)).toBe('one')
})
