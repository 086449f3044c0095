import * as z from 'zod'
import { Element } from './element.ts'
import { OwnSource, Pack, type PlayedPack, type ScoredQuestion, scoredQuestions, techniquesOf } from './pack.ts'
import { NumberedPassage, numberedPassages, PublicQuestion, publicQuestion } from './question.ts'
import { isOwnPack } from './ref.ts'
import { TECHNIQUES } from './terms.ts'

const { id, title, level, age, sensitive, lang, source, licence } = Pack.shape

/** What helps to choose a pack: nothing of its verdicts. `scored` counts the questions that are judged. */
export const PackSummary = z
  .object({
    ...{ id, title, level, age, sensitive, lang },
    summary: z.string().max(600).describe('empty for an article that somebody brought'),
    topic: z.string().max(120).describe('empty for such an article, too'),
    source: z.union([source, OwnSource]),
    scored: z.number().int(),
    techniques: z
      .array(z.enum(TECHNIQUES))
      .max(TECHNIQUES.length)
      .describe('empty for such an article: of few questions they would tell verdicts'),
    words: z
      .number()
      .int()
      .max(1_000_000)
      .describe('how many there are to read: the article, its questions, what decides them'),
  })
  .meta({ id: 'PackSummary' })
export type PackSummary = z.infer<typeof PackSummary>

/** A pack with its passages and its scored questions as a player sees them. */
export const PackDetail = z
  .object({
    ...PackSummary.shape,
    licence,
    passages: z.array(NumberedPassage.extend({ element: Element.optional() }).meta({ id: 'PackPassage' })).max(500),
    questions: z.array(PublicQuestion).max(500),
  })
  .meta({ id: 'Pack' })
export type PackDetail = z.infer<typeof PackDetail>

/** What was summed up, once a pack: every page that names one asks. */
const summed = new WeakMap<PlayedPack, PackSummary & { article: number }>()

/** Sums a pack up for whoever chooses. */
export function packSummary(pack: PlayedPack): PackSummary {
  const { article: _, ...summary } = summedUp(pack)
  return summary
}

/** How many words an article has. */
export function articleWords(pack: PlayedPack): number {
  return summedUp(pack).article
}

function summedUp(pack: PlayedPack): PackSummary & { article: number } {
  const known = summed.get(pack)
  if (known) return known
  const { id, title, summary, topic, level, age, sensitive, lang, source } = pack
  const scored = scoredQuestions(pack)
  const article = pack.passages.reduce((sum, { text }) => sum + countWords(text), 0)
  const made = {
    ...{ id, title, summary, topic, level, age, sensitive, lang, source },
    scored: scored.length,
    techniques: isOwnPack(id) ? [] : techniquesOf(pack),
    words: article + questionWords(scored),
    article,
  }
  summed.set(pack, made)
  return made
}

/** What was counted, once a question. */
const counted = new WeakMap<ScoredQuestion, number>()

/** How many words questions have, with what decides them. */
export function questionWords(questions: readonly ScoredQuestion[]): number {
  return questions.reduce((sum, question) => sum + wordsOf(question), 0)
}

function wordsOf(question: ScoredQuestion): number {
  const known = counted.get(question)
  if (known !== undefined) return known
  const { words, claim, explanation } = question
  const count = countWords(`${words} ${claim} ${explanation}`)
  counted.set(question, count)
  return count
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** A pack without what gives its questions away. */
export function packDetail(pack: Pack): PackDetail {
  const questions = scoredQuestions(pack).map((question) => publicQuestion(pack, question))
  return { ...packSummary(pack), licence: pack.licence, passages: numberedPassages(pack), questions }
}
