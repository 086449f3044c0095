import { describe, expect, test } from 'vitest'
import { bylineIn } from '../../../questions/article/byline.ts'
import { plainArticle, titledArticle } from '../../../web/make/article/reading/brought.ts'

const BODY = 'The ferry to Sandholm has stopped for good, said Ida Brandt, who runs the harbour.'

describe('a pasted text', () => {
  test('tells who wrote it and when by lines of their own at its top, which stand in it no more', () => {
    const text = ['The last boat', '', 'By Jane Roe', '12 May 2025', '', BODY].join('\n')
    expect(plainArticle(text)).toMatchObject({
      title: 'The last boat',
      author: 'Jane Roe',
      date: '2025-05-12',
      text: BODY,
    })
  })

  test.each([
    ['By Jane Roe and Tom Poe, Political Editor', { author: 'Jane Roe and Tom Poe' }],
    ['By Ann Roe, Sandholm Post, 4 June 2026', { author: 'Ann Roe', outlet: 'Sandholm Post', date: '2026-06-04' }],
    ['By Ann Roe, June 4, 2026', { author: 'Ann Roe', date: '2026-06-04' }],
    ['By Ann Roe for the Sandholm Post', { author: 'Ann Roe', outlet: 'the Sandholm Post' }],
    ['BY JANE ROE', { author: 'JANE ROE' }],
    ['By AFP', { author: 'AFP' }],
    ['By J. R. van der Meer', { author: 'J. R. van der Meer' }],
    ['By Jane Roe | 12 May 2025', { author: 'Jane Roe', date: '2025-05-12' }],
    ['Jane Roe · May 12, 2025', { author: 'Jane Roe', date: '2025-05-12' }],
    ['Published Monday, 12 May 2025, 10:32 BST', { date: '2025-05-12' }],
    ['Published: 2025-05-12', { date: '2025-05-12' }],
    ['First published on 12th May 2025 at 7.15 am', { date: '2025-05-12' }],
    ['Published 12 May 2025 · Updated 13 May 2025', { date: '2025-05-12' }],
    ['Updated 13 Sept 2025', { date: '2025-09-13' }],
    ['Von Jana Rau', { author: 'Jana Rau' }],
    ['12. Mai 2025', { date: '2025-05-12' }],
    ['12.05.2025, 10:32 Uhr', { date: '2025-05-12' }],
    ['25/4/2025', { date: '2025-04-25' }],
    ['Published 2 hours ago', {}],
  ])('has a line of its own: %s', (line, told) => {
    for (const text of [`The last boat\n${line}\n${BODY}`, `${line}\nThe last boat\n${BODY}`])
      expect(plainArticle(text)).toMatchObject({
        author: '',
        outlet: '',
        date: '',
        ...told,
        title: 'The last boat',
        text: BODY,
      })
  })

  test.each([
    'By Tuesday the ferry had stopped',
    'By then, all were gone',
    'By May 2025',
    'By the harbour',
    'By Jane Roe, the ferry was never missed.',
    '3/4/2025',
    'Published in 1835, the story was read by all',
    'May 2025 was wet',
    '412 names',
    'Jane Roe',
  ])('keeps a line that only looks like one: %s', (line) => {
    expect(bylineIn(`The last boat\n${line}\n${BODY}`)).toEqual({
      ...{ author: '', outlet: '', date: '', text: `The last boat\n${line}\n${BODY}` },
    })
  })

  test('has a headline that begins as a byline does, above the byline', () => {
    const text = `By Hook and Crook\nBy Jane Roe\n${BODY}`
    expect(plainArticle(text)).toMatchObject({ title: 'By Hook and Crook', author: 'Jane Roe', text: BODY })
  })

  test('is read at its top alone, and never to nothing', () => {
    const lines = Array.from({ length: 6 }, (_, at) => `This is line ${at}.`)
    const text = [...lines, 'By Jane Roe', '12 May 2025'].join('\n')
    expect(bylineIn(text)).toEqual({ author: '', outlet: '', date: '', text })
    expect(bylineIn('By Jane Roe')).toEqual({ author: '', outlet: '', date: '', text: 'By Jane Roe' })
  })
})

test('a text whose title is known tells who wrote it, too', () => {
  expect(titledArticle('The last boat', `The last boat\nBy Jane Roe\n12 May 2025\n${BODY}`)).toEqual({
    ...{ title: 'The last boat', author: 'Jane Roe', outlet: '', date: '2025-05-12', text: BODY },
  })
})
