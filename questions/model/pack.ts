import * as z from 'zod'
import { Element, type PlayedElement, Redrawn } from './element.ts'
import {
  AGES,
  BASELESS_BASES,
  LEVELS,
  OPEN_REASONS,
  SENSITIVE,
  SPEAKER_KINDS,
  SUPPORT_BASES,
  TECHNIQUES,
  type Technique,
} from './terms.ts'
import { id, name, sentence } from './text.ts'

/** An ISO day, or a year of four digits. */
export const DayOrYear = z.union(
  [
    z.iso.date(),
    z
      .string()
      .max(4)
      .regex(/^\d{4}$/),
  ],
  {
    error: ({ input }) =>
      input === undefined ? undefined : 'must be a day such as 2023-02-16, or a year such as 1865',
  },
)

const Speaker = z.strictObject({
  id,
  name,
  role: name.describe('what they are, as a reader needs to know it: "former U.S. ambassador to Belarus"'),
  kind: z.enum(SPEAKER_KINDS),
})

/** One paragraph of an article, or one element of it: a post, a chart. */
export const Passage = z.strictObject({
  id,
  text: sentence.describe('one paragraph of the article, retold in our own words; of an element, all that it shows'),
  element: Element.optional().describe('how it is drawn, where it is no paragraph'),
  behind: name.describe('who stands behind what it reports: "the Kyiv Post, citing a poll"'),
})

const Evidence = z.strictObject({
  passage: id.describe('the id of the passage that decides it, or comes nearest'),
  mark: z.string().min(1).describe('the words of that passage to highlight, to the letter'),
  redrawn: Redrawn.optional().describe('of a chart: the fair one, which the reveal puts beside it'),
})

const asked = {
  id: id.describe('says nothing about the verdict: it is public'),
  kind: z
    .enum(['quote', 'report'])
    .describe('a speaker’s words, verbatim; or a fact the article reports, in our own words'),
  words: sentence.describe('for a quote: the words alone, without quotation marks'),
  speaker: id.describe('the id of one of the pack’s speakers'),
  occasion: name.describe('to whom, or where: "to reporters"'),
  date: z.iso.date().nullable().describe('the day it was said, or null where the article does not say'),
}

const decided = {
  claim: sentence.describe('what is judged: one sentence, plain words, neutral'),
  evidence: z.array(Evidence).min(1),
  explanation: sentence.describe('two or three sentences: what decides it, and the habit to take away'),
  level: z.enum(LEVELS),
}

/** A question whose claim the article supports. */
export const SupportedQuestion = z.strictObject({
  ...asked,
  verdict: z.literal('supported'),
  basis: z.enum(SUPPORT_BASES),
  ...decided,
})

const BaselessQuestion = z.strictObject({
  ...asked,
  verdict: z.literal('baseless'),
  basis: z.enum(BASELESS_BASES),
  technique: z.enum(TECHNIQUES),
  missing: sentence.optional().describe('where there are no receipts: a sentence that says what is missing'),
  ...decided,
})

/** A question that nothing in the article could settle: for talk, not for a score. */
export const OpenQuestion = z.strictObject({
  ...asked,
  verdict: z.literal('open'),
  reason: z.enum(OPEN_REASONS),
  discuss: sentence.describe('something to talk about: why nothing could settle it, and a question to ask'),
})

/** Where an article is from: published somewhere, or invented for practice. */
export const Source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('real'),
    outlet: name,
    date: DayOrYear.describe('the day of publication, or the year alone where no more is known of an old text'),
    title: name.optional().describe('the text’s own title; never one of ours'),
    url: z
      .url({ protocol: /^https$/ })
      .max(500)
      .optional()
      .describe('where the text can be read'),
    licence: name.optional().describe('under what the text may be republished: "public domain", "CC BY 2.5"'),
    note: sentence.optional().describe('what a reader should know of the text: a later reprint, what was left out'),
  }),
  z.strictObject({ kind: z.literal('invented'), outlet: name, date: z.iso.date() }),
])

/** Where an article that somebody brought is from, as far as they say; `date` is empty where they do not. */
export const OwnSource = z
  .object({
    kind: z.literal('own'),
    outlet: name,
    date: z.union([z.iso.date(), z.literal('')]),
    url: z.url().max(500).optional(),
  })
  .meta({ id: 'OwnSource' })
export type OwnSource = z.infer<typeof OwnSource>

/** One article, retold as passages, with its questions in the order in which they are played. */
export const Pack = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    title: name,
    summary: sentence.describe('what the article is about, for someone who chooses; gives no verdict away'),
    topic: name,
    level: z.enum(LEVELS),
    age: z
      .enum(AGES)
      .optional()
      .describe('from which age on: at least what the check finds by reading age, steps and topics'),
    sensitive: z
      .array(z.enum(SENSITIVE))
      .max(SENSITIVE.length)
      .optional()
      .describe('what a teacher may want to leave out'),
    lang: z
      .string()
      .max(35)
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as "en"'),
    licence: z.literal('CC BY 4.0'),
    edition: z
      .int()
      .min(1)
      .optional()
      .describe('1 where it is left out; one more whenever questions are added, taken out or judged differently'),
    source: Source,
    speakers: z.array(Speaker).min(1),
    passages: z.array(Passage).min(1),
    questions: z.array(z.discriminatedUnion('verdict', [SupportedQuestion, BaselessQuestion, OpenQuestion])).min(1),
    apart: z
      .array(z.tuple([id, id]))
      .optional()
      .describe(
        'pairs of scored questions of which one gives the other away, or asks nearly the same: the first is asked first',
      ),
  })
  .meta({ title: 'A pack of Baseless', description: 'One article, retold as passages, with its questions.' })

export type Pack = z.infer<typeof Pack>
/** A pack that can be played: one of the library, or made of an article that somebody brought. */
export type PlayedPack = Omit<Pack, 'source' | 'licence' | 'passages'> & {
  source: Pack['source'] | OwnSource
  passages: (Omit<Pack['passages'][number], 'element'> & { element?: PlayedElement })[]
}
/** A question of a pack, whatever comes of it. */
export type Question = Pack['questions'][number]
export type OpenQuestion = z.infer<typeof OpenQuestion>
/** A question that is judged: supported or baseless. */
export type ScoredQuestion = Exclude<Question, OpenQuestion>
/** What a verdict rests on. */
export type Basis = ScoredQuestion['basis']

/** The questions that are judged: supported or baseless, not open. */
export function scoredQuestions(pack: Pick<Pack, 'questions'>): ScoredQuestion[] {
  return pack.questions.filter((question): question is ScoredQuestion => question.verdict !== 'open')
}

/** The techniques that a pack's baseless claims use, in the order of the list of techniques. */
export function techniquesOf(pack: Pick<Pack, 'questions'>): Technique[] {
  return TECHNIQUES.filter((technique) =>
    pack.questions.some((question) => question.verdict === 'baseless' && question.technique === technique),
  )
}
