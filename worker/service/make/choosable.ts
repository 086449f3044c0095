import { type Pack, type ScoredQuestion, scoredQuestions } from '../../../questions/model/pack.ts'
import { publicQuestion } from '../../../questions/model/question.ts'
import type { ChoosableArticle, ChoosableQuestion } from '../../game/make/choosable.ts'
import { packOr404 } from '../library/packs.ts'

/** The questions of some packs, for their host to choose single ones: without their verdicts. Throws `no-pack`. */
export function questionsToChoose(packs: readonly string[]): ChoosableArticle[] {
  return packs.map(packOr404).map((pack) => ({
    title: pack.title,
    questions: scoredQuestions(pack).map((question) => choosable(pack, question)),
  }))
}

function choosable(pack: Pack, question: ScoredQuestion): ChoosableQuestion {
  const { id, kind, words, speaker, claim } = publicQuestion(pack, question)
  return { id, kind, words, claim, speaker: speaker.name, level: question.level }
}
