import { expect, test } from 'vitest'
import { readArticle } from '../../../questions/article/article.ts'

const cues = (text: string) => readArticle(text, { lang: 'en' }).cues.map(({ words, suggests }) => [words, suggests])

test('what a journalist says of a claim is a cue, and suggests what it may mean', () => {
  expect(cues('Doe baselessly predicted a storm. The mayor erroneously called it over.')).toEqual([
    ['baselessly', { verdict: 'baseless', basis: 'no-receipts' }],
    ['erroneously', { verdict: 'baseless', basis: 'evidence-says-otherwise' }],
  ])
})

test('what nobody could confirm is not confirmed', () => {
  expect(cues('The video could not be independently verified. Police have not confirmed it.')).toEqual([
    ['not be independently verified', { basis: 'no-receipts' }],
    ['not confirmed', { basis: 'no-receipts' }],
  ])
  expect(cues('Police confirmed it.')).toEqual([
    ['confirmed', { verdict: 'supported', basis: 'official-confirmation' }],
  ])
})

test('a speaker’s own words are no cue', () => {
  expect(cues('“It is confirmed, and a poll says so,” Doe said.')).toEqual([])
})

test('a cue belongs to the nearest quotation of its paragraph, or of the one beside it', () => {
  const text =
    '“One,” Doe said.\n“Two,” Roe said without evidence.\nA poll says otherwise.\nThe sun shone.\nIt was confirmed.'
  expect(readArticle(text, { lang: 'en' }).cues.map(({ quotation }) => quotation)).toEqual([1, 1, undefined])
})
