import { expect, test } from 'vitest'
import { formatSource } from '../../../web/ui/format.ts'

test('a source is named with its day, or with the year where that is all that is known', () => {
  const source = { kind: 'real', outlet: 'A Book' } as const
  expect(formatSource({ ...source, date: '1865-03-01' })).toBe('A real article: A Book, 1\u00a0March 1865')
  expect(formatSource({ ...source, date: '1865' })).toBe('A real article: A Book, 1865')
})
