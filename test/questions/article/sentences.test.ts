import { expect, test } from 'vitest'
import { readArticle } from '../../../questions/article/article.ts'
import sentences from './labelled/sentences.json'

test.each(sentences)('$text', ({ text, lang, speakers }) => {
  expect(readArticle(text, { lang }).quotations.map(({ speaker }) => speaker?.name ?? null)).toEqual(speakers)
})
