/** What the finding of speakers needs to know of a language. All words are in lower case. */
export interface Language {
  tag: string
  /** verbs that report what was said with quotation marks or without: "X warned that …" */
  says: ReadonlySet<string>
  /** verbs that report only beside quotation marks: "X called it “…”" */
  utters: ReadonlySet<string>
  /** forms of both that take the subject of their sentence: "saying" */
  participles: ReadonlySet<string>
  /** words that stand between a subject and its verb: "has", "also" */
  auxiliaries: ReadonlySet<string>
  /** after these a form is no report of its subject: "was told" */
  passives: ReadonlySet<string>
  /** what names a source without a verb, as lists of words: "according to" */
  sources: readonly (readonly string[])[]
  pronouns: Readonly<Record<string, Pronoun>>
  determiners: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** words that begin a clause of their own: "that", "because" */
  subordinators: ReadonlySet<string>
  conjunctions: ReadonlySet<string>
  relatives: ReadonlySet<string>
  adverbs: ReadonlySet<string>
  /** what somebody is: "minister", "spokeswoman", "police" */
  roles: ReadonlySet<string>
  /** what stands before a name: "mr", "dr" */
  titles: ReadonlySet<string>
  /** parts of names that are not capitals: "von", "de" */
  particles: ReadonlySet<string>
  /** words with a full stop that ends no sentence */
  abbreviations: ReadonlySet<string>
  /** words that make a run of capitals an organisation or a place: "ministry" */
  bodies: ReadonlySet<string>
}

/** Whom a pronoun may stand for. */
export type Pronoun = 'he' | 'she' | 'they' | 'it'

/** The words of a list that is written as one text. */
export function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(/\s+/).filter(Boolean))
}
