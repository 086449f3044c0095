/** The formats that a quiz can be taken elsewhere in. */

import type { Delimiter } from '../csv-text.ts'
import type { Collection, FormatWords } from '../item.ts'
import { makeClaimReview } from './claim-review.ts'
import { makeCsv } from './csv.ts'
import { makeExcel } from './excel.ts'
import { makeGift } from './gift.ts'
import { makeAnki, makeMarkdown } from './markdown.ts'
import { makeMoodleXml } from './moodle.ts'
import { makeQti } from './qti.ts'

/** What a file is written from: its words, and what parts the cells of a CSV. */
interface MakeWish {
  words: FormatWords
  delimiter: Delimiter
}

/** How a format is named and written. */
interface Format {
  /** the end of its file's name */
  ending: string
  /** its media type */
  type: string
  make: (collection: Collection, wish: MakeWish) => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Every format but the pack, which is written from packs. */
export const FORMATS = {
  'moodle-xml': {
    ending: 'moodle.xml',
    type: 'application/xml; charset=utf-8',
    make: (collection, { words }) => makeMoodleXml(collection, words),
  },
  gift: {
    ending: 'gift.txt',
    type: 'text/plain; charset=utf-8',
    make: (collection, { words }) => makeGift(collection, words),
  },
  'qti-2': {
    ending: 'qti-2.1.zip',
    type: 'application/zip',
    make: (collection, { words }) => makeQti(collection, words, '2.1'),
  },
  'qti-3': {
    ending: 'qti-3.0.zip',
    type: 'application/zip',
    make: (collection, { words }) => makeQti(collection, words, '3.0'),
  },
  xlsx: { ending: 'xlsx', type: EXCEL, make: (collection) => makeExcel(collection) },
  csv: {
    ending: 'csv',
    type: 'text/csv; charset=utf-8',
    make: (collection, { delimiter }) => makeCsv(collection, delimiter),
  },
  anki: {
    ending: 'anki.txt',
    type: 'text/plain; charset=utf-8',
    make: (collection, { words }) => makeAnki(collection, words),
  },
  markdown: {
    ending: 'md',
    type: 'text/markdown; charset=utf-8',
    make: (collection, { words }) => makeMarkdown(collection, words),
  },
  'claim-review': {
    ending: 'claimreview.jsonld',
    type: 'application/ld+json; charset=utf-8',
    make: (collection, { words }) => makeClaimReview(collection, words),
  },
} as const satisfies Record<string, Format>

/** The name of a format, as an address has it. */
export type FormatName = keyof typeof FORMATS
