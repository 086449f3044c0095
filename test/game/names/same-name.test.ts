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
