import { expect, test } from 'vitest'
import { summaryOf } from '../../../web/record/summary.ts'
import type { RecordedAnswer } from '../../../worker/game/return/record.ts'
import { readerOf } from '../../e2e/reader.ts'

const ARTICLES = [
  { id: 'first', title: 'First', of: 2 },
  { id: 'second', title: 'Second', of: 3 },
  { id: 'third', title: 'Third', of: 3 },
]

/** Rounds of fifteen by one reader. */
const recordOf = (n: number) => readerOf(n).map((answer, at) => ({ ...answer, round: `r${Math.floor(at / 15)}` }))

/** How often anything of the answers of a record is looked at while it is summed up. */
function looksAt(answers: readonly RecordedAnswer[]): number {
  let looks = 0
  const get = (answer: RecordedAnswer, name: string) => {
    looks++
    return Reflect.get(answer, name)
  }
  summaryOf(
    answers.map((answer) => new Proxy(answer, { get: get as ProxyHandler<RecordedAnswer>['get'] })),
    ARTICLES,
  )
  return looks
}

test('a record of four times as many answers takes about four times as many looks', () => {
  expect(looksAt(recordOf(4_000))).toBeLessThan(looksAt(recordOf(1_000)) * 4.5)
})

test('a summary is as large for thousands of answers as for hundreds, but for a line a week', () => {
  const sizeOf = (n: number) => {
    const { found } = summaryOf(recordOf(n), ARTICLES)
    return JSON.stringify({ ...found, insight: { ...found?.insight, weeks: [] } }).length
  }
  expect(sizeOf(8_000)).toBeLessThan(sizeOf(2_000) * 1.2)
})

test('articles stand by when they were played last, each with the best of its finished rounds or how far it came', () => {
  const at = (quiz: string, round: string, ...right: boolean[]) =>
    right.map((isRight, index) => ({
      ...readerOf(1)[0]!,
      ...{ quiz, round, question: `${quiz}/${index}`, at: Number(round), right: isRight },
    }))
  const answers = [...at('second', '30', true), ...at('first', '10', true, true), ...at('first', '20', false, true)]
  expect(summaryOf(answers, ARTICLES).found?.played).toEqual([
    { id: 'second', title: 'Second', of: 3, at: 30, went: { finished: false, done: 1 } },
    { id: 'first', title: 'First', of: 2, at: 20, went: { finished: true, best: { right: 2, of: 2 } } },
  ])
})

test('answers that nobody can make sense of are counted, and nothing is said of them', () => {
  const odd = [null, {}] as unknown as RecordedAnswer[]
  expect(summaryOf(odd, ARTICLES)).toEqual({ answers: 2, found: null })
})
