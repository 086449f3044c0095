import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  codeOfSlug,
  readCode,
  readCodeBox,
  slugOfCode,
} from '../../../worker/game/make/code.ts'

const code = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((letters) => letters.join(''))

test('a code has no two letters that look alike, no vowel, and room for 100 million quizzes', () => {
  expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
  for (const letter of '0O1IL2Z5S8BAEU') expect(CODE_ALPHABET).not.toContain(letter)
  expect(CODE_ALPHABET.length ** CODE_LENGTH).toBeGreaterThan(100_000_000)
})

test.each([
  ['as it is', 'KTM7W4'],
  ['in lower case', 'ktm7w4'],
  ['with gaps', ' ktm 7w4 '],
  ['with a gap that does not break', 'KTM\u00a07W4'],
  ['with a gap of no width', 'KTM7W4\u200b'],
  ['with a hyphen', 'KTM-7W4'],
  ['with a hyphen that does not break', 'KTM\u20117W4'],
  ['with a dash', 'KTM–7W4'],
  ['with a point', 'KTM.7W4'],
  ['with a slash', 'KTM/7W4'],
  ['with a line', 'KTM_7W4'],
  ['at the end of a sentence', 'KTM7W4.'],
  ['in quotes', '“KTM7W4”'],
  ['as a hashtag', '#KTM7W4'],
  ['behind its name', 'Code: KTM7W4'],
  ['in a sentence', 'the code is ktm7w4'],
  ['within a sentence', 'Go to baseless.example and type KTM7W4, please!'],
  ['within a sentence, in two halves', 'Type KTM 7W4 please'],
  ['behind a class’s name', 'Year 9b: KTM7W4'],
  ['in another language', 'Der Code lautet KTM7W4'],
  ['twice', 'KTM7W4 KTM7W4'],
  ['from an address’s question', '?code=KTM7W4'],
  ['as a link within a link', 'https://mail.example/?u=https%3A%2F%2Fbaseless.example%2Fq%2Fktm7w4'],
  ['as a link with gaps', 'baseless.example / q / ktm7w4'],
  ['as the text of a QR code', 'MEBKM:TITLE:Quiz;URL:https\\://baseless.example/q/ktm7w4;;'],
  ['in wide letters', 'ＫＴＭ７Ｗ４'],
  ['on a Russian keyboard', 'КТМ7W4'],
  ['as a link', 'http://localhost:8787/q/ktm7w4'],
  ['as a link in capitals', 'HTTPS://BASELESS.EXAMPLE/Q/KTM7W4/'],
  ['as the short link', 'baseless.example/j/KTM7W4?fbclid=1'],
  ['as the link of its board', 'https://baseless.example/q/ktm7w4/board'],
])('a code is read %s', (_how, typed) => {
  expect(readCode(typed)).toBe('KTM7W4')
})

test('a link to a quiz without a code leads to it as well', () => {
  expect(readCodeBox('https://baseless.example/q/lukashenko-february-2023')).toEqual({
    slug: 'lukashenko-february-2023',
  })
})

test.each([
  ['an O', 'KTM7WO', { fault: 'signs', signs: ['O'] }],
  ['a nought and a one', 'KTM701', { fault: 'signs', signs: ['0', '1'] }],
  ['five signs', 'KTM7W', { fault: 'length', length: 5 }],
  ['seven signs', 'KTM7W44', { fault: 'length', length: 7 }],
  ['nothing', ' ', { fault: 'none' }],
  ['a sentence', 'where do I type the thing', { fault: 'none' }],
  ['two codes in one', 'KTM7W4 or KTM7W3', { fault: 'none' }],
])('what is wrong is told: %s', (_what, typed, fault) => {
  expect(readCodeBox(typed)).toEqual(fault)
})

test.each(['', 'KTM7W', 'KTM7W44', 'KTM7WO', 'KTM7W!', 'lukashenko-february-2023'])(
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

// What takes the square of the length would take seconds: an address holds sixteen thousand signs.
test.each([' ', '/ ', 'quiz ', '\u0301\u0316', 'ﷺ'])('a long text is read at once where it repeats %j', (sign) => {
  for (let times = 0; times < 100; times++)
    expect(readCodeBox(`${sign.repeat(16_000)}KTM7W4`)).toMatchObject({ fault: expect.any(String) })
})

test('a sentence with a code in it is read', () => {
  expect(readCodeBox(`${'Dear all, '.repeat(20)}the code is KTM7W4`)).toEqual({ code: 'KTM7W4' })
})
