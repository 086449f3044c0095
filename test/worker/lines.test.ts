import { expect, test } from 'vitest'

interface Place {
  /** gone from what runs: lines after it differ from the file's */
  line: number
}

test('what fails in workerd is told by the line of its file', () => {
  const here: Place = { line: 9 }
  expect(new Error('here').stack).toContain(`lines.test.ts:${here.line + 1}:`)
})
