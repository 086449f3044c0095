import { TECHNIQUES } from '../model/terms.ts'
import type { Collection, Item } from './item.ts'
import { itemsOf } from './item.ts'
import { folded } from './text.ts'

/** The fields of an item as the columns of a table, in order. The headings stay English: they are read again. */
export const COLUMNS = [
  ...['claim', 'verdict', 'words', 'kind', 'speaker', 'role', 'occasion', 'date', 'why', 'missing', 'evidence'],
  ...['technique', 'source', 'url'],
] as (keyof Item)[]

/** What a column may be called besides, by others. */
const ALSO: Partial<Record<keyof Item, string[]>> = {
  claim: [
    'claim reviewed',
    'claimreviewed',
    'statement',
    'the claim',
    'aussage',
    'behauptung',
    'affirmation',
    'afirmación',
    'text',
    'claim text',
  ],
  verdict: [
    'rating',
    'label',
    'answer',
    'ruling',
    'verdict label',
    'textual rating',
    'textualrating',
    'urteil',
    'true or false',
    'truth',
  ],
  words: ['quote', 'quotation', 'what was said', 'said', 'zitat', 'citation'],
  speaker: ['claimant', 'who', 'author', 'said by', 'person', 'speaker name'],
  role: ['speaker role', 'job', 'title of speaker'],
  occasion: ['where', 'context', 'venue'],
  date: ['claim date', 'claimdate', 'day', 'when', 'datum', 'fecha'],
  why: ['explanation', 'reason', 'feedback', 'because', 'review body', 'erklärung', 'summary'],
  evidence: ['receipts', 'proof', 'marks'],
  technique: ['trick'],
  source: ['publisher', 'outlet', 'article'],
  url: ['link', 'source url', 'review url', 'address'],
}

const BY_HEADING = new Map(
  COLUMNS.flatMap((column) => [column, ...(ALSO[column] ?? [])].map((heading) => [folded(heading), column] as const)),
)

/** The field that a column's heading names. */
export function columnOf(heading: string): keyof Item | undefined {
  return BY_HEADING.get(folded(heading).replaceAll('_', ' '))
}

/** A collection as a table's rows; several pieces of evidence stand in one cell, a line each. */
export function tableOf(collection: Collection): string[][] {
  return itemsOf(collection).map((item) =>
    COLUMNS.map((column) => {
      const value = item[column]
      return Array.isArray(value) ? value.join('\n') : (value ?? '')
    }),
  )
}

/** The technique that a cell names, as it is written in packs or in words. */
export function techniqueOf(cell: string): Item['technique'] {
  return TECHNIQUES.find((technique) => technique === folded(cell).replaceAll(' ', '-'))
}
