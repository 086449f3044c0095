import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS, SUPPORT_BASES, TECHNIQUES } from '../../questions/terms.ts'
import { dailiesPlayed, dailyStreak } from '../../web/record/dailies.ts'
import { readFile, writeFile } from '../../web/record/file.ts'
import { idsThatFit } from '../../web/you/seen.ts'
import { MAX_BODY } from '../../worker/api/app.ts'
import { CONFIDENCES } from '../../worker/game/marking.ts'
import { dailySlug, dayOf } from '../../worker/game/slug.ts'
import { DAY, NOON, recorded } from '../game/records.ts'

const answer = fc
  .record({
    truth: fc.constantFrom('supported' as const, 'baseless' as const),
    right: fc.boolean(),
    opened: fc.boolean(),
    confidence: fc.constantFrom(...CONFIDENCES),
    level: fc.constantFrom(...LEVELS),
    technique: fc.constantFrom(...TECHNIQUES),
    basis: fc.constantFrom(...SUPPORT_BASES),
    at: fc.nat(),
    question: fc.string({ minLength: 1, maxLength: 130 }),
  })
  .map((each) => recorded({ ...each, technique: each.truth === 'baseless' ? each.technique : null }))

describe('a record’s file', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        expect(readFile(writeFile(answers))).toEqual({ answers })
      }),
    )
  })

  test('that is anything else is refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readFile(text)
        expect('fault' in read || read.answers.length >= 0).toBe(true)
        if (!text.includes('"baseless"')) expect(read).toHaveProperty('fault')
      }),
    )
  })
})

describe('the questions that a wish for practice names', () => {
  test('fit into a request however many there are, the latest first, none twice', () => {
    const long = Array.from({ length: 2_000 }, (_, index) =>
      recorded({ question: `${'x'.repeat(60)}/${index}`, at: NOON + index }),
    )
    const ids = idsThatFit([...long, ...long])
    const wish = { techniques: TECHNIQUES, seen: ids, rating: 1_500 }
    expect(JSON.stringify(wish).length).toBeLessThanOrEqual(MAX_BODY)
    expect(ids[0]).toBe(long.at(-1)?.question)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('are all of them while there is room', () => {
    const some = Array.from({ length: 183 }, (_, index) => recorded({ question: `a-pack-of-ours/question-${index}` }))
    expect(idsThatFit(some)).toHaveLength(183)
  })
})

describe('a daily counts', () => {
  const today = dayOf(NOON)
  const daily = (day: number, answers = 5, late = 0) =>
    Array.from({ length: answers }, (_, index) =>
      recorded({ quiz: dailySlug(day), question: `q/${index}`, at: day * DAY + late * DAY + index }),
    )

  test.each([
    ['finished on its own day', daily(today), [today]],
    ['not when it was left half played', daily(today, 4), []],
    ['not when it was played a day late', daily(today - 1, 5, 1), []],
  ])('%s', (_, record, days) => {
    expect(dailiesPlayed(record)).toEqual(days)
  })

  test('towards the streak, and other rounds do not', () => {
    expect(dailyStreak([...daily(today), ...daily(today - 1), recorded()], today).length).toBe(2)
  })
})
