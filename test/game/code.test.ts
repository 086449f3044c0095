import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_ALPHABET, CODE_LENGTH, codeOfSlug, readCode, slugOfCode } from '../../worker/game/code.ts'

const code = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((letters) => letters.join(''))

test('a code has no two letters that look alike, no vowel, and room for 100 million quizzes', () => {
  expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
  for (const letter of '0O1IL2Z5S8BAEU') expect(CODE_ALPHABET).not.toContain(letter)
  expect(CODE_ALPHABET.length ** CODE_LENGTH).toBeGreaterThan(100_000_000)
})

test('a code is read as it was given out, however it is typed', () => {
  for (const typed of ['KTM7W4', 'ktm7w4', ' ktm 7w4 ', 'KTM-7W4']) expect(readCode(typed)).toBe('KTM7W4')
})

test.each(['', 'KTM7W', 'KTM7W44', 'KTM7WO', 'KTM7W!', 'KTM7W4\0', 'lukashenko-february-2023'])(
  'what cannot be a code is none: %j',
  (typed) => {
    expect(readCode(typed)).toBeUndefined()
  },
)

test('every code leads to its slug and back', () => {
  fc.assert(fc.property(code, (given) => codeOfSlug(slugOfCode(given)) === given && readCode(given) === given))
})

test('a slug in capitals is not a code’s', () => {
  expect(codeOfSlug('KTM7W4')).toBeUndefined()
  expect(codeOfSlug('ktm7w4')).toBe('KTM7W4')
})
