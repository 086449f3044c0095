/** What a format is read into and written from: a claim with its verdict, whatever else is known of it, and nothing of a game. */
import * as z from 'zod'
import { TECHNIQUES, VERDICTS } from '../model/terms.ts'

const line = z.string().trim().min(1).max(20_000)

/** One claim that is judged. Every text is one line, without markup. */
export const Item = z.strictObject({
  claim: line,
  verdict: z.enum([...VERDICTS, 'open']).describe('`open`: nobody decided it, or not between these two'),
  words: line
    .optional()
    .describe(
      'what was said or reported, from which the claim is drawn; of a quote the words alone, without quotation marks',
    ),
  kind: z
    .enum(['quote', 'report'])
    .optional()
    .describe('whether `words` are somebody’s own; missing where nobody knows'),
  speaker: line.optional(),
  role: line.optional().describe('what the speaker is'),
  occasion: line.optional().describe('to whom, or where it was said'),
  date: line.optional().describe('an ISO day, or a year'),
  why: line.optional(),
  missing: line.optional().describe('what would have decided it and is not there, in a sentence'),
  evidence: z.array(line).max(1_000).optional().describe('the words that decide it, to the letter'),
  technique: z.enum(TECHNIQUES).optional(),
  source: line.optional().describe('what it is about, or who published it: a title, an outlet'),
  url: line.optional().describe('where the source can be read'),
})
export type Item = z.infer<typeof Item>

/** A field of an item that a format may not be able to hold. */
export type Detail = Exclude<keyof Item, 'claim' | 'verdict'>

/** A text that items are about. */
export interface Reading {
  title: string
  /** who published it, and when */
  from: string
  url?: string
  paragraphs: string[]
}

/** Items about one text, or about none. */
export interface Section {
  reading?: Reading
  items: Item[]
}

/** What a format is written from. */
export interface Collection {
  title: string
  /** a language tag: "en" */
  lang: string
  /** where the quiz can be played */
  url: string
  sections: Section[]
}

/** The words of a written file, in the reader's language. */
export interface FormatWords {
  /** what stands before a claim, without a colon */
  claim: string
  /** what is asked of a claim */
  ask: string
  supported: string
  baseless: string
  open: string
  /** who made the file */
  maker: string
}

/** An item as it was found. */
export interface Row {
  /** the line of the text, or the row of the sheet, counted from 1 */
  line: number
  item: Item
  /** what was understood otherwise than it was written, a sentence each */
  notes: string[]
}

/** Something that could not be read, and where: 0 where it is the whole file. */
export interface FormatProblem {
  line: number
  message: string
}

/** What was understood of a file. */
export interface Understood {
  rows: Row[]
  problems: FormatProblem[]
  /** what the file has and an item cannot hold, a sentence each */
  left: string[]
  /** the paragraphs that stand between the questions, for whoever answers to read; left out where there are none */
  texts?: string[]
}

/** The items of a collection, in order. */
export function itemsOf({ sections }: Collection): Item[] {
  return sections.flatMap(({ items }) => items)
}

/** An understanding of which nothing came but one problem. */
export function unreadable(message: string, line = 0): Understood {
  return { rows: [], problems: [{ line, message }], left: [] }
}

/** An item without what a format cannot hold. */
export function without(item: Item, details: readonly Detail[]): Item {
  const kept = Object.entries(item).filter(([name]) => !(details as readonly string[]).includes(name))
  return Object.fromEntries(kept) as unknown as Item
}

/** An item without the fields that hold nothing. */
export function filled(item: { [Name in keyof Item]: Item[Name] | undefined | null | '' }): Item {
  const empty = (value: unknown) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !empty(value))) as unknown as Item
}
