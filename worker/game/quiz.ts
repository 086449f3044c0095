import {
  answerKey,
  numberedPassages,
  type Pack,
  publicQuestion,
  questionRef,
  scoredQuestions,
  talkingPoints,
} from '../../questions/model.ts'
import type { Article, Sitting } from './round.ts'
import { type Rules, SOLO } from './rules.ts'

/** A choice of questions behind a shareable link. `questions` are refs (`<pack>/<question>`) in the order of play. */
export interface Quiz {
  slug: string
  title: string
  packs: string[]
  questions: string[]
  shuffled: boolean
  /** where they are not the rules of the house: how a class plays it */
  rules?: Rules
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
export function sittingOf({ slug, title, questions, rules = SOLO }: Quiz, packs: readonly Pack[]): Sitting {
  const sealed = new Map(
    packs.flatMap((pack) =>
      scoredQuestions(pack).map((question) => [
        questionRef(pack, question),
        { shown: publicQuestion(pack, question), key: answerKey(pack, question) },
      ]),
    ),
  )
  const played = packs.filter(({ id }) => questions.some((ref) => ref.startsWith(`${id}/`)))
  return {
    quiz: { slug, title, lang: packs[0]?.lang ?? 'en' },
    rules,
    questions: questions.flatMap((ref) => sealed.get(ref) ?? []),
    articles: played.map(articleOf),
    talk: played.flatMap(talkingPoints),
  }
}

function articleOf(pack: Pack): Article {
  return { pack: pack.id, title: pack.title, source: pack.source, passages: numberedPassages(pack) }
}
