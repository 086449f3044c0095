import { expect, test } from 'vitest'

/** Gone from what runs, whose lines after it are therefore not those of the file. */
interface Place {
  line: number
}

test('what fails in workerd is told by the line of its file', () => {
  const below: Place = { line: 10 }
  expect(new Error('here').stack).toContain(`lines.test.ts:${below.line}:`)
})
