import { expect, test } from 'vitest'
import { parseAny } from '../../../questions/formats/parse/any.ts'

const RUNS = [
  ' ',
  '\t',
  ',',
  ';',
  '-',
  '"',
  "'",
  '[',
  '{',
  '|',
  '<',
  '&',
  '(',
  ')',
  '.',
  '#',
  '*',
  '::',
  '\u0301\u0316',
]

// What takes the square of the length would take hours, and hold up everybody meanwhile.
test.each(RUNS)('a file as large as one may be is read at once where it repeats %j', async (sign) => {
  const run = sign.repeat(600_000 / sign.length)
  const texts = [
    `a${run}x`,
    `claim,verdict\na${run.replaceAll('"', "'")}x,a${run.replaceAll('"', "'")}x`,
    `::t::q {=${run}x}`,
  ]
  for (const text of texts) expect((await parseAny(new TextEncoder().encode(text))).rows.length).toBeLessThan(600_000)
})
