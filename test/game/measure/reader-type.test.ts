import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../questions/model/terms.ts'
import { adviceOf } from '../../../worker/game/measure/advice.ts'
import { insightOf } from '../../../worker/game/measure/insight.ts'
import { readerTypeOf } from '../../../worker/game/measure/reader-type.ts'
import { recorded } from '../records.ts'

/** A record of so many claims of either kind, of which so many were judged rightly. */
function record(of: number, trusted: number, caught: number, confidence: 1 | 2 | 3 = 2) {
  const kind = (truth: Verdict, right: number) =>
    Array.from({ length: of }, (_, at) =>
      recorded({ truth, right: at < right, question: `${truth}/${at}`, confidence, at }),
    )
  return insightOf([...kind('supported', trusted), ...kind('baseless', caught)])
}

describe('a type', () => {
  test('is an egg under 20 answers, and says how many are missing; and where one kind of claim never came', () => {
    expect(readerTypeOf(record(9, 9, 9))).toEqual({ type: 'egg', missing: 2, sure: null, between: null })
    const one = insightOf(Array.from({ length: 25 }, (_, at) => recorded({ question: `q/${at}` })))
    expect(readerTypeOf(one)).toMatchObject({ type: 'egg', missing: 0 })
  })

  test.each([
    ['chick', record(10, 5, 5)],
    ['squirrel', record(200, 130, 130)],
    ['fox', record(200, 150, 150)],
    ['owl', record(200, 185, 185)],
    ['duckling', record(30, 28, 3)],
    ['hedgehog', record(30, 3, 28)],
    ['dog', record(100, 97, 55)],
    ['cat', record(100, 55, 97)],
  ] as const)('is %s by telling apart and by leaning, which is spoken of first', (type, insight) => {
    expect(readerTypeOf(insight).type).toBe(type)
  })

  test('is as sure as its answers are many', () => {
    expect(readerTypeOf(record(10, 8, 8))).toMatchObject({ sure: 'guess', between: ['a-little', 'very-well'] })
    expect(readerTypeOf(record(60, 48, 48)).sure).toBe('fairly')
    expect(readerTypeOf(record(600, 470, 470)).sure).toBe('certain')
  })

  test('is never that of somebody good at it for whoever calls everything baseless', () => {
    expect(readerTypeOf(record(100, 0, 100)).type).toBe('hedgehog')
    expect(readerTypeOf(record(100, 100, 0)).type).toBe('duckling')
  })
})

test('what to do next goes by a leaning first, then by how sure, then by tricks', () => {
  expect(adviceOf(record(5, 5, 5), [])).toBe('more')
  expect(adviceOf(record(5, 5, 3), ['cherry-pick'])).toBe('practise')
  expect(adviceOf(record(30, 3, 28), ['cherry-pick'])).toBe('read-on')
  expect(adviceOf(record(30, 28, 3), ['cherry-pick'])).toBe('look-twice')
  expect(adviceOf(record(60, 40, 40, 3), ['cherry-pick'])).toBe('be-less-sure')
  expect(adviceOf(record(60, 45, 45), ['cherry-pick'])).toBe('practise')
  expect(adviceOf(record(60, 45, 45), [])).toBe('go-on')
})
