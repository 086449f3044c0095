import { describe, expect, test } from 'vitest'
import { ownNamesIn, readOwnNames } from '../../../web/class/own-names.ts'

describe('the names that a host gives', () => {
  test('are read back as they were kept, of a class and of its rounds', () => {
    const names = { ktm7w4: '9B', 'ktm7w4/2': '9B, period 2' }
    expect(readOwnNames(JSON.stringify({ version: 1, names }))).toEqual(names)
  })

  test.each([null, '', 'no', '[]', '{"version":2,"names":{"ktm7w4":"9B"}}'])(
    'are none where nothing is kept, or something else: %s',
    (text) => {
      expect(readOwnNames(text)).toEqual({})
    },
  )

  test('are taken from a file only as far as they are names', () => {
    const file = { ktm7w4: '9B', '<b>': 'x', 'ktm7w4/x': 'x', 'ktm7w4/3': 7, 'ktm7w4/4': 'x'.repeat(61) }
    expect(ownNamesIn(file)).toEqual({ ktm7w4: '9B' })
    for (const other of [undefined, null, 3, 'text']) expect(ownNamesIn(other)).toEqual({})
  })
})
