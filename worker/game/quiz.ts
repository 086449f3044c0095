import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import {
  answerKey,
  numberedPassages,
  type Pack,
  publicQuestion,
  questionRef,
  type ScoredQuestion,
  scoredQuestions,
  talkingPoints,
} from '../../questions/model.ts'
import type { Article, Sitting } from './round.ts'

/** A choice of questions behind a shareable link. `questions` are refs (`<pack>/<question>`) in the order of play. */
export interface Quiz {
  slug: string
  title: string
  packs: string[]
  questions: string[]
  shuffled: boolean
}

export const MAX_QUESTIONS = 60

interface Candidate {
  ref: string
  verdict: ScoredQuestion['verdict']
}

/**
 * Chooses the questions of a quiz, as balanced between the verdicts as `size` and the packs allow.
 * The same seed gives the same choice. Without shuffling the packs' own order stays.
 */
export function chooseQuestions(
  packs: readonly Pack[],
  { size, shuffle, seed }: { size?: number; shuffle: boolean; seed: number },
): string[] {
  const random = xoroshiro128plus(seed)
  const below = (limit: number) => uniformInt(random, 0, limit - 1)
  const written = packs.flatMap((pack) =>
    scoredQuestions(pack).map((question) => ({ ref: questionRef(pack, question), verdict: question.verdict })),
  )
  const pool = shuffle ? shuffled(written, below) : written
  const wanted = Math.min(size ?? MAX_QUESTIONS, pool.length, MAX_QUESTIONS)
  const quota = quotas(pool, wanted, below)
  const taken = { supported: 0, baseless: 0 }
  return pool.filter(({ verdict }) => taken[verdict]++ < quota[verdict]).map(({ ref }) => ref)
}

/** Half of each verdict; an odd one goes to either by lot, and what one side lacks the other fills. */
function quotas(pool: readonly Candidate[], wanted: number, below: (limit: number) => number) {
  const supported = pool.filter(({ verdict }) => verdict === 'supported').length
  const baseless = pool.length - supported
  const half = Math.floor(wanted / 2) + (wanted % 2 ? below(2) : 0)
  const take = Math.max(Math.min(half, supported), wanted - baseless)
  return { supported: take, baseless: wanted - take }
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], below: (limit: number) => number): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = below(last + 1)
    ;[result[last], result[other]] = [result[other]!, result[last]!]
  }
  return result
}

/** The quiz that every pack has under its own id: all its questions, as written. */
export function quizOfPack(pack: Pack): Quiz {
  return {
    slug: pack.id,
    title: pack.title,
    packs: [pack.id],
    questions: scoredQuestions(pack).map((question) => questionRef(pack, question)),
    shuffled: false,
  }
}

/** Lays a quiz out for a round. A question that its pack no longer has is left out. */
export function sittingOf({ slug, title, questions }: Quiz, packs: readonly Pack[]): Sitting {
  const sealed = new Map(
    packs.flatMap((pack) =>
      scoredQuestions(pack).map((question) => [
        questionRef(pack, question),
        { shown: publicQuestion(pack, question), key: answerKey(pack, question) },
      ]),
    ),
  )
  return {
    quiz: { slug, title, lang: packs[0]?.lang ?? 'en' },
    questions: questions.flatMap((ref) => sealed.get(ref) ?? []),
    articles: packs.map(articleOf),
    talk: packs.flatMap(talkingPoints),
  }
}

function articleOf(pack: Pack): Article {
  return { pack: pack.id, title: pack.title, source: pack.source, passages: numberedPassages(pack) }
}
