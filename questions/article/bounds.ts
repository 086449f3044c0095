/** The most of everything in an article that somebody brings: bytes of text, questions, passages, words that decide one. */
export const MOST_OF_DRAFT = { bytes: 200 * 1024, questions: 100, passages: 500, evidence: 10 } as const

/** How many judged questions a quiz needs. */
export const LEAST_SCORED = 4

/** What players see of the article around a question. */
export const SHOWN = ['passages', 'whole', 'quotations'] as const
export type Shown = (typeof SHOWN)[number]
