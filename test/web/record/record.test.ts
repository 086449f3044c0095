import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS, SUPPORT_BASES, TECHNIQUES } from '../../../questions/model/terms.ts'
import { dailiesPlayed, dailyStreak } from '../../../web/record/dailies.ts'
import { readFile, writeFile } from '../../../web/record/file.ts'
import { idsThatFit } from '../../../web/record/seen.ts'
import { MAX_BODY } from '../../../worker/api/app.ts'
import { dailySlug } from '../../../worker/game/make/slug.ts'
import { CONFIDENCES } from '../../../worker/game/play/marking.ts'
import type { RecordedAnswer } from '../../../worker/game/return/record.ts'
import { dayOf } from '../../../worker/game/time.ts'
import { DAY, NOON, recorded } from '../../game/records.ts'
import record from '../../specimens/ace2956/record.json' with { type: 'json' }

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

  const good = recorded()
  const file = (answers: unknown, baseless: unknown = 2) => JSON.stringify({ baseless, answers })
  const notJson = { why: 'not-json' }
  const notOurs = { why: 'not-ours' }
  const answerNumber = (number: number) => ({ why: 'answer', number })

  test.each([
    ['no JSON', '{"baseless": 1, "answers": [', notJson],
    ['nothing at all', '', notJson],
    ['something else', '[1, 2, 3]', notOurs],
    ['another version', file([good], 3), notOurs],
    ['a field too many', JSON.stringify({ baseless: 2, answers: [], name: 'Ada' }), notOurs],
    ['an answer without a field', file([good, { ...good, right: undefined }]), answerNumber(2)],
    ['an answer with a field too many', file([{ ...good, name: 'Ada' }]), answerNumber(1)],
    ['an unknown verdict', file([{ ...good, verdict: 'open' }]), answerNumber(1)],
    ['a confidence of 4', file([good, good, { ...good, confidence: 4 }]), answerNumber(3)],
    ['a time that is none', file([{ ...good, at: 'yesterday' }]), answerNumber(1)],
    ['a trick on a supported claim', file([{ ...good, technique: 'cherry-pick' }]), answerNumber(1)],
    ['a very long question', file([{ ...good, question: 'x'.repeat(131) }]), answerNumber(1)],
  ])('with %s is refused with its place', (_, text, fault) => {
    expect(readFile(text)).toEqual({ fault })
  })
})

describe('a record of the first version', () => {
  const { answers, baseless } = record as { answers: RecordedAnswer[]; baseless: number }
  const older = (each: RecordedAnswer) => JSON.stringify({ baseless: 1, answers: [each] })

  test('is read as it was left, and written as one of today’s', () => {
    expect(baseless).toBe(1)
    const read = readFile(JSON.stringify(record))
    expect(read).toEqual({ answers })
    expect(JSON.parse(writeFile(answers)).baseless).toBe(2)
    expect(dailiesPlayed(answers).map(dailySlug)).toEqual(['daily-2026-11-26'])
  })

  test('holds a daily that was played when its day was over as practice, which no streak counts', () => {
    const [onTime, late] = [recorded({ quiz: dailySlug(dayOf(NOON)) }), recorded({ quiz: dailySlug(dayOf(NOON) - 1) })]
    expect(readFile(older(onTime))).toEqual({ answers: [onTime] })
    expect(readFile(older(late))).toEqual({ answers: [{ ...late, quiz: 'practice' }] })
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
    [
      'also when it was finished after midnight, or by a clock that is years off',
      daily(today - 1, 5, 900),
      [today - 1],
    ],
  ])('%s', (_, record, days) => {
    expect(dailiesPlayed(record)).toEqual(days)
  })

  test('towards the streak, and other rounds do not', () => {
    expect(dailyStreak([...daily(today), ...daily(today - 1), recorded()], today).length).toBe(2)
  })
})
