import * as z from 'zod'
import type { PlayedElement, Redrawn } from './element.ts'
import {
  DayOrYear,
  OpenQuestion,
  OwnSource,
  Passage,
  type PlayedPack,
  type Question,
  type ScoredQuestion,
  Source,
  SupportedQuestion,
} from './pack.ts'
import { questionRef } from './ref.ts'
import { BASELESS_BASES, SUPPORT_BASES, TECHNIQUES, VERDICTS } from './terms.ts'
import { id, name, sentence } from './text.ts'

const { kind, words, occasion, date, claim, level, explanation } = SupportedQuestion.shape
const { reason, discuss } = OpenQuestion.shape
const speaker = z.object({ name, role: name })
/** The ref of a question: the ids of its pack and its own. */
const ref = z.string().max(130)

/** A passage as a player sees it. `number` counts from 1 within its article. */
export const NumberedPassage = z
  .object({
    ...Passage.omit({ element: true }).shape,
    number: z.number().int(),
    drawn: z.string().max(60_000).optional().describe('the element as HTML, its text within: for whoever shows it'),
  })
  .meta({ id: 'Passage' })
export type NumberedPassage = z.infer<typeof NumberedPassage>

/** A passage as a pack and a round keep it: with what it is drawn from. What goes out to a page is drawn first. */
export type KeptPassage = NumberedPassage & { element?: PlayedElement }
/** Words that decide a claim, as a pack and a round keep them. */
export type KeptEvidence = AnswerKey['evidence'][number] & { passage: KeptPassage; redrawn?: Redrawn }

/** An article as a player may read it around a quote; `pack` is the id of its pack. */
export const Article = z.object({
  pack: id,
  title: name,
  source: z.union([Source, OwnSource]),
  passages: z.array(NumberedPassage).max(500),
})
export type Article = z.infer<typeof Article>

/** What a player sees before answering: a question without what gives it away. `id` is its ref. */
export const PublicQuestion = z
  .object({
    ...{ id: ref, kind, words, speaker, occasion, date, claim },
    source: z
      .union([
        z.object({ kind: z.enum(['real', 'invented']), outlet: name, date: DayOrYear }),
        OwnSource.pick({ kind: true, outlet: true, date: true }),
      ])
      .meta({ id: 'Source' }),
  })
  .meta({ id: 'Question' })
export type PublicQuestion = z.infer<typeof PublicQuestion>

/** What a player sees once the answer stands: the verdict and what decides it. */
export const AnswerKey = z
  .object({
    verdict: z.enum(VERDICTS),
    level,
    basis: z.enum([...SUPPORT_BASES, ...BASELESS_BASES]),
    technique: z.enum(TECHNIQUES).nullable(),
    missing: sentence.nullable().describe('what an article without receipts fails to give, in a sentence'),
    evidence: z.array(z.object({ passage: NumberedPassage, mark: sentence })).max(20),
    explanation,
  })
  .meta({ id: 'AnswerKey' })
export type AnswerKey = z.infer<typeof AnswerKey>

/** A question with its key apart, so that one can be shown while the other stays closed. */
export interface SealedQuestion {
  shown: PublicQuestion
  key: AnswerKey
}

/** A question with what decides it: for those who may know. */
export const QuestionWithKey = z.object({ question: PublicQuestion, key: AnswerKey })
export type QuestionWithKey = z.infer<typeof QuestionWithKey>

/** A statement that nothing in the article could settle, offered for talk after the game. */
export const TalkingPoint = z.object({ words, kind, speaker, reason, discuss }).meta({ id: 'TalkingPoint' })
export type TalkingPoint = z.infer<typeof TalkingPoint>

/** The passages of a pack, numbered in reading order. */
export function numberedPassages(pack: PlayedPack): KeptPassage[] {
  return pack.passages.map((passage, index) => ({ ...passage, number: index + 1 }))
}

/** The article of a pack. */
export function articleOf(pack: PlayedPack): Article {
  return { pack: pack.id, title: pack.title, source: pack.source, passages: numberedPassages(pack) }
}

/** A scored question as a player sees it before answering; built from a list of fields, so that a new field stays secret. */
export function publicQuestion(pack: PlayedPack, question: ScoredQuestion): PublicQuestion {
  const { kind, words, occasion, date, claim } = question
  const { source } = pack
  return {
    id: questionRef(pack, question),
    kind,
    words,
    speaker: speakerOf(pack, question),
    occasion,
    date,
    claim,
    source: { kind: source.kind, outlet: source.outlet, date: source.date } as PublicQuestion['source'],
  }
}

/** What decides a scored question, with the passages that its evidence points to. */
export function answerKey(pack: PlayedPack, question: ScoredQuestion): AnswerKey {
  const passages = new Map(numberedPassages(pack).map((passage) => [passage.id, passage]))
  return {
    verdict: question.verdict,
    level: question.level,
    basis: question.basis,
    technique: question.verdict === 'baseless' ? question.technique : null,
    missing: (question.verdict === 'baseless' && question.missing) || null,
    evidence: question.evidence.map(({ passage, ...marked }) => ({ passage: passages.get(passage)!, ...marked })),
    explanation: question.explanation,
  }
}

/** What the article leaves open, for the talk after a round. */
export function talkingPoints(pack: PlayedPack): TalkingPoint[] {
  return pack.questions
    .filter((question) => question.verdict === 'open')
    .map((question) => {
      const { words, kind, reason, discuss } = question
      return { words, kind, speaker: speakerOf(pack, question), reason, discuss }
    })
}

function speakerOf(pack: PlayedPack, question: Question): { name: string; role: string } {
  const { name, role } = pack.speakers.find((speaker) => speaker.id === question.speaker)!
  return { name, role }
}
