import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRude, NICKNAME_LENGTH, readNickname } from '../../worker/game/nickname.ts'

test.each([
  'Ada',
  'Ünal',
  'Łukasz Ó Brien',
  'O’Neil',
  'J.R.R. T',
  'R2-D2',
  'Олег',
  '王小明',
  'محمد',
  'दीपक',
  'ไข่มุก',
  'Nguyễn Ánh',
  'Dickens of Scunthorpe',
])('accepts %s', (typed) => {
  expect(readNickname(typed)).toEqual({ nickname: typed.normalize('NFC') })
})

test('tidies spaces and composes letters', () => {
  expect(readNickname('  Ada \t  Vane\n')).toEqual({ nickname: 'Ada Vane' })
  expect(readNickname('U\u0308nal')).toEqual({ nickname: 'Ünal' })
})

describe('refuses', () => {
  test.each([
    ['too-short', 'one letter', 'a'],
    ['too-short', 'spaces', '    '],
    ['too-long', '25 letters', 'x'.repeat(25)],
    ['odd-signs', 'a sign that turns the writing', 'ab\u202Ecd'],
    ['odd-signs', 'an isolate', 'ab\u2067cd'],
    ['odd-signs', 'a space of no width', 'zero\u200Bwidth'],
    ['odd-signs', 'a joiner', 'ab\u200Dcd'],
    ['odd-signs', 'letters that are invisible', '\u3164\u3164'],
    ['odd-signs', 'a filler', 'a\u115F'],
    ['odd-signs', 'a variation selector', 'a\uFE0Fb'],
    ['odd-signs', 'marks piled up', 'Za\u0351\u036B\u0343\u036A\u0302lgo'],
    ['odd-signs', 'a null', 'a\0b'],
    ['odd-signs', 'markup', '<b>Ada</b>'],
    ['odd-signs', 'an emoji', 'Ada 🎉'],
    ['odd-signs', 'hyphens alone', '--'],
    ['rude', 'a rude word', 'fuck'],
    ['rude', 'one in a name', 'Mr Wanker'],
    ['rude', 'digits for letters', 'b1tch'],
    ['rude', 'digits for several letters', 'f4gg0t'],
    ['rude', 'a dotted letter', 'fück'],
    ['rude', 'wide letters', 'ｆｕｃｋ'],
    ['rude', 'letters spelled out with points', 'f.u.c.k'],
    ['rude', 'letters spelled out with spaces', 'Mr f u c k'],
    ['rude', 'letters spelled out with lines', 's_h_1_t'],
  ])('as %s: %s', (fault, _what, typed) => {
    expect(readNickname(typed)).toEqual({ fault })
  })
})

test('counts characters, not code units', () => {
  expect(readNickname('𠮷'.repeat(NICKNAME_LENGTH.max))).toHaveProperty('nickname')
})

const sign = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...'aZé7王م’.-_ ', 'u\u0308', '𠮷') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\u2028', '\u202E', '\u3164', '\uFE0F', '\u0301', '<', '\uD800') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
)

test('whatever is accepted is one visible line of 2 to 24 characters, and accepted again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 30 }), (typed) => {
      const read = readNickname(typed)
      if ('fault' in read) return
      const { nickname } = read
      expect([...nickname].length).toBeGreaterThanOrEqual(NICKNAME_LENGTH.min)
      expect([...nickname].length).toBeLessThanOrEqual(NICKNAME_LENGTH.max)
      expect(nickname).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}<>&"]/u)
      expect(readNickname(nickname)).toEqual(read)
    }),
    { numRuns: 1_000 },
  )
})

test('a title is rude by the same words', () => {
  expect(isRude('What the f u c k happened')).toBe(true)
  expect(isRude('A U.S. ambassador speaks: I. Q. tests in class 7 b')).toBe(false)
})
