import { expect, test } from 'vitest'
import { readClassList } from '../../../worker/game/names/class-list.ts'

const RUNS = [' ', '\t', ',', ';', '-', '"', "'", '[', '|', '<', '>', '(', '“', 'a', 'A ', 'Aa ', 'a ', '1 ', '1.']
const MARKS = ['\u0301', '\u0301\u0316', '\u200d', 'a\u0301']

// What takes the square of the length would take minutes, and hold up everybody meanwhile.
test.each([...RUNS, ...MARKS])('a list as long as a form may be is read at once where it repeats %j', (sign) => {
  const run = sign.repeat(400_000 / sign.length)
  for (const text of [`${run}x`, `a${run}x`, `Aa ${run}x\nBb ${run}x`, `Name,First name\n${run}x`])
    expect(readClassList(text).names.length).toBeLessThan(100_000)
})

test('a register of two hundred pupils is read to its end', () => {
  const line = (n: number) =>
    `${n + 1}\tPupil${'abcdefghij'[n % 10]} Last${'abcdefghij'[n % 7]}\tpupil.${n}@school.example`
  const { names } = readClassList(Array.from({ length: 200 }, (_, n) => line(n)).join('\n'))
  expect(names).toHaveLength(200)
})
