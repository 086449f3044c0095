import fc from 'fast-check'
import { type Collection, type FormatWords, filled, type Item } from '../../../questions/formats/item.ts'
import { oneLine } from '../../../questions/formats/text.ts'
import { TECHNIQUES } from '../../../questions/model/terms.ts'
import { anySign } from '../../any-sign.ts'

/** The words of written files, as the service gives them. */
export const WORDS: FormatWords = {
  claim: 'The claim',
  ask: 'Supported, or baseless?',
  supported: 'Supported',
  baseless: 'Baseless',
  open: 'Open',
  maker: 'Baseless',
}

/** A quiz of these items about a text, whose every sign is one that some format knows. */
export function collection(items: Item[]): Collection {
  const reading = {
    title: 'The mill: {a} = b',
    from: 'The Bugle, 2026',
    paragraphs: ['1. It <burnt> & fell.', '2. ~Why?'],
  }
  return { title: 'Mills & fires', lang: 'en', url: 'https://baseless.test/q/abc', sections: [{ reading, items }] }
}

const SIGNS = [
  '=',
  '~',
  '#',
  '{',
  '}',
  ':',
  '::',
  '\\',
  '->',
  '<b>',
  '&amp;',
  '"',
  "'",
  ',',
  ';',
  '+1',
  '-',
  '@',
  '//',
  '_x000D_',
  ']]>',
]

/** A line of text: any script, with the signs that formats give a meaning; without U+FFFD, which the writer of Excel leaves out. */
export const line = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(...SIGNS),
      fc.constantFrom('a', 'word', ' '),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => oneLine(parts.join('').replaceAll('\ufffd', '')))
  .filter((text) => text !== '' && text === oneLine(text))

const date = fc.oneof(
  fc.integer({ min: 1000, max: 2030 }).map(String),
  fc
    .date({ min: new Date('1800-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
)

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** A sign of a path, any script's among them. `fc.webUrl` lists all of Unicode for it, in 1.7 seconds. */
const pathSign = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...'abcxyzABCXYZ0189-._~!$&()*+,;=:@', "'") },
  { weight: 1, arbitrary: anySign.map(encodeURIComponent) },
)

const url = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    host: fc.domain(),
    path: fc.array(fc.string({ unit: pathSign })),
  })
  .map(({ scheme, host, path }) => `${scheme}://${[host, ...path].join('/')}`)

/** Any item, its texts of these lines. */
export function anyItem(text: fc.Arbitrary<string> = line): fc.Arbitrary<Item> {
  return fc
    .record({
      claim: text,
      verdict: fc.constantFrom('supported', 'baseless', 'open'),
      said: optional(
        fc.record({
          words: text,
          kind: fc.constantFrom('quote', 'report'),
          by: optional(fc.tuple(text, optional(text))),
        }),
      ),
      occasion: optional(text),
      date: optional(date),
      why: optional(text),
      missing: optional(text),
      evidence: fc.array(text, { maxLength: 3 }),
      technique: optional(fc.constantFrom(...TECHNIQUES)),
      source: text,
      url,
    })
    .map(({ said, ...rest }) => {
      const { words, kind, by } = said ?? {}
      const spoken = said && { occasion: rest.occasion, date: rest.date, speaker: by?.[0], role: by?.[1] }
      return filled({ ...rest, occasion: undefined, date: undefined, words, kind, ...spoken } as Item)
    })
}

/** Lines that a platform's text keeps apart: none looks like the dash, the brackets or the marks around another. */
export const apartLine = line.filter((text) => !/^[“—(]|[”)]$| · |^\d{4}(-|$)/.test(text))

/** Lines that nobody takes for HTML. */
export const unmarkedLine = line.filter((text) => !/[<&]/.test(text))
