import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf, NICKNAME_LENGTH } from '../../../worker/game/names/length.ts'
import { readListedName, readNickname } from '../../../worker/game/names/nickname.ts'
import { anySign } from '../../any-sign.ts'

test.each([
  'Ada',
  'Ünal',
  'Łukasz Ó Brien',
  'O’Neil',
  'J.R.R. T',
  'R2-D2',
  'Олег',
  '王小明',
  '李',
  'O',
  'Ó',
  'e',
  'أ',
  'محمد',
  'दीपक',
  'ไข่มุก',
  'Nguyễn Ánh',
  'ကြွေးကြော်',
  'Gal·la',
  'ප්‍රියංකා',
  'علی‌رضا',
  'ז׳קלין',
  'マリア・ガルシア',
  "'t Hooft",
  'Anna & Ben',
  'Anna (9b)',
  'Ada 🎉',
  'Ada 👩‍👩‍👧',
  'Ada 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
])('accepts %s as it is, alone and on a list', (typed) => {
  expect(readNickname(typed)).toEqual({ nickname: typed.normalize('NFC') })
  expect(readListedName(typed)).toEqual({ name: typed.normalize('NFC') })
})

test.each([
  ['spaces', '  Ada \t  Vane\n', 'Ada Vane'],
  ['letters that are composed', 'U\u0308nal', 'Ünal'],
  ['an apostrophe of another kind', 'O\u2018Brien', 'O’Brien'],
  ['one before an okina', '\u2018Aka\u02bbula', '’Aka\u02bbula'],
  ['a hyphen that does not break', 'Anna\u2011Lena', 'Anna-Lena'],
  ['a dash', 'Anna\u2013Lena', 'Anna-Lena'],
  ['a bullet for a middle dot', 'Gal\u2022la', 'Gal·la'],
  ['a sign that turns the writing', 'ab\u202Ecd', 'abcd'],
  ['isolates, as a phone copies them', '\u2068Ada\u2069', 'Ada'],
  ['a space of no width', 'Ada\u200B', 'Ada'],
  ['a joiner between Latin letters', 'ab\u200Dcd', 'abcd'],
  ['a variation selector behind a letter', 'a\uFE0Fb', 'ab'],
  ['a null', 'a\0b', 'ab'],
])('tidies %s', (_what, typed, nickname) => {
  expect(readNickname(typed)).toEqual({ nickname })
})

describe('refuses', () => {
  test.each([
    ['one digit', '7', { fault: 'too-short' }],
    ['spaces', '    ', { fault: 'too-short' }],
    ['letters that are invisible', '\u3164\u3164', { fault: 'too-short' }],
    ['25 letters', 'x'.repeat(25), { fault: 'too-long' }],
    [
      'marks piled up',
      'Za\u0351\u036B\u0343\u036A\u0302lgo',
      { fault: 'odd-sign', sign: 'a\u0351\u036B\u0343\u036A\u0302'.normalize('NFC') },
    ],
    ['markup', '<b>Ada</b>', { fault: 'odd-sign', sign: '<' }],
    ['a sum of a spreadsheet', '=SUM(A1)', { fault: 'odd-sign', sign: '=' }],
    ['hyphens alone', '--', { fault: 'odd-sign', sign: '-' }],
    ['half an emoji', 'Ada\uD83D', { fault: 'odd-sign', sign: '\uFFFD' }],
    ['an emoji that is none yet', 'Ada\u{1F0C0}', { fault: 'odd-sign', sign: '\u{1F0C0}' }],
    ['emoji alone', '🎉🎉', { fault: 'emoji' }],
    ['too many emoji', 'Ada 🎉🎉🎉🎉', { fault: 'emoji' }],
    ['an emoji that is a gesture', 'Ada 🖕', { fault: 'rude' }],
    ['a rude word', 'Mr Wanker', { fault: 'rude' }],
    ['a telephone number', 'Ada 0171 2345678', { fault: 'private' }],
    ['the host’s name', 'Teacher', { fault: 'reserved' }],
  ])('%s', (_what, typed, fault) => {
    expect(readNickname(typed)).toEqual(fault)
  })
})

test('a list may hold long names, and says which sign cannot stand in one', () => {
  expect(readListedName('Maximilian-Alexander von Hohenstein')).toHaveProperty('name')
  expect(readListedName('Dick')).toEqual({ name: 'Dick' })
  expect(readListedName('x'.repeat(41))).toEqual({ fault: 'too-long' })
  expect(readListedName('\u200c')).toEqual({ fault: 'too-short' })
  expect(readListedName('Ada/Eve')).toEqual({ fault: 'odd-sign', sign: '/' })
})

test('counts signs as people do, not code units', () => {
  expect(readNickname('𝓐'.repeat(NICKNAME_LENGTH.max))).toHaveProperty('nickname')
  expect(readNickname('𝓐'.repeat(NICKNAME_LENGTH.max + 1))).toEqual({ fault: 'too-long' })
})

const sign = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...'aZé7王م’.-_ ', 'u\u0308', '𠮷', 'क', '्', '\u200d', '\u200c', '🎉') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\u2028', '\u202E', '\u3164', '\uFE0F', '\u0301', '<', '\uD800') },
  { weight: 1, arbitrary: anySign },
)

test('whatever is accepted is one visible line of at most 24 signs, and accepted again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 30 }), (typed) => {
      const read = readNickname(typed)
      if ('fault' in read) return
      const { nickname } = read
      expect(lengthOf(nickname)).toBeLessThanOrEqual(NICKNAME_LENGTH.max)
      expect(nickname).toMatch(/[\p{L}\p{N}]/u)
      expect(nickname.replace(/\u200c|\u200d|\ufe0f/g, '')).not.toMatch(
        /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}<>"]/u,
      )
      expect(nickname).not.toMatch(/[A-Za-z](?:\u200c|\u200d)/)
      expect(readNickname(nickname)).toEqual(read)
    }),
    { numRuns: 2_000 },
  )
})

test.each([13, 69, 88, 420, 666, 1_488])(
  'a name that we make may have the number %i, and hers may have her age',
  (number) => {
    for (const name of [`Player ${number}`, `Quiet Heron ${number}`])
      expect(readNickname(name)).toEqual({ nickname: name })
    expect(readNickname('Anna 13')).toEqual({ nickname: 'Anna 13' })
    expect(readNickname('Anna 1488')).toEqual({ fault: 'rude' })
  },
)
