import type { TestContext } from 'vitest'
import { expect, test } from 'vitest'
import { readArticle } from '../../../questions/article/article.ts'
import { ARTICLES } from '../../../questions/check/articles.ts'
import { readTable } from '../../../questions/check/table.ts'
import { articleOf } from '../beside-article.ts'
import { expectedOf, labelled, textOf } from './labelled/labelled.ts'
import { type Finder, figures, sum, tally } from './measure.ts'
import { byPlainExpression } from './plain-expression.ts'

const ours: Finder = (text, lang) =>
  readArticle(text, { lang }).quotations.map(({ pieces, speaker }) => ({ pieces, speaker: speaker?.name ?? null }))

function measured(part: 'seen' | 'held-out', finder: Finder) {
  return figures(
    sum(
      labelled(part).map((article) => {
        const text = textOf(article)
        return tally(text, finder(text, article.lang), expectedOf(article))
      }),
    ),
  )
}

test('in the articles that may be looked at, quotations are found and have their speakers', () => {
  const { f1, speakers, wrong } = measured('seen', ours)
  expect(f1).toBeGreaterThanOrEqual(0.97)
  expect(speakers).toBeGreaterThanOrEqual(0.92)
  expect(wrong).toBeLessThan(0.03)
})

test('in the articles that are never looked at, too, and better than by a plain expression', () => {
  const { f1, speakers } = measured('held-out', ours)
  const plain = measured('held-out', byPlainExpression)
  expect(f1).toBeGreaterThanOrEqual(0.95)
  expect(speakers).toBeGreaterThanOrEqual(0.85)
  expect(f1).toBeGreaterThan(plain.f1)
  expect(speakers).toBeGreaterThan(plain.speakers)
})

const FOUNDING = 'lukashenko-february-2023'
const NAMES: Record<string, string> = {
  lukashenko: 'Alexander Lukashenko',
  peskov: 'Dmitry Peskov',
  yalowitz: 'Kenneth Yalowitz',
}
const even = (words: string) => words.replace(/[’‘]/g, "'").replace(/[\s.,]+$/, '')

test('every quotation of the founding article is found, and is whose the table says', (context: TestContext) => {
  const text = articleOf(FOUNDING, context)
    .own.map((paragraph) => paragraph.text)
    .join('\n')
  const found = readArticle(text).quotations.map(({ words, speaker }) => [even(words), speaker?.name])
  const rows = readTable(ARTICLES, FOUNDING)!.quotes.filter(({ speaker }) => speaker in NAMES)
  for (const { words, speaker } of rows) expect(found).toContainEqual([even(words), NAMES[speaker]])
})
