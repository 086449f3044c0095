import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, readArticle } from '../../../questions/article/article.ts'
import { anySign } from '../../any-sign.ts'

const said = (text: string) => readArticle(text).quotations.map(({ words, speaker }) => [words, speaker?.name ?? null])

test('a quotation has the speaker that the clause behind it names', () => {
  expect(said('“The bridge is safe,” Mayor Jane Doe told reporters.')).toEqual([['The bridge is safe,', 'Jane Doe']])
  expect(said('“The bridge is safe,” said Jane Doe, the mayor.')).toEqual([['The bridge is safe,', 'Jane Doe']])
})

test('a later short name leads to the fullest one', () => {
  expect(said('Mayor Jane Doe opened the bridge.\n“It is safe,” Doe said. “I walked over it.”')).toEqual([
    ['It is safe,', 'Jane Doe'],
    ['I walked over it.', 'Jane Doe'],
  ])
})

test('a reporting clause in its middle splits a quotation into two pieces', () => {
  const [quotation] = readArticle('“The bridge,” Doe said, “is safe.”').quotations
  expect(quotation).toMatchObject({ words: 'The bridge, is safe.', pieces: [{}, {}], speaker: { name: 'Doe' } })
})

test('a quotation that goes over paragraphs is one', () => {
  expect(said('Doe said: “The bridge is safe.\n\n“I walked over it.”')).toEqual([
    ['The bridge is safe. I walked over it.', 'Doe'],
  ])
})

test('titles and single odd words are nobody’s', () => {
  const { quotations, others } = readArticle(
    'The “bridge” stands beside a cinema that shows “The Old Man and the Sea”.',
  )
  expect(quotations).toEqual([])
  expect(others.map(({ kind }) => kind)).toEqual(['scare', 'title'])
})

const MARKS = [
  '"',
  '“',
  '”',
  '„',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '「',
  '」',
  '\n',
  '\n\n',
  ' ',
  ', ',
  '. ',
  ': ',
  '? ',
  '(',
  ')',
  ' — ',
]
const NAMES = [
  'Doe',
  'Ann Doe',
  'Mr.',
  'the mayor',
  'University',
  'he',
  'one',
  'players',
  '90s',
  '𝕯',
  '\u200f',
  'e\u0301',
  '他',
]
const SMALL = [
  'said',
  'told',
  'called',
  'adding',
  'a-t-il',
  'according to',
  'of',
  'that',
  'who',
  'after',
  'At',
  'which',
  'and',
]
const word = fc.constantFrom(...NAMES, ...SMALL)
const part = fc.oneof(
  fc.constantFrom(...MARKS),
  word,
  word.map((text) => `${text} `),
  fc.string({ unit: anySign, maxLength: 8 }),
)
const broken = fc.array(part, { maxLength: 60 })

function ranges({ paragraphs, quotations, others, reports, cues }: Article) {
  const pieces = quotations.flatMap(({ pieces, speaker }) => [...pieces, ...(speaker ? [speaker] : [])])
  return [...paragraphs, ...quotations, ...pieces, ...others, ...reports, ...cues]
}

test('whatever the text, reading it never throws and every place is within it', () => {
  fc.assert(
    fc.property(broken, fc.constantFrom('en', 'de', 'fr', 'es'), (parts, lang) => {
      const text = parts.join('')
      const article = readArticle(text, { lang })
      for (const { start, end } of ranges(article)) {
        expect(0 <= start && start <= end && end <= text.length).toBe(true)
      }
      for (const { words, pieces } of article.quotations)
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(words)
    }),
    { numRuns: 5000 },
  )
})

/** More than an article may have. */
const QUARTER_MEGABYTE = 256 * 1024
const NASTY = {
  'opening marks': '“',
  'unclosed quotations': '"a ',
  apostrophes: "'a b' ",
  verbs: 'said ',
  names: 'Ann Bob said ',
  commas: 'Doe, ',
  labels: 'Doe: ',
  paragraphs: '“a\n',
  sources: 'according to Doe ',
  spaces: ' ',
}

test.each(Object.entries(NASTY))('a quarter of a megabyte of %s takes seconds, not hours', (_, part) => {
  const text = part.repeat(QUARTER_MEGABYTE / part.length)
  expect(readArticle(text).paragraphs.length).toBeGreaterThanOrEqual(0)
})

describe('a reporting clause within one pair of French marks', () => {
  const quoted = (text: string) =>
    readArticle(text, { lang: 'fr' }).quotations.map(({ words, speaker }) => [words, speaker?.name])

  test.each([
    [
      '« La situation, a déclaré mardi le ministre Jean Dupont, est sous contrôle. »',
      [['La situation est sous contrôle.', 'Jean Dupont']],
    ],
    [
      '« Nous partirons, affirme Paul Petit, et nous reviendrons. »',
      [['Nous partirons et nous reviendrons.', 'Paul Petit']],
    ],
    ['« Rien à dire, souligne-t-on au ministère »', [['Rien à dire', undefined]]],
  ])('is not counted as said: %s', (text, said) => {
    expect(quoted(text)).toEqual(said)
  })

  test('is none where a participle or no speaker follows the comma', () => {
    const text = '« Le projet, annoncé la veille, a coûté, dit la vérité, un million », selon Jean Roux.'
    expect(quoted(text)).toEqual([['Le projet, annoncé la veille, a coûté, dit la vérité, un million', 'Jean Roux']])
  })
})

test('a report begins with words, and ends where “records show” stands behind it', () => {
  const reported = (text: string) => readArticle(text).reports.map(({ start, end }) => text.slice(start, end))
  expect(reported('No boat has left since Sunday, harbour records show, and the pier is closed.')).toEqual([
    'No boat has left since Sunday',
  ])
  expect(reported('Mayor Ann Roe said, with a smile, nothing at all about it.')).toEqual([])
  expect(reported('Mayor Ann Roe warned that the island would lose its school.')).toEqual([
    'the island would lose its school',
  ])
})

describe('to whom something was said', () => {
  const occasions = (text: string) => readArticle(text).quotations.map(({ occasion }) => occasion)

  test.each([
    ['“The last boat left,” she told the council.', 'told the council'],
    ['“The last boat left,” Brandt told the U.S. Senate.', 'told the U.S. Senate'],
    ['“The last boat left,” Brandt told Dr. Ann O’Neill on Monday.', 'told Dr. Ann O’Neill'],
    ['“The last boat left,” Brandt said in an interview with the Post.', 'in an interview with the Post'],
  ])('ends without the full stop of its sentence: %s', (text, occasion) => {
    expect(occasions(text)).toEqual([occasion])
  })
})

describe('behind a quotation that is a sentence, a sentence of its own', () => {
  const found = (text: string) => {
    const { quotations, reports } = readArticle(text)
    return [quotations.length, reports.map(({ start, end, speaker }) => [text.slice(start, end), speaker?.name])]
  }

  test.each([
    '“We will not pay.” The ferry costs far too much, Klein said.',
    '“We will not pay!” The ferry costs far too much, said Klein.',
    '“We will not pay?” The ferry costs far too much, Klein told the council.',
  ])('with its speaker at its end is a report: %s', (text) => {
    expect(found(text)).toEqual([1, [['The ferry costs far too much', 'Klein']]])
  })

  test.each([
    '“It is safe.” Anna Klein, the mayor of Sandholm, later said.',
    '“It is safe!” The mayor of Sandholm, Anna Klein, said.',
    '“It is safe,” the mayor of Sandholm, Anna Klein, said.',
  ])('who speaks is none: %s', (text) => {
    expect(found(text)).toEqual([1, []])
  })
})
