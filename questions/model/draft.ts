/** An article that somebody brought, with their questions, as it is saved: what a pack is made of whenever it is played. */
import * as z from 'zod'
import { MOST_OF_DRAFT, SHOWN } from '../article/bounds.ts'
import { plainText } from '../article/pieces.ts'
import { BASELESS_BASES, LEVELS, OPEN_REASONS, SUPPORT_BASES, TECHNIQUES } from './terms.ts'

/** Nothing that cannot be seen, and one line. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes('\n') && plainText(text) === text)
const name = line(120)
const sentence = line(600)
const pieceNumber = z.int().min(1).max(100_000)

const Evidence = z.strictObject({
  piece: pieceNumber.describe('the number of the piece of the text that decides it, from 1'),
  mark: sentence.describe('its words to highlight, to the letter'),
})

const asked = {
  id: z
    .string()
    .max(4)
    .regex(/^q[1-9]\d*$/),
  kind: z.enum(['quote', 'report']),
  words: sentence,
  speaker: z.strictObject({ name, role: name }),
  occasion: name,
  date: z.iso.date().nullable(),
}
const decided = {
  claim: sentence,
  evidence: z.array(Evidence).min(1).max(MOST_OF_DRAFT.evidence),
  explanation: sentence,
  level: z.enum(LEVELS),
}

const DraftQuestion = z.discriminatedUnion('verdict', [
  z.strictObject({ ...asked, verdict: z.literal('supported'), basis: z.enum(SUPPORT_BASES), ...decided }),
  z.strictObject({
    ...asked,
    verdict: z.literal('baseless'),
    basis: z.enum(BASELESS_BASES),
    technique: z.enum(TECHNIQUES),
    missing: sentence.optional(),
    ...decided,
  }),
  z.strictObject({ ...asked, verdict: z.literal('open'), reason: z.enum(OPEN_REASONS), discuss: sentence }),
])
/** One of its questions. */
export type DraftQuestion = z.infer<typeof DraftQuestion>

/** A piece of the text that players see in other words, or of which is known who stands behind it. */
const Retold = z.strictObject({ piece: pieceNumber, text: sentence.optional(), behind: name.optional() })

/** Whether an address holds neither a user's name nor a password. */
function bearsNobody(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.username === '' && url.password === ''
}

/** An article with its questions, whole enough to be played. */
export const Draft = z
  .strictObject({
    title: name,
    lang: z
      .string()
      .max(35)
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
      .default('en'),
    outlet: name.optional(),
    date: z.iso.date().optional(),
    url: z
      .url({ protocol: /^https?$/, normalize: true })
      .max(500)
      .refine(bearsNobody)
      .optional(),
    text: z
      .string()
      .min(1)
      .max(MOST_OF_DRAFT.bytes)
      .refine((text) => plainText(text) === text)
      .refine((text) => new TextEncoder().encode(text).length <= MOST_OF_DRAFT.bytes)
      .describe('plain text; each line is a paragraph'),
    shown: z.enum(SHOWN).default('passages').describe('what players see of the article'),
    mayPublish: z.literal(true).optional().describe('for the whole article: that whoever saves it may publish it'),
    chosen: z.array(pieceNumber).max(MOST_OF_DRAFT.passages).default([]).describe('pieces that players see besides'),
    retold: z.array(Retold).max(MOST_OF_DRAFT.passages).default([]),
    questions: z.array(DraftQuestion).min(1).max(MOST_OF_DRAFT.questions),
  })
  .meta({ id: 'Draft' })
export type Draft = z.infer<typeof Draft>
