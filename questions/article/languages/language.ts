/** What the finding of speakers needs to know of a language. All words are in lower case. */
export interface Language {
  tag: string
  /** verbs that report what was said with quotation marks or without: "X warned that …" */
  says: ReadonlySet<string>
  /** verbs that report only beside quotation marks: "X called it “…”" */
  utters: ReadonlySet<string>
  /** those of both that mean so only right beside a quotation, or where no other verb reports it: "offered" */
  weak: ReadonlySet<string>
  /** those that need somebody who is told, and never stand before their subject: "told" */
  tells: ReadonlySet<string>
  /** forms of verbs that are nouns as well: "remarks" */
  nouns: ReadonlySet<string>
  /** other verbs, which end what stands before them: "came" */
  acts: ReadonlySet<string>
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
  /** days and months, which are capitals in some languages and name nobody */
  dates: ReadonlySet<string>
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
  /** how other words end that say what somebody is: "-woman", "-ologist" */
  roleEnding: RegExp
  /** a verb with its subject behind a hyphen: "a-t-il" is "a" and "il" */
  enclitic?: RegExp
  /** every noun is a capital */
  capitalNouns?: boolean
  /** a verb may stand without its subject: "añadió" */
  dropsSubject?: boolean
}

/** Whom a pronoun may stand for; `narrator`: whoever writes, or reads. */
export type Pronoun = 'he' | 'she' | 'they' | 'it' | 'anybody' | 'narrator'

/** The words of a list that is written as one text. */
export function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(/\s+/).filter(Boolean))
}

/** Whether a word in lower case says what somebody is. */
export function isRole(word: string, { roles, roleEnding }: Language): boolean {
  if (roles.has(word) || roles.has(word.replace(/s$/, '')) || (word.length > 4 && roleEnding.test(word))) return true
  return word.includes('-') && word.split('-').some((part) => roles.has(part))
}
