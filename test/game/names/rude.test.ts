import { describe, expect, test } from 'vitest'
import { readNickname } from '../../../worker/game/names/nickname.ts'
import { isPrivate } from '../../../worker/game/names/private.ts'
import { isRude } from '../../../worker/game/names/rude.ts'
import { REAL_NAMES } from './real-names.ts'
import { PRIVATE_NAMES, RUDE_NAMES } from './rude-names.ts'

const namesOf = (list: string) => list.split(',').map((name) => name.trim())

describe.each(Object.entries(REAL_NAMES))('names %s', (_where, list) => {
  test('are let in, and a quiz may be theirs', () => {
    expect(namesOf(list).filter((name) => !('nickname' in readNickname(name)))).toEqual([])
    expect(namesOf(list).filter((name) => isRude(`${name}’s quiz`))).toEqual([])
  })
})

describe.each(Object.entries(RUDE_NAMES))('words %s', (_where, list) => {
  test('are refused, alone and behind a name', () => {
    expect(namesOf(list).filter((word) => !isRude(word))).toEqual([])
    expect(namesOf(list).filter((word) => !isRude(`Ada ${word}`))).toEqual([])
  })
})

test('the lists are long: 600 real names and 500 rude ones', () => {
  const count = (lists: Record<string, string>) => Object.values(lists).flatMap(namesOf).length
  expect(count(REAL_NAMES)).toBeGreaterThan(600)
  expect(count(RUDE_NAMES)).toBeGreaterThan(500)
})

test('telephone numbers, mailboxes, sites and addresses do not stand in a name', () => {
  expect(namesOf(PRIVATE_NAMES).filter((name) => !isPrivate(name))).toEqual([])
  const harmless = [
    'Ben 2010',
    'R2-D2',
    'Anna 9b',
    'Via',
    'Calle',
    'J.R.R. T',
    'Maria.de Souza',
    'Wade',
    'St. John',
    'Class 10-11',
  ]
  expect(harmless.filter(isPrivate)).toEqual([])
})

test('a name that is also a word is the word where it is said so', () => {
  expect(['Dick', 'Dick Smith', 'Dick’s quiz', 'Moby Dick'].filter(isRude)).toEqual([])
  expect(['Big Dick', 'my dick', 'DickHead', 'd1ck', 'D.i.c.k'].filter((name) => !isRude(name))).toEqual([])
})

test('a swear word that people are called is a name beside such as stand in names of its language, and nowhere else', () => {
  const alone = [
    'Fuk',
    'Fuk you',
    'Ada fuk',
    'Fuk Lam you',
    'Fuk Man',
    'Jap',
    'dirty Jap',
    'Wong tits',
    'Porn',
    'Thai porn',
  ]
  const said = [
    'Fick',
    'Fick dich',
    'Anna Fick dich',
    'I fick',
    'Big Cocks',
    'Ada shit Dicks',
    'Fuk Lam’s bitch',
    'mi pene',
  ]
  expect([...alone, ...said].filter((name) => !isRude(name))).toEqual([])
})

test('a title is rude by the same words', () => {
  expect(isRude('What the f u c k happened')).toBe(true)
  expect(isRude('A U.S. ambassador speaks: I. Q. tests in class 7 b')).toBe(false)
  expect(isRude('Who said what about the assembly in Essex? 2026, part 2')).toBe(false)
})

test('a 69 or an 88 is refused alone, and is a number like others behind a word', () => {
  const numbered = ['Pupil 69', 'Pupil 88', 'Anna 88', 'Pupil-88', 'Élève 69', 'Ученик 88', 'Class 7 Seat 69']
  expect(numbered.filter(isRude)).toEqual([])
  const codes = ['69', '88', '6969', '1488', 'Pupil 1488', 'Pupil 6969', '14 88', 'HH 88', 'HH88']
  expect(codes.filter((name) => !isRude(name))).toEqual([])
})
