import { expect, test } from 'vitest'
import { articleProblems } from '../../questions/check/article-rules.ts'
import { paragraphsOf } from '../../questions/check/articles.ts'
import { problemLine } from '../../questions/check/parse.ts'
import { spoken } from '../../questions/check/spoken.ts'
import type { Table } from '../../questions/check/table.ts'
import type { Pack, Question } from '../../questions/model/pack.ts'

const ARTICLE = `On Monday Ada Vane told us how her little shop is doing this year. “We sell a lot of tea [and cake] here,” she said, and laughed. “Next door sells nothing. Soon they will close.”
The till shows forty sales in a quiet week, and nobody but her was asked. “Tea [in town] is dear,” said Bo Lund, a customer.`

const row = (speaker: string, words: string, whole_statement = true) => ({ speaker, words, whole_statement })
const TABLE: Table = {
  quotes: [
    row('Ada Vane', 'We sell a lot of tea [and cake] here'),
    row('Ada Vane, owner of the shop', 'Next door sells nothing. Soon they will close.'),
    row('Bo Lund', 'Tea [in town] is dear'),
  ],
  same_as: {},
  left_out: [],
  outlet: 'The Street Paper',
  title: '',
}

const quote = (id: string, words: string, speaker = 'owner'): Question => ({
  ...{ id, kind: 'quote', words, speaker, occasion: 'to us', date: null },
  ...{ verdict: 'open', reason: 'opinion', discuss: 'Is it so?' },
})

/** A pack that says no more than the article, but for what is changed. */
function packWith(change: (pack: Pack) => void = () => {}): Pack {
  const pack: Pack = {
    ...{ id: 'corner-shop', title: 'A shop', summary: 'An owner talks.', topic: 'Shops', level: 'easy', lang: 'en' },
    licence: 'CC BY 4.0',
    source: { kind: 'real', outlet: 'The Street Paper', date: '2026-01-02' },
    speakers: [
      { id: 'owner', name: 'Ada Vane', role: 'owner of a shop', kind: 'business' },
      { id: 'customer', name: 'Bo Lund', role: 'customer', kind: 'resident' },
    ],
    passages: [
      { id: 'talk', text: 'Ada Vane has a shop. “Next door sells nothing,” she told us.', behind: 'The owner' },
    ],
    questions: [
      quote('a-lot', 'We sell a lot of tea [and cake] here'),
      quote('next-door', 'Next door sells nothing.'),
      quote('closing', 'Soon they will close.'),
      quote('dear', 'Tea [in town] is dear', 'customer'),
    ],
  }
  change(pack)
  return pack
}

function linesOf(change?: (pack: Pack) => void, article = ARTICLE, table: Partial<Table> = {}): string[] {
  const beside = { own: paragraphsOf(article), companions: [] }
  return articleProblems(packWith(change), beside, { ...TABLE, ...table }).map(problemLine)
}

const passage = (text: string) => (pack: Pack) => Object.assign(pack.passages[0]!, { text })
const discuss = (text: string) => (pack: Pack) => Object.assign(pack.questions[0]!, { discuss: text })
const words = (text: string) => (pack: Pack) => Object.assign(pack.questions[0]!, { words: text })

test('finds nothing wrong with a pack that quotes whom the article quotes, to the letter', () => {
  expect(linesOf()).toEqual([])
})

test.each([
  ['a card', words('We sell a lot of coffee here'), 'a-lot › words'],
  ['a passage', passage('Ada Vane: “Next door sells something.”'), 'passages.talk.text'],
  ['a talking point', discuss('Why “most of it”?'), 'a-lot › discuss'],
  ['a title', (pack: Pack) => Object.assign(pack, { title: 'A shop and its “rival”' }), 'title'],
])('refuses words that are nowhere in the article: on %s', (_, change, where) => {
  expect(linesOf(change)).toContainEqual(
    expect.stringMatching(new RegExp(`^corner-shop\\.json › ${where}: the article has no “`)),
  )
})

test.each([
  ['a card', words('The till shows forty sales'), 'a-lot › words'],
  ['a passage', passage('Ada Vane: “nobody but her was asked.”'), 'passages.talk.text'],
  ['a talking point', discuss('Why “a quiet week”?'), 'a-lot › discuss'],
])('refuses as somebody’s words what stands outside the article’s quotation marks: on %s', (_, change, where) => {
  expect(linesOf(change)).toContainEqual(expect.stringMatching(`${where}: “.*” stands in the article, but not as som`))
})

test('refuses a card that puts words into another mouth', () => {
  expect(linesOf((pack) => Object.assign(pack.questions[3]!, { speaker: 'owner' }))).toEqual([
    'corner-shop.json › dear › words: “Tea [in town] is dear” is said by Bo Lund',
  ])
})

test('refuses a quotation in a passage or a talking point that does not name who said it', () => {
  const text = (field: string) => `corner-shop.json › ${field}: “is dear” is said by Bo Lund, who is not named with it`
  expect(linesOf(passage('Tea “is dear”, she told us.'))).toEqual([text('passages.talk.text')])
  expect(linesOf(passage('Tea “is dear”, a customer told us.'))).toEqual([])
  expect(linesOf(discuss('Tea “is dear”: what does that mean?'))).toEqual([text('a-lot › discuss')])
  expect(linesOf(discuss('Tea “is dear”, says Lund: what does that mean?'))).toEqual([])
})

test('asks for a table, and for whoever is missing in it', () => {
  const [own] = [paragraphsOf(ARTICLE)]
  const none = articleProblems(packWith(), { own, companions: [] }, undefined).map(problemLine)
  expect(none).toEqual([expect.stringContaining('write questions/quoted/corner-shop.json')])
  expect(linesOf(undefined, ARTICLE, { quotes: TABLE.quotes.slice(0, 2) })).toEqual([
    expect.stringMatching('dear › words: the table of the article’s quotations names nobody for “Tea'),
  ])
})

test('keeps all square brackets or none', () => {
  const none = (pack: Pack) => {
    for (const question of pack.questions) question.words = question.words.replace(/ \[.*\]/, '')
  }
  expect(linesOf(none)).toEqual([])
  expect(linesOf(words('We sell a lot of tea here'))).toEqual([
    expect.stringMatching('a-lot › words: .* leaves out what the article has in square brackets'),
  ])
  expect(linesOf(words('We sell a lot of tea [and buns] here'))).toEqual([
    expect.stringMatching('a-lot › words: .* has other words in square brackets than the article'),
  ])
})

test('misses every whole sentence that is on no card, unless the table says why', () => {
  const without = (pack: Pack) => pack.questions.splice(2, 1)
  expect(linesOf(without)).toEqual([
    expect.stringMatching(/questions: “Soon they will close\.” \(Ada Vane, .*\) stands on no card/),
  ])
  expect(linesOf(words('We sell a lot of tea [and cake]'))).toHaveLength(1)
  const why = 'It was withdrawn.'
  expect(linesOf(without, ARTICLE, { left_out: [{ words: 'Next door sells', why }] })).toEqual([])
  expect(linesOf(without, ARTICLE, { left_out: [{ speaker: 'Bo Lund', why }] })).toHaveLength(1)
  expect(linesOf(without, ARTICLE, { left_out: [{ why }] })).toEqual([])
})

test('refuses six words on end that are the article’s, outside quotation marks, but for names', () => {
  expect(linesOf(passage('Her till shows forty sales in a quiet week.'))).toEqual([
    'corner-shop.json › passages.talk.text: “till shows forty sales in a quiet week” is the article’s wording: ' +
      'say it in your own, or quote whoever says it',
  ])
  expect(linesOf(passage('The till: 40 sales in a quiet week.'))).toEqual([])
  const role = 'told us how her little shop is doing'
  const named = (pack: Pack) => {
    Object.assign(pack.speakers[1]!, { role })
    Object.assign(pack.passages[0]!, { text: `She ${role}.` })
  }
  expect(linesOf(named)).toEqual([])
})

test('finds quotations whatever their quotation marks, spaces and cuts', () => {
  const typed = ARTICLE.replaceAll(/[“”]/g, '"').replace('a lot of', 'a\u00a0lot of')
  expect(linesOf(undefined, typed)).toEqual([])
  expect(linesOf((pack) => pack.questions.push(quote('cut', 'We sell… tea [and cake] here')))).toEqual([])
  expect(linesOf((pack) => pack.questions.push(quote('torn', 'We sell… Tea [in town]')))).toHaveLength(1)
})

test('reads a transcriber’s italics, page numbers, footnotes and double hyphens as they were printed', () => {
  const typed = ARTICLE.replace('a lot of tea', '{012}a lot of _tea_[1]').replace('Soon they', 'Soon--ah--they')
  const rows = [
    TABLE.quotes[0]!,
    row('Ada Vane', 'Next door sells nothing. Soon--ah--they will close.'),
    TABLE.quotes[2]!,
  ]
  const printed = (pack: Pack) => Object.assign(pack.questions[2]!, { words: 'Soon—ah—they will close.' })
  expect(linesOf(printed, typed, { quotes: rows })).toEqual([])
})

test('whoever has no name in the table may be a speaker who is nobody else', () => {
  const quotes = [...TABLE.quotes.slice(0, 2), row('an unnamed buyer', 'Tea [in town] is dear')]
  expect(linesOf(undefined, ARTICLE, { quotes })).toEqual([])
  expect(linesOf((pack) => Object.assign(pack.questions[3]!, { speaker: 'owner' }), ARTICLE, { quotes })).toHaveLength(
    1,
  )
  const same_as = { 'an unnamed buyer': 'owner' }
  expect(linesOf(undefined, ARTICLE, { quotes, same_as })).toHaveLength(1)
})

test('an author may be quoted without marks, and so may a letter of which the table says so', () => {
  const by = (speaker: string, unmarked?: string) => {
    const quotes = [
      ...TABLE.quotes,
      { ...row(speaker, 'nobody but her was asked', false), ...(unmarked && { unmarked }) },
    ]
    const change = (pack: Pack) => pack.questions.push(quote('asked', 'nobody but her was asked', 'customer'))
    return linesOf(change, ARTICLE, { quotes, same_as: { [speaker]: 'customer' } })
  }
  expect(by('Cy Reed')).toHaveLength(1)
  expect(by('Cy Reed (author)')).toEqual([])
  expect(by('The Street Paper')).toEqual([])
  expect(by('Cy Reed', 'a letter in full')).toEqual([])
})

test('knows what an article gives as somebody’s words: within marks, marks within marks, and over paragraphs', () => {
  const said = (text: string) => spoken(paragraphsOf(text))
  expect(said('He said "yes" and "it is "done" now," then left.')).toEqual(['yes', 'it is "done" now,'])
  expect(said('"One.\n"Two," she wrote.')).toEqual(['One.', 'Two,'])
  expect(said('She wrote: "One.\nTwo.\nThree," and no more.\nFour.')).toEqual(['One.', 'Two.', 'Three,'])
  expect(said('A 5" pipe is no quotation.')).toEqual([])
})
