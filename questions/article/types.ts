import type { BASELESS_BASES, SUPPORT_BASES, Verdict } from '../model/terms.ts'

/** A stretch of the article: UTF-16 indexes into its text, `end` exclusive. */
export interface Range {
  start: number
  end: number
}

/** Somebody who is quoted. `start` and `end`: where they are named nearest to the words. */
export interface Speaker extends Range {
  /** the fullest form in which the article names them; "a spokeswoman for the council" where it gives no name */
  name: string
  /** what they are, in the article's words */
  role?: string
}

/** Words that the article gives between quotation marks as somebody's. `start` and `end` leave the marks out. */
export interface Quotation extends Range {
  kind: 'direct'
  /** the pieces as one text, joined by spaces */
  words: string
  /** one, or several where a reporting clause or a paragraph's end splits the words */
  pieces: Range[]
  /** null: the article does not say it clearly enough */
  speaker: Speaker | null
  verb?: string
  /** to whom or where, in the article's words: "in a statement", "told reporters" */
  occasion?: string
}

/** Words between quotation marks that nobody is quoted as saying. */
export interface Other extends Range {
  kind: 'fragment' | 'scare' | 'title'
}

/** What somebody is said to have claimed, in the article's own words: "that the bridge was safe". */
export interface Report extends Range {
  speaker: Speaker | null
  verb: string
}

/** What a cue may mean for a question. It is shown to whoever judges, and never judges itself. */
export interface Suggestion {
  verdict?: Verdict
  basis?: (typeof BASELESS_BASES)[number] | (typeof SUPPORT_BASES)[number]
}

/** A word or two by which a journalist says what a claim rests on: "baselessly", "a poll". */
export interface Cue extends Range {
  words: string
  suggests: Suggestion
  /** index of the quotation that it is nearest to, in the same paragraph or the one beside it */
  quotation?: number
}

/** What is found in a text, each list in the order of the text. */
export interface Article {
  paragraphs: Range[]
  quotations: Quotation[]
  others: Other[]
  reports: Report[]
  cues: Cue[]
}
