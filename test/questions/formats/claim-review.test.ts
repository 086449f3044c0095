import { describe, expect, test } from 'vitest'
import type { Item, Row } from '../../../questions/formats/item.ts'
import { parseClaimReview } from '../../../questions/formats/parse/claim-review.ts'

/** A review as the public guides write one, about a mill that there never was. */
const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  datePublished: '2026-03-02',
  url: 'https://checks.example/mill',
  author: { '@type': 'Organization', name: 'Example Checks', url: 'https://checks.example' },
  claimReviewed: 'The old mill burnt down in May',
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ada Millward', jobTitle: 'councillor' },
    datePublished: '2026-02-27',
    appearance: { '@type': 'OpinionNewsArticle', url: 'https://bugle.example/mill' },
  },
  reviewRating: { '@type': 'Rating', ratingValue: '1', bestRating: '5', worstRating: '1', alternateName: 'False' },
}

const READ: Item = {
  claim: 'The old mill burnt down in May',
  verdict: 'baseless',
  speaker: 'Ada Millward',
  role: 'councillor',
  date: '2026-02-27',
  source: 'Example Checks',
  url: 'https://checks.example/mill',
}

const script = (json: string, attributes = 'type="application/ld+json"') => `<script ${attributes}>${json}</script>`

function rowsOf(text: string): Row[] {
  const { rows, problems } = parseClaimReview(text)
  expect(problems).toEqual([])
  return rows
}

const itemOf = (change: object) => rowsOf(JSON.stringify({ ...REVIEW, ...change }))[0]!

describe('reviews are found', () => {
  const json = JSON.stringify(REVIEW)
  test.each([
    ['alone', json],
    ['in a list', `[${json}]`],
    [
      'in a graph, beside other things',
      JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, REVIEW] }),
    ],
    [
      'in a feed',
      JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }] }),
    ],
    ['in an article', JSON.stringify({ '@type': 'NewsArticle', review: REVIEW })],
    [
      'under a longer name of their type',
      JSON.stringify({ ...REVIEW, '@type': ['Review', 'https://schema.org/ClaimReview'] }),
    ],
    ['in a page', `<!doctype html><title>x</title>${script('{"@type":"WebSite"}')}\n<p>text</p>${script(json)}`],
    [
      'in a script with a nonce, in single quotes and capitals',
      `<SCRIPT nonce="a" TYPE='application/ld+json'>${json}</SCRIPT>`,
    ],
    ['in a comment for old browsers', script(`\n//<![CDATA[\n${json}\n//]]>\n`)],
    ['in a comment of HTML', script(`<!-- ${json} -->`)],
    ['with a semicolon behind', script(`${json};`)],
    ['with a comma too many', json.replace(/}$/, ',}')],
    ['behind a byte-order mark', `\ufeff${json}`],
  ])('%s', (_, text) => {
    expect(rowsOf(text).map(({ item }) => item)).toEqual([READ])
  })

  test('one after another, in several scripts of a page, each with its line', () => {
    const other = {
      ...REVIEW,
      claimReviewed: 'The bridge is older than the mill',
      reviewRating: { alternateName: 'True' },
    }
    const rows = rowsOf(`<html>\n${script(json)}\n\n${script(JSON.stringify([other, REVIEW]))}`)
    expect(rows.map(({ line, item }) => [line, item.verdict])).toEqual([
      [2, 'baseless'],
      [4, 'supported'],
      [4, 'baseless'],
    ])
  })
})

describe('what is odd in a review', () => {
  test('a line break in a string, as templates leave it, is a space', () => {
    const text = JSON.stringify(REVIEW).replace('burnt down', 'burnt\n\tdown')
    expect(rowsOf(text)[0]?.item.claim).toBe(READ.claim)
  })

  test('tags and entities are taken out of texts', () => {
    const claimReviewed =
      '<p>The mill&#8217;s &quot;great&nbsp;fire&quot; &amp; <em>flood</em></p>\n<p>came &eacute;arly</p>'
    expect(itemOf({ claimReviewed }).item.claim).toBe('The mill’s "great fire" & flood came éarly')
  })

  test.each([
    ['a name alone', 'Ada Millward'],
    ['a list of names', ['Ada Millward', 'another']],
    ['a list of people', [{ '@type': 'Person', name: 'Ada Millward' }]],
    ['a name with a language', { name: { '@value': 'Ada Millward', '@language': 'en' } }],
  ])('the speaker may be %s', (_, author) => {
    expect(itemOf({ itemReviewed: { '@type': 'Claim', author } }).item.speaker).toBe('Ada Millward')
  })

  test.each([
    [
      'a work with its author',
      { '@type': 'CreativeWork', author: { name: 'Ada Millward' }, datePublished: '2026-02-27' },
    ],
    ['a list', [{ '@type': 'Claim', author: { name: 'Ada Millward' }, datePublished: '2026-02-27T10:00:00+01:00' }]],
    [
      'a work within a work',
      { '@type': 'CreativeWork', itemReviewed: { author: { name: 'Ada Millward' }, datePublished: '27 Feb 2026' } },
    ],
  ])('what is reviewed may be %s', (_, itemReviewed) => {
    expect(itemOf({ itemReviewed }).item).toMatchObject({ speaker: 'Ada Millward', date: '2026-02-27' })
  })

  test('what is reviewed may be missing, and who checked it a name', () => {
    const { item } = itemOf({ itemReviewed: undefined, author: 'Example Checks' })
    expect(item).toEqual({ claim: READ.claim, verdict: 'baseless', source: READ.source, url: READ.url })
  })

  test.each([
    ['2026-02-27', '2026-02-27'],
    ['2026-02-27 10:00:00', '2026-02-27'],
    ['Fri, 27 Feb 2026 10:00:00 GMT', '2026-02-27'],
    ['February 27, 2026', '2026-02-27'],
    ['27 février 2026', '2026-02-27'],
    ['27. Februar 2026', '2026-02-27'],
    ['27 de febrero de 2026', '2026-02-27'],
    ['27 lutego 2026', '2026-02-27'],
    ['27/02/2026', '2026-02-27'],
    ['2/27/2026', '2026-02-27'],
    ['2026', '2026'],
    ['03/04/2026', undefined],
    ['last week', undefined],
    ['2026-02-31', undefined],
  ])('a date “%s” is read as %s, and left out with a note where it could be several', (datePublished, day) => {
    const { item, notes } = itemOf({ itemReviewed: { '@type': 'Claim', datePublished } })
    expect(item.date).toBe(day)
    expect(notes).toHaveLength(day ? 0 : 1)
  })

  test('an address that a browser would run is left out', () => {
    expect(itemOf({ url: 'javascript:alert(1)' }).item.url).toBeUndefined()
  })
})

describe('a verdict goes by the label', () => {
  const BASELESS =
    'False|FALSE.|Fake|Pants on Fire!|Not true|Incorrect|This claim is false|No evidence|Falso|Es falso|Bulo|Faux|Infondé|Falsch|Frei erfunden|Mentira|É falso|Bufala|Fałsz|Nieprawda|Yanlış|YANLIŞ|Asılsız|Hoaks|Tidak benar|गलत|फर्जी|झूठ|زائف|غير صحيح|كاذب|Onwaar|ложь|錯誤|False: the picture is from 2019|FALSO - es de otro país|Incorrect. It misses the context.|🔴 Fake'
  const SUPPORTED =
    'True|Correct|Accurate|Verdadero|Cierto|Vrai|C’est vrai|Wahr|Richtig|Verdadeiro|Vero|Prawda|Doğru|Benar|सही|सच|صحيح|Waar|правда|True!|Correct attribution'
  const OPEN =
    'Half true|Mostly true|Mostly false|Partly false|Missing context|Misleading|Satire|Unproven|Mixture|Outdated|Engañoso|Verdad a medias|Trompeur|Plutôt vrai|Partiellement faux|Teilweise falsch|Größtenteils falsch|Irreführend|Enganoso|Sem contexto|Fuorviante|Częściowo fałsz|Manipulacja|Yanıltıcı|Karma|Sebagian benar|Menyesatkan|भ्रामक|आधा सच|مضلل|صحيح جزئيا|This is not false|Needs work|3 of 5'

  test.each([
    ['baseless', BASELESS],
    ['supported', SUPPORTED],
    ['open', OPEN],
  ] as const)('in many languages: %s', (verdict, labels) => {
    const read = labels
      .split('|')
      .map((alternateName) => [alternateName, itemOf({ reviewRating: { alternateName } }).item.verdict])
    expect(read.filter(([, each]) => each !== verdict)).toEqual([])
  })

  test('an open one says why', () => {
    const why = (reviewRating: unknown) => itemOf({ reviewRating }).notes
    expect(why({ alternateName: 'Half true' })).toEqual([
      'The verdict is open: its label, “Half true”, stands between supported and baseless.',
    ])
    expect(why({ alternateName: 'Zorp' })).toEqual(['The verdict is open: we do not know the label “Zorp”.'])
    expect(why({ ratingValue: 1, bestRating: 5 })).toEqual(['The verdict is open: the rating has no label in words.'])
    expect(why(undefined)).toEqual(['The verdict is open: there is no rating.'])
  })

  test.each([
    ['the number says the opposite', { ratingValue: 5, bestRating: 5, worstRating: 1, alternateName: 'False' }],
    ['the scale is upside down', { ratingValue: '-1', bestRating: '-1', worstRating: '0', alternateName: 'False' }],
    ['the label stands where the number belongs', { ratingValue: 'False' }],
    ['it is the rating’s name', { name: 'False' }],
    ['it is a list', { alternateName: ['False', 'Fake'] }],
    ['the rating is a text', 'False'],
    ['the rating is a list', [{ '@type': 'Rating', alternateName: 'False' }]],
  ])('also where %s', (_, reviewRating) => {
    expect(itemOf({ reviewRating }).item.verdict).toBe('baseless')
  })
})

describe('what cannot be read is told with its line', () => {
  test.each([
    ['no JSON', '{"@type": "ClaimReview",\n"claimReviewed": }', 2],
    ['an end too early', '{"@type": "ClaimReview",\n\n"claimReviewed": "a', 3],
    ['in a page', `<html>\n\n${script('{\n"a" 1}')}`, 4],
  ])('%s', (_, text, line) => {
    expect(parseClaimReview(text)).toEqual({
      rows: [],
      problems: [{ line, message: 'This is no sound JSON.' }],
      left: [],
    })
  })

  test('a page without a review', () => {
    expect(parseClaimReview('<html><p>Nothing</p>').problems).toEqual([
      { line: 0, message: 'There is no ClaimReview in the text.' },
    ])
  })

  test('a review without a claim; those beside it are read', () => {
    const { rows, problems } = parseClaimReview(JSON.stringify([{ ...REVIEW, claimReviewed: ' ' }, REVIEW]))
    expect([rows.length, problems]).toEqual([1, [{ line: 1, message: 'A ClaimReview has no claim.' }]])
  })
})
