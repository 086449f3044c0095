/** What a format is read into and written from: a claim with its verdict, whatever else is known of it, and nothing of a game. */
import type { Technique, Verdict } from '../model/terms.ts'

/** One claim that is judged. Every text is one line, without markup. */
export interface Item {
  claim: string
  /** `open`: nobody decided it, or not between these two */
  verdict: Verdict | 'open'
  /** what was said or reported, from which the claim is drawn; of a quote the words alone, without quotation marks */
  words?: string
  /** whether `words` are somebody's own; where it is missing, nobody knows */
  kind?: 'quote' | 'report'
  speaker?: string
  /** what the speaker is */
  role?: string
  /** to whom, or where it was said */
  occasion?: string
  /** an ISO day, or a year */
  date?: string
  why?: string
  /** what would have decided it and is not there, in a sentence */
  missing?: string
  /** the words that decide it, to the letter */
  evidence?: string[]
  technique?: Technique
  /** what it is about, or who published it: a title, an outlet */
  source?: string
  /** where the source can be read */
  url?: string
}

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
