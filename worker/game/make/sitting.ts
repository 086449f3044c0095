import { type PlayedPack, scoredQuestions } from '../../../questions/model/pack.ts'
import {
  type Article,
  answerKey,
  articleOf,
  publicQuestion,
  type SealedQuestion,
  type TalkingPoint,
  talkingPoints,
} from '../../../questions/model/question.ts'
import { packIdsOf, questionRef } from '../../../questions/model/ref.ts'
import { chanceOf, shuffled } from '../chance.ts'
import { type Apart, apartIn, setApart } from './apart.ts'
import { editionOf, type Quiz } from './quiz.ts'
import { type Rules, SOLO } from './rules.ts'

/** Everything a round is played on, copied when it starts, so that a later edit of a pack changes no round. */
export interface Sitting {
  quiz: { slug: string; title: string; lang: string }
  /** see `editionOf`; 1 where it is missing */
  edition?: number
  /** questions that must not stand together, as far as it has both; none where it is missing */
  apart?: Apart
  rules: Rules
  questions: SealedQuestion[]
  articles: Article[]
  talk: TalkingPoint[]
}

/** Lays a quiz out for a round. A question that its pack no longer has is left out. */
export function sittingOf({ slug, title, questions, rules = SOLO }: Quiz, packs: readonly PlayedPack[]): Sitting {
  const sealed = new Map(
    packs.flatMap((pack) =>
      scoredQuestions(pack).map((question) => [
        questionRef(pack, question),
        { shown: publicQuestion(pack, question), key: answerKey(pack, question) },
      ]),
    ),
  )
  const asked = packIdsOf(questions)
  const played = packs.filter(({ id }) => asked.includes(id))
  return {
    quiz: { slug, title, lang: packs[0]?.lang ?? 'en' },
    edition: editionOf(questions, packs),
    apart: apartIn(played).filter((pair) => pair.every((ref) => questions.includes(ref))),
    rules,
    questions: questions.flatMap((ref) => sealed.get(ref) ?? []),
    articles: played.map(articleOf),
    talk: played.flatMap(talkingPoints),
  }
}

/** The questions in the order in which a player meets them; `seed` gives everyone the same, or each their own. */
export function sheetOf({ questions, rules, apart = [] }: Sitting, seed: number): SealedQuestion[] {
  if (rules.order !== 'own') return questions
  return setApart(shuffled(questions, chanceOf(seed)), ({ shown }) => shown.id, apart)
}
