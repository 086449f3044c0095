import { describe, expect, test } from 'vitest'
import { PACKS, readFolder } from '../../../questions/check/folder.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { packOf, questionRef } from '../../../questions/model/ref.ts'
import { partnersIn } from '../../../worker/game/make/apart.ts'
import { dayOfOpener, dayOfSlug, openerSlug } from '../../../worker/game/make/slug.ts'
import { dailyQuestions } from '../../../worker/game/return/daily.ts'
import { openerQuestions } from '../../../worker/game/return/opener.ts'
import { dayOf } from '../../../worker/game/time.ts'

const { packs: library } = readFolder(PACKS)
const byRef = new Map(
  library.flatMap((pack) => scoredQuestions(pack).map((question) => [questionRef(pack, question), question])),
)
const START = dayOf(Date.UTC(2026, 10, 25))
const DAYS = Array.from({ length: 120 }, (_, index) => START + index)
const dailyOn = (day: number) => dailyQuestions(library, day, { order: [1, 2, 3, 4], deal: [5, 6, 7, 8] })
const year = DAYS.map((day) => ({ day, daily: dailyOn(day), opener: openerQuestions(library, day, dailyOn(day)) }))

describe('what a day’s home page opens with', () => {
  test('is five easy questions, two or three of them supported, and none of that day’s daily', () => {
    for (const { day, daily, opener } of year) {
      expect(new Set(opener).size, String(day)).toBe(5)
      expect(opener.map((ref) => byRef.get(ref)?.level)).toEqual(Array(5).fill('easy'))
      expect([2, 3]).toContain(opener.filter((ref) => byRef.get(ref)?.verdict === 'supported').length)
      expect(opener.filter((ref) => daily.includes(ref))).toEqual([])
    }
  })

  test('is the same however often one asks', () => {
    for (const { day, daily, opener } of year.slice(0, 10)) {
      expect(openerQuestions(library, day, daily)).toEqual(opener)
    }
  })

  test('begins with another question every day, supported about as often as not, and comes to many', () => {
    const firsts = year.map(({ opener }) => opener[0]!)
    expect(firsts.filter((ref, index) => ref === firsts[index - 1])).toEqual([])
    expect(new Set(firsts).size).toBeGreaterThanOrEqual(20)
    const supported = firsts.filter((ref) => byRef.get(ref)?.verdict === 'supported').length
    expect(supported / firsts.length).toBeGreaterThan(0.35)
    expect(supported / firsts.length).toBeLessThan(0.65)
  })

  test('begins with a question that fits a phone’s first screen', () => {
    for (const { opener } of year) {
      const { words, claim } = byRef.get(opener[0]!)!
      expect(words.length + claim.length).toBeLessThanOrEqual(150)
    }
  })

  test('begins with a card that is understood without its article: a quote, of today, that names nobody unexplained', () => {
    for (const { opener } of year) {
      const pack = library.find(({ id }) => id === packOf(opener[0]!))!
      const { kind, words, claim, speaker, occasion } = byRef.get(opener[0]!)!
      expect(kind).toBe('quote')
      expect(Number(pack.source.date.slice(0, 4))).toBeGreaterThanOrEqual(2000)
      expect(`${words} ${claim}`).not.toMatch(/\b(he|him|his|she|her)\b/i)
      const { name, role } = pack.speakers.find(({ id }) => id === speaker)!
      for (const [, named = ''] of claim.matchAll(/(?<=[\p{L},] )(\p{Lu}\p{L}+)/gu)) {
        expect(`${name} ${role} ${occasion}`, claim).toContain(named)
      }
    }
  })

  test('stays near the article that it begins with, and gives nothing away', () => {
    const partners = partnersIn(
      library.flatMap((pack) =>
        (pack.apart ?? []).map(([one, other]) => [`${pack.id}/${one}`, `${pack.id}/${other}`] as const),
      ),
    )
    for (const { opener } of year) {
      expect(opener.filter((ref) => packOf(ref) === packOf(opener[0]!)).length).toBeGreaterThanOrEqual(2)
      expect(opener.filter((ref) => opener.some((other) => partners(ref).has(other)))).toEqual([])
    }
  })

  test('is nothing where the library has too few', () => {
    expect(openerQuestions([], START, [])).toEqual([])
    const few = library.slice(0, 1).map((pack) => ({ ...pack, questions: pack.questions.slice(0, 4) }))
    expect(openerQuestions(few, START, [])).toEqual([])
  })
})

test('a day’s slug says which day, and of which kind', () => {
  expect(openerSlug(START)).toBe('easy-2026-11-25')
  expect(dayOfOpener('easy-2026-11-25')).toBe(START)
  for (const other of ['daily-2026-11-25', 'easy-2026-02-30', 'easy-', 'easy', 'easy-2026-11-25x']) {
    expect(dayOfOpener(other), other).toBeUndefined()
  }
  expect(dayOfSlug('easy-2026-11-25')).toBeUndefined()
})
