import * as z from 'zod'
import {
  BASELESS_BASES,
  LEVELS,
  type Level,
  OPEN_REASONS,
  type OpenReason,
  SPEAKER_KINDS,
  SUPPORT_BASES,
  TECHNIQUES,
  type Technique,
  type Verdict,
} from './terms.ts'

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(60)
const sentence = z.string().trim().min(1).max(600)
const name = z.string().trim().min(1).max(120)

const Speaker = z.strictObject({
  id,
  name,
  role: name.describe('what they are, as a reader needs to know it: "former U.S. ambassador to Belarus"'),
  kind: z.enum(SPEAKER_KINDS),
})

const Passage = z.strictObject({
  id,
  text: sentence.describe('one paragraph of the article, retold in our own words'),
  behind: name.describe('who stands behind what it reports: "the Kyiv Post, citing a poll"'),
})

const Evidence = z.strictObject({
  passage: id.describe('the id of the passage that decides it, or comes nearest'),
  mark: z.string().min(1).describe('the words of that passage to highlight, to the letter'),
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

const SupportedQuestion = z.strictObject({
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

const OpenQuestion = z.strictObject({
  ...asked,
  verdict: z.literal('open'),
  reason: z.enum(OPEN_REASONS),
  discuss: sentence.describe('something to talk about: why nothing could settle it, and a question to ask'),
})

const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('real'), outlet: name, date: z.iso.date() }),
  z.strictObject({ kind: z.literal('invented'), outlet: name, date: z.iso.date() }),
])

/** One article, retold as passages, with its questions in the order in which they are played. */
export const Pack = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    title: name,
    summary: sentence.describe('what the article is about, for someone who chooses; gives no verdict away'),
    topic: name,
    level: z.enum(LEVELS),
    lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as "en"'),
    licence: z.literal('CC BY 4.0'),
    source: Source,
    speakers: z.array(Speaker).min(1),
    passages: z.array(Passage).min(1),
    questions: z.array(z.discriminatedUnion('verdict', [SupportedQuestion, BaselessQuestion, OpenQuestion])).min(1),
  })
  .meta({ title: 'A pack of Baseless', description: 'One article, retold as passages, with its questions.' })

export type Pack = z.infer<typeof Pack>
export type Passage = z.infer<typeof Passage>
export type Speaker = z.infer<typeof Speaker>
export type Question = Pack['questions'][number]
export type OpenQuestion = z.infer<typeof OpenQuestion>
export type ScoredQuestion = Exclude<Question, OpenQuestion>
export type Basis = ScoredQuestion['basis']

/** A passage as a player sees it. `number` counts from 1 within its article. */
export type NumberedPassage = Passage & { number: number }

/** What a player sees before answering: a question without what gives it away. */
export interface PublicQuestion {
  /** `<pack id>/<question id>`: unique over the whole library */
  id: string
  kind: Question['kind']
  words: string
  speaker: { name: string; role: string }
  occasion: string
  /** ISO day, or null where the article does not say */
  date: string | null
  claim: string
  source: Pack['source']
}

/** What a player sees once the answer stands: the verdict and what decides it. */
export interface AnswerKey {
  verdict: Verdict
  level: Level
  basis: Basis
  technique: Technique | null
  /** what an article without receipts fails to give, in a sentence */
  missing: string | null
  evidence: { passage: NumberedPassage; mark: string }[]
  explanation: string
}

/** A statement that nothing in the article could settle, offered for talk after the game. */
export interface TalkingPoint {
  words: string
  kind: Question['kind']
  speaker: { name: string; role: string }
  reason: OpenReason
  discuss: string
}

/** The passages of a pack, numbered in reading order. */
export function numberedPassages(pack: Pack): NumberedPassage[] {
  return pack.passages.map((passage, index) => ({ ...passage, number: index + 1 }))
}

export function scoredQuestions(pack: Pack): ScoredQuestion[] {
  return pack.questions.filter((question): question is ScoredQuestion => question.verdict !== 'open')
}

/** The techniques that a pack's baseless claims use, in the order of the list of techniques. */
export function techniquesOf(pack: Pack): Technique[] {
  return TECHNIQUES.filter((technique) =>
    pack.questions.some((question) => question.verdict === 'baseless' && question.technique === technique),
  )
}

/** The name of a question outside its pack. */
export function questionRef(pack: Pack, question: Question): string {
  return `${pack.id}/${question.id}`
}

/** A scored question as a player sees it before answering; built from a list of fields, so that a new field stays secret. */
export function publicQuestion(pack: Pack, question: ScoredQuestion): PublicQuestion {
  const { kind, words, occasion, date, claim } = question
  return {
    id: questionRef(pack, question),
    kind,
    words,
    speaker: speakerOf(pack, question),
    occasion,
    date,
    claim,
    source: pack.source,
  }
}

export function answerKey(pack: Pack, question: ScoredQuestion): AnswerKey {
  const passages = new Map(numberedPassages(pack).map((passage) => [passage.id, passage]))
  return {
    verdict: question.verdict,
    level: question.level,
    basis: question.basis,
    technique: question.verdict === 'baseless' ? question.technique : null,
    missing: (question.verdict === 'baseless' && question.missing) || null,
    evidence: question.evidence.map(({ passage, mark }) => ({ passage: passages.get(passage)!, mark })),
    explanation: question.explanation,
  }
}

/** What the article leaves open, for the talk after a round. */
export function talkingPoints(pack: Pack): TalkingPoint[] {
  return pack.questions
    .filter((question): question is OpenQuestion => question.verdict === 'open')
    .map((question) => {
      const { words, kind, reason, discuss } = question
      return { words, kind, speaker: speakerOf(pack, question), reason, discuss }
    })
}

function speakerOf(pack: Pack, question: Question): { name: string; role: string } {
  const { name, role } = pack.speakers.find((speaker) => speaker.id === question.speaker)!
  return { name, role }
}
