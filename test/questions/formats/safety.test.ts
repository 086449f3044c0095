import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Understood } from '../../../questions/formats/item.ts'
import { makeClaimReview } from '../../../questions/formats/make/claim-review.ts'
import { makeCsv } from '../../../questions/formats/make/csv.ts'
import { makeExcel } from '../../../questions/formats/make/excel.ts'
import { makeGift } from '../../../questions/formats/make/gift.ts'
import { makeMarkdown } from '../../../questions/formats/make/markdown.ts'
import { makeMoodleXml } from '../../../questions/formats/make/moodle.ts'
import { makeQti } from '../../../questions/formats/make/qti.ts'
import { parseAny } from '../../../questions/formats/parse/any.ts'
import { parseExcel } from '../../../questions/formats/parse/excel.ts'
import { parseMoodleXml } from '../../../questions/formats/parse/moodle.ts'
import { parseQtiPackage } from '../../../questions/formats/parse/qti.ts'
import { unzipped } from '../../../questions/formats/zip.ts'
import { collection, WORDS } from './samples.ts'

const MADE = collection([
  { claim: 'The mill burnt', verdict: 'baseless', words: 'It did', kind: 'quote', speaker: 'Ada', why: 'It stands.' },
])

/** A file of every kind, by its kind. */
async function files(): Promise<Record<string, Uint8Array>> {
  return {
    csv: strToU8(makeCsv(MADE)),
    gift: strToU8(makeGift(MADE, WORDS)),
    'moodle-xml': strToU8(makeMoodleXml(MADE, WORDS)),
    'claim-review': strToU8(makeClaimReview(MADE, WORDS)),
    excel: await makeExcel(MADE),
    qti: makeQti(MADE, WORDS, '3.0'),
  }
}

test('an address in a Markdown file ends where it ends, and opens nothing', () => {
  const url = 'https://news.example/a b>\n<script>'
  const said = { claim: 'It burnt', verdict: 'baseless', words: 'It did', kind: 'quote', speaker: 'Ada', url } as const
  const lines = makeMarkdown({ ...collection([said]), url }, WORDS).split('\n')
  expect(lines.filter((line) => line === '<https://news.example/a%20b%3E%0A%3Cscript%3E>')).toHaveLength(2)
})

test('a file is known by what is in it', async () => {
  for (const [kind, file] of Object.entries(await files())) {
    const { kind: known, rows, problems } = await parseAny(file)
    expect([known, rows.length, problems]).toEqual([kind, 1, []])
  }
})

describe('whatever comes is told in sentences with lines, and throws nothing', () => {
  const isSound = ({ rows, problems }: Understood) => {
    expect(rows.length + problems.length).toBeGreaterThanOrEqual(0)
    for (const { line, message } of problems) {
      expect(line).toBeGreaterThanOrEqual(0)
      expect(message).toMatch(/\S/)
    }
    for (const { line, item } of rows) {
      expect(line).toBeGreaterThanOrEqual(0)
      expect(item.claim.trim()).not.toBe('')
      expect(['supported', 'baseless', 'open']).toContain(item.verdict)
    }
  }

  test('bytes and texts at random', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => isSound(await parseAny(bytes))),
    )
    const signs = fc.constantFrom(
      ...[
        '<',
        '>',
        '{',
        '}',
        '"',
        '\n',
        ',',
        '::',
        '=',
        '~',
        '#',
        '\\',
        '<quiz>',
        '@type',
        'ClaimReview',
        'claim',
        '[',
        '&',
      ],
    )
    const texts = fc.array(fc.oneof(signs, fc.string()), { maxLength: 40 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(texts, async (text) => isSound(await parseAny(strToU8(text)))),
      { numRuns: 500 },
    )
  })

  test('any JSON that has a review in it', async () => {
    const review = fc.dictionary(
      fc.constantFrom(
        'claimReviewed',
        'itemReviewed',
        'reviewRating',
        'author',
        'url',
        'datePublished',
        'alternateName',
        'ratingValue',
        'name',
        'citation',
        'isBasedOn',
        '@graph',
      ),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(review, fc.jsonValue(), async (inner, other) => {
        const text = JSON.stringify([
          { '@type': 'ClaimReview', claimReviewed: 'x', ...inner, itemReviewed: [inner, other] },
          other,
        ])
        isSound(await parseAny(strToU8(text)))
      }),
      { numRuns: 300 },
    )
  })

  test('files with a piece cut out, doubled or changed', async () => {
    const made = Object.values(await files())
    const change = fc.record({
      file: fc.constantFrom(...made),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      put: fc.uint8Array({ maxLength: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ file, from, length, put }) => {
        const at = Math.floor(from * file.length)
        isSound(await parseAny(new Uint8Array([...file.subarray(0, at), ...put, ...file.subarray(at + length)])))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a megabyte is read in under a second', () => {
  const long = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length)).slice(0, 1_000_000)
  test.each([
    ['GIFT', long('::Mill:: The old mill burnt down in 1905, says the paper. {=Supported ~Baseless ####It did.}\n\n')],
    ['GIFT that is broken', long('Q {=a ~ {\n\n')],
    ['GIFT in one line', long('{T} a = b ')],
    ['CSV', `claim,verdict\n${long('The mill burnt down,some label of five words\n')}`],
    ['CSV that never closes', `claim,verdict\n"${long('a,b\n')}`],
    ['JSON that is only opened', long('[{"a":')],
    [
      'a page of scripts',
      long('<script type="application/ld+json">{"@type":"ClaimReview","claimReviewed":"a"}</script>\n'),
    ],
    [
      'a review of tags',
      JSON.stringify({
        '@type': 'ClaimReview',
        claimReviewed: long('<script>a<'),
        reviewRating: { alternateName: long('not true ') },
      }),
    ],
    [
      'Moodle XML',
      `<quiz>${long('<question type="essay"><questiontext><text>a</text></questiontext></question>\n')}</quiz>`,
    ],
    ['XML that is only opened', `<quiz>${long('<a>')}`],
    [
      'QTI',
      `<assessmentTest>${'<assessmentItem><itemBody><p>x</p></itemBody></assessmentItem>'.repeat(15_000)}</assessmentTest>`,
    ],
  ])('%s', async (_, text) => {
    const before = process.cpuUsage()
    await parseAny(strToU8(text))
    const { user } = process.cpuUsage(before)
    expect(user / 1_000_000).toBeLessThan(1)
  })
})

describe('a file that means harm', () => {
  test('declares no entity: a document type is refused', () => {
    const bombs = [
      '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<quiz>&b;</quiz>',
      '<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>',
      '<quiz>&unknown;</quiz>',
    ]
    for (const bomb of bombs)
      expect(parseMoodleXml(bomb)).toMatchObject({ rows: [], problems: [{ line: expect.any(Number) }] })
  })

  test('unpacks to no more than 20 MB, and is stopped while it unpacks', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(22_000_000), 'a.xml': new Uint8Array(1) }, { level: 1 })
    expect(bomb.length).toBeLessThan(100_000)
    // Whoever unpacks to the end finds that it has none.
    const cut = bomb.subarray(0, bomb.length * 0.95)
    expect(() => unzipped(cut)).toThrow('The zip unpacks to more than 20 MB.')
    expect((await parseExcel(bomb)).problems).toEqual([{ line: 0, message: 'The zip unpacks to more than 20 MB.' }])
    expect(parseQtiPackage(bomb).problems).toEqual([{ line: 0, message: 'The zip unpacks to more than 20 MB.' }])
  })

  test('holds no more than 2,000 files', () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.xml`, new Uint8Array(1)]))
    expect(() => unzipped(zipSync(many, { level: 0 }))).toThrow('The zip holds more than 2000 files.')
  })

  test('a package of QTI is read up to its 500th item, and says so', () => {
    const items = Array.from({ length: 501 }, (_, at) => ({ claim: `Mill ${at} burnt`, verdict: 'baseless' as const }))
    const { rows, problems } = parseQtiPackage(makeQti(collection(items), WORDS, '2.1'))
    expect(rows).toHaveLength(500)
    expect(problems).toEqual([{ line: 0, message: 'The package holds more than 500 items: the others are left out.' }])
  })

  test('does not make a table of a million rows with one cell far out', async () => {
    const files = Object.fromEntries(unzipped(await makeExcel(MADE)))
    for (const cell of ['A1048576', 'XFD2']) {
      const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']).replace('r="A2"', `r="${cell}"`)
      const vast = zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(sheet) })
      expect((await parseExcel(vast)).problems, cell).toEqual([
        { line: 0, message: 'The sheet reaches too far to the right or below.' },
      ])
    }
  })

  test('is not read where it is larger than 2 MB', async () => {
    expect((await parseAny(new Uint8Array(2_000_001))).problems).toEqual([
      { line: 0, message: 'The file is larger than 2 MB.' },
    ])
  })

  test('ends no script tag with a text of a ClaimReview', () => {
    expect(makeClaimReview(collection([{ claim: '</script><script>alert(1)', verdict: 'open' }]), WORDS)).not.toContain(
      '</script',
    )
  })
})
