/** The most of everything in an article that somebody brings: bytes of text, questions, passages, words that decide one. */
export const MOST_OF_DRAFT = {
  bytes: 200 * 1024,
  questions: 100,
  passages: 500,
  evidence: 10,
  elements: 24,
  pictures: 8,
} as const

/** How many judged questions a quiz needs. */
export const LEAST_SCORED = 4

/** What players see of the article around a question. */
export const SHOWN = ['passages', 'whole', 'quotations'] as const
export type Shown = (typeof SHOWN)[number]

/** Elements are pieces of the article as well: their numbers begin here, above those of any text. */
export const FIRST_ELEMENT = 100_001
/** The most of a picture that somebody brings: bytes, and pixels of its longer side. */
export const MOST_OF_PICTURE = { bytes: 300 * 1024, pixels: 1_600 } as const
