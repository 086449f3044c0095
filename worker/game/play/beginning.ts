/**
 * Where whoever plays the library alone is before they have done anything: the same for all who begin the same quiz, so that
 * their page need not be told by each round, nor drawn for each.
 */
export interface Beginning {
  /** the quiz's */
  slug: string
  /** of its packs, by their ids, in the quiz's order */
  revisions: Record<string, string>
  /** the first question's ref */
  question: string
  /** how many questions there are */
  of: number
  /** whether players say how sure they are */
  confidence: boolean
}
