import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { PackProblem } from '../model/fault.ts'
import { type Pack, scoredQuestions } from '../model/pack.ts'
import type { Level } from '../model/terms.ts'

/** The highest grades: for what is easy or medium, and for what is hard. */
const LIMITS = { 'easy and medium': 8, hard: 10 } as const
type Levels = keyof typeof LIMITS

/** How far above its limit one passage or explanation may stand before a note is made of it. */
const LEEWAY = 1

/** One text of a pack, and where it stands. */
interface Text {
  question?: string
  field: string
  text: string
}

/** The reading grade of all texts in a pack that are of one kind and have one limit. */
export interface Grade {
  kind: 'passages' | 'claims' | 'explanations'
  levels: Levels
  grade: number
  limit: number
  texts: readonly Text[]
}

/** Flesch–Kincaid's U.S. school grade of several texts, as if they stood one after the other. */
export function gradeOf(...texts: string[]): number {
  const words = texts.flatMap(wordsOf)
  return fleschKincaid({
    sentence: texts.reduce((sum, text) => sum + sentencesOf(text).length, 0),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  })
}

/** Packs use the same few thousand words, and each text of theirs is graded several times. */
const SYLLABLES = new Map<string, number>()

function syllablesOf(word: string): number {
  const count = SYLLABLES.get(word) ?? Math.max(1, syllable(word))
  SYLLABLES.set(word, count)
  return count
}

/**
 * The reading grades of a pack. A single sentence jumps by whole grades over one long name that cannot be avoided, so
 * texts are measured together: all passages (at the pack's level), all claims that are easy or medium, and so on.
 */
export function gradesOf(pack: Pack): Grade[] {
  const passages = pack.passages.map(({ id, text }) => ({ field: `passages.${id}.text`, text }))
  const fields = [
    ['claims', 'claim'],
    ['explanations', 'explanation'],
  ] as const
  return [
    together('passages', levelsOf(pack.level), passages),
    ...fields.flatMap(([kind, field]) =>
      (['easy and medium', 'hard'] as const).map((levels) => together(kind, levels, textsOf(pack, levels, field))),
    ),
  ].filter(({ texts }) => texts.length > 0)
}

/** What reads too hard; each problem is told at the hardest text of those measured, as the place to begin. */
export function readingProblems(pack: Pack): PackProblem[] {
  return gradesOf(pack)
    .filter(({ grade, limit }) => grade > limit)
    .map(({ kind, levels, grade, limit, texts }) => {
      const { text, ...place } = hardest(texts)
      const measured = kind === 'passages' ? 'passages' : `${levels} ${kind}`
      const message =
        `the pack’s ${measured} together read at grade ${grade.toFixed(1)}, and ${limit} is the limit; ` +
        `this one is the hardest, at ${gradeOf(text).toFixed(1)}`
      return { file: `${pack.id}.json`, rule: 'reading', ...place, message }
    })
}

/** Passages and explanations well above the limit, each by itself: not refused, but worth a second look. */
export function readingNotes(pack: Pack): PackProblem[] {
  return gradesOf(pack)
    .filter(({ kind }) => kind !== 'claims')
    .flatMap(({ limit, texts }) =>
      texts
        .filter(({ text }) => gradeOf(text) > limit + LEEWAY)
        .map(({ text, ...place }) => ({
          file: `${pack.id}.json`,
          rule: 'reading' as const,
          ...place,
          message: `reads at grade ${gradeOf(text).toFixed(1)}: shorter sentences or words would help`,
        })),
    )
}

function levelsOf(level: Level): Levels {
  return level === 'hard' ? 'hard' : 'easy and medium'
}

function textsOf(pack: Pack, levels: Levels, field: 'claim' | 'explanation'): Text[] {
  return scoredQuestions(pack)
    .filter(({ level }) => levelsOf(level) === levels)
    .map((question) => ({ question: question.id, field, text: question[field] }))
}

function together(kind: Grade['kind'], levels: Levels, texts: readonly Text[]): Grade {
  return { kind, levels, grade: gradeOf(...texts.map(({ text }) => text)), limit: LIMITS[levels], texts }
}

function hardest(texts: readonly Text[]): Text {
  return texts.reduce((most, one) => (gradeOf(one.text) > gradeOf(most.text) ? one : most))
}

/** A contraction, a compound with hyphens and a number are one word each, as Flesch counts them. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.,:-][\p{L}\p{N}]+)*/gu) ?? []
}

/** Ends a sentence: a full stop or its like before a capital, but not after an initial or a title. */
const END = /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St))[.!?…]+["”’)\]]*\s+(?=["“‘([]*[\p{Lu}\p{N}])/u

function sentencesOf(text: string): string[] {
  return text.split(END).filter((part) => /[\p{L}\p{N}]/u.test(part))
}
