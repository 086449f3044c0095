import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../questions/article/article.ts'
import {
  cuesOf,
  isNamedElsewhere,
  isReport,
  isSpeakerUnsure,
  placeOf,
  questionAbout,
  saidIn,
  wordsOf,
} from '../../../web/make/article/found-words.ts'

describe('a quotation that becomes a question', () => {
  test.each([
    ['It is over,', 'It is over'],
    ['They say ‘no,’', 'They say ‘no’'],
    ['It is over.', 'It is over.'],
    ['Is it over?', 'Is it over?'],
    ['It is over!', 'It is over!'],
    ['It is over …', 'It is over …'],
    ['One, two, and three', 'One, two, and three'],
  ])('of “%s” keeps “%s”', (words, kept) => {
    expect(wordsOf({ words })).toBe(kept)
  })

  test('tells who its speaker is as an earlier question did', () => {
    const { quotations } = readArticle('“It rains,” Ann Roe said.\n“We saw a storm,” Ann Roe said.', { lang: 'en' })
    const first = { ...questionAbout(quotations[0]!, '', []), role: 'mayor of Sandholm' }
    expect(questionAbout(quotations[1]!, '', [first])).toMatchObject({ name: 'Ann Roe', role: 'mayor of Sandholm' })
    expect(questionAbout({ ...quotations[1]!, speaker: null }, '', [first])).toMatchObject({ name: '', role: '' })
  })

  test('is to be checked where its paragraph does not name its speaker, until somebody says who it is', () => {
    const text = '“It rains,” Ann Roe said.\n“We saw a storm,” she said.'
    const found = readArticle(text, { lang: 'en' })
    expect(found.quotations.map(({ speaker }) => speaker?.name)).toEqual(['Ann Roe', 'Ann Roe'])
    expect(found.quotations.map((each) => isNamedElsewhere(found, each))).toEqual([false, true])
    const asked = found.quotations.map((each) => questionAbout(each, text, []))
    expect(asked.map((each) => isSpeakerUnsure(found, each))).toEqual([false, true])
    expect(isSpeakerUnsure(found, { ...asked[1]!, name: 'Joe Doe' })).toBe(false)
    expect(isNamedElsewhere(found, { ...found.quotations[1]!, speaker: null })).toBe(false)
  })

  test('has its cues, and is found again when it is opened another day, though it was split', () => {
    const text = '“It rains,” Ann Roe said.\n“We saw,” Joe Doe claimed without evidence, “a storm,” and left.'
    const found = readArticle(text, { lang: 'en' })
    const asked = questionAbout(found.quotations[1]!, text, [])
    expect(cuesOf(found, asked).map(({ words }) => words)).toEqual(['without evidence'])
    expect(placeOf(found, text, asked.words)).toBe(asked.at)
    expect(placeOf(found, text, 'rains')).toBe(found.quotations[0]!.start)
    expect(placeOf(found, text, 'Somebody’s own words')).toBeNull()
  })
})

test('a report becomes a question in the article’s words, as a sentence, and is found again', () => {
  const text = 'The island\nMayor Ann Roe warned that the island would lose its school.\n“It rains,” Roe said.'
  const found = readArticle(text, { lang: 'en' })
  const said = saidIn(found)
  expect(said.map(isReport)).toEqual([true, false])
  const asked = questionAbout(said[0]!, text, [])
  expect(asked).toMatchObject({
    kind: 'report',
    words: 'The island would lose its school.',
    name: 'Ann Roe',
    claim: '',
  })
  expect(placeOf(found, text, asked.words)).toBe(said[0]!.start)
})
