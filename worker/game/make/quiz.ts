import { type PlayedPack, scoredQuestions } from '../../../questions/model/pack.ts'
import { packIdsOf, questionRef } from '../../../questions/model/ref.ts'
import type { Rules } from './rules.ts'

/** A choice of questions behind a shareable link. `questions` are refs (`<pack>/<question>`) in the order of play. */
export interface Quiz {
  slug: string
  title: string
  packs: string[]
  questions: string[]
  shuffled: boolean
  /** the revision of each of its packs that is not the library's, by the pack's id */
  revisions?: Record<string, string>
  /** where they are not the rules of the house: how a class plays it */
  rules?: Rules
}

/** The quiz that every pack has under its own id: all its questions, as written. */
export function quizOfPack(pack: PlayedPack): Quiz {
  return {
    slug: pack.id,
    title: pack.title,
    packs: [pack.id],
    questions: scoredQuestions(pack).map((question) => questionRef(pack, question)),
    shuffled: false,
  }
}

/** The edition of a quiz with these questions: 1, and one more for each new edition of one of their packs. */
export function editionOf(questions: readonly string[], packs: readonly Pick<PlayedPack, 'id' | 'edition'>[]): number {
  const asked = packIdsOf(questions)
  const played = packs.filter(({ id }) => asked.includes(id))
  return played.reduce((sum, { edition = 1 }) => sum + edition - 1, 1)
}
