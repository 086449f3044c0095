import { describe, expect, test } from 'vitest'
import { isReserved } from '../../../worker/game/names/reserved.ts'
import { NameBook, nameTwice } from '../../../worker/game/names/same-name.ts'

describe('are one name', () => {
  test.each([
    ['José', 'JOSE'],
    ['Jose\u0301', 'José'],
    ['Ｔａｒｏ', 'Taro'],
    ['Anna', 'Аnna'],
    ['Anna', 'Αnna'],
    ['Anna', 'An_na'],
    ['Anna', 'Anna.'],
    ['Anna', 'Anna 🎉'],
    ['Anna Lena', 'Anna-Lena'],
    ['Anna Lena', 'AnnaLena'],
    ["O'Brien", 'O’Brien'],
    ['Straße', 'Strasse'],
    ['Łukasz', 'Lukasz'],
    ['IŞIK', 'Işık'],
    ['İbrahim', 'ibrahim'],
    ['Ben.K', 'Ben K'],
    ['Ian', 'lan'],
    ['Bob', 'B0b'],
    ['BOB', 'b0b'],
    ['Leo', 'Le0'],
    ['Otto Lind', '0tto Lind'],
    ['Joon', 'J00n'],
    ['Alex', 'A1EX'],
    ['Bill', 'B1ll'],
    ['Bi1l', 'B1ll'],
    ['Daniel', 'danie1'],
    ['Ian', '1an'],
    ['Боб', 'Б0б'],
    ['Max 1', 'Max1'],
    ['Max 10', 'Max10'],
    ['Team 0', 'Team-0'],
    ['Tom', 'Том'],
    ['علي', 'علی'],
    ['محمد', 'مُحَمَّد'],
    ['علی‌رضا', 'علیرضا'],
  ])('%s and %s', (one, other) => {
    expect(new NameBook([one]).find(other)).toBe(one)
    expect(new NameBook([other]).find(one)).toBe(other)
  })
})

describe('are two names', () => {
  test.each([
    ['Ada', 'Ade'],
    ['Hùng', 'Hưng'],
    ['Bình', 'Bính'],
    ['Андрей', 'Андреи'],
    ['Оля', 'Оль'],
    ['Всеволод', 'Всеволожь'],
    ['मीना', 'मोना'],
    ['राम', 'रामः'],
    ['עידו', 'עידן'],
    ['มานิดา', 'มานิตา'],
    ['さとし', 'さどし'],
    ['민준', '민중'],
    ['Arno', 'Amo'],
    ['Amy', 'Arny'],
    ['Ian', 'Lan'],
    ['Anna 1', 'Anna 2'],
    ['Anna 1', 'Anna l'],
    ['Anna 1', 'Anna I'],
    ['Team 10', 'Team IO'],
    ['Team10', 'TeamIO'],
    ['P1', 'Pl'],
    ['Anna 11', 'Anna ll'],
    ['Mia', 'Mla'],
    ['Elia', 'Eila'],
    ['Anna 0', 'Anna O'],
  ])('%s and %s', (one, other) => {
    expect(new NameBook([one]).has(other)).toBe(false)
    expect(new NameBook([other]).has(one)).toBe(false)
  })
})

test('of several that fit, the one that is spelled the same is meant', () => {
  const book = new NameBook(['Hùng', 'Hưng'])
  expect(book.find('Hưng')).toBe('Hưng')
  expect(book.find('Hung')).toBeUndefined()
  expect(book.has('Hung')).toBe(true)
})

test.each([
  [['Emma', 'Ben', 'emma '], 'emma '],
  [['José', 'Jose'], 'Jose'],
  [['Anna', 'Ben', 'Αnna'], 'Αnna'],
  [['Андрей', 'Андреи'], undefined],
  [['मीना', 'मोना', 'मान'], undefined],
  [['Ada', 'Ben'], undefined],
])('%j: twice stands %s', (names, twice) => {
  expect(nameTwice(names)).toBe(twice)
})

test.each([
  'Teacher',
  'TEACHER',
  'Tеacher',
  'T e a c h e r',
  'the host',
  'Admin 2',
  'Teacher_1',
  'Adm1n',
  'H0st',
  'Baseless',
  'Lehrerin',
  'Maître',
  'Учитель',
  '先生',
])('%s is for whoever leads a round', (name) => {
  expect(isReserved(name)).toBe(true)
})

test.each(['Teach', 'Hosta', 'Guru', 'Server', 'Null', 'Admir', 'Modesta', 'Teacher’s pet'])(
  '%s is for everyone',
  (name) => {
    expect(isReserved(name)).toBe(false)
  },
)
