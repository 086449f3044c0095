/** An article that somebody brought, with their questions, as it is saved: what a pack is made of whenever it is played. */
import * as z from 'zod'
import { FIRST_ELEMENT, MOST_OF_DRAFT, SHOWN } from '../article/bounds.ts'
import { plainText } from '../article/pieces.ts'
import { OwnElement, Redrawn } from './element.ts'
import { BASELESS_BASES, LEVELS, OPEN_REASONS, SUPPORT_BASES, TECHNIQUES } from './terms.ts'

/** The first sign of a text that cannot be seen, or is one of `refused`. */
const oddSign = (text: string, refused: string) =>
  [...text].find((sign) => refused.includes(sign) || plainText(sign) !== sign)
const isLine = (text: string) => oddSign(text, '\n') === undefined

/** A check that refuses such a sign, and names it. */
const seen =
  (refused: string): z.core.CheckFn<string> =>
  ({ value, issues }) => {
    const code = oddSign(value, refused)?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    if (code) issues.push({ code: 'custom', input: value, params: { sign: `U+${code}` } })
  }

/** Nothing that cannot be seen, and one line. */
const line = (most: number) => z.string().trim().min(1).max(most).check(seen('\n'))
const name = line(120)
const sentence = line(600)
const pieceNumber = z
  .int()
  .min(1)
  .max(FIRST_ELEMENT - 1)
const elementNumber = z
  .int()
  .min(FIRST_ELEMENT)
  .max(FIRST_ELEMENT + 9_999)

const Evidence = z.strictObject({
  piece: z
    .union([pieceNumber, elementNumber])
    .describe('the number of the piece that decides it: of the text from 1, of an element its own'),
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

/** All that is written in an element, on whatever depth. */
function writtenIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(writtenIn) : []
}

/** A post, a chart, a picture between the paragraphs: `after` which piece of the text, 0 for none. */
const PlacedElement = z
  .strictObject({
    piece: elementNumber.describe('its number among the pieces: its own, whatever is taken out'),
    after: z
      .int()
      .min(0)
      .max(FIRST_ELEMENT - 1),
    text: sentence.describe('all that it shows, as the same is said aloud'),
    element: OwnElement,
    behind: name.optional().describe('who stands behind it; whoever stands behind the article, where this is missing'),
    redrawn: Redrawn.optional().describe('of a chart: the fair one, which the reveal puts beside it'),
  })
  .refine(({ element, redrawn }) => writtenIn([element, redrawn]).every(isLine))
export type PlacedElement = z.infer<typeof PlacedElement>

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
      .check(seen(''))
      .refine((text) => new TextEncoder().encode(text).length <= MOST_OF_DRAFT.bytes)
      .describe('plain text; each line is a paragraph'),
    shown: z.enum(SHOWN).default('passages').describe('what players see of the article'),
    mayPublish: z.literal(true).optional().describe('for the whole article: that whoever saves it may publish it'),
    chosen: z.array(pieceNumber).max(MOST_OF_DRAFT.passages).default([]).describe('pieces that players see besides'),
    retold: z.array(Retold).max(MOST_OF_DRAFT.passages).default([]),
    elements: z.array(PlacedElement).max(MOST_OF_DRAFT.elements).optional(),
    questions: z.array(DraftQuestion).min(1).max(MOST_OF_DRAFT.questions),
  })
  .meta({ id: 'Draft' })
export type Draft = z.infer<typeof Draft>
