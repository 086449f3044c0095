import { type Pack, type ScoredQuestion, scoredQuestions } from '../../../questions/model/pack.ts'
import { publicQuestion } from '../../../questions/model/question.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import type { Verdict } from '../../../questions/model/terms.ts'
import type { ChoosableArticle, ChoosableQuestion } from '../../game/make/choosable.ts'
import { packOr404 } from '../library/packs.ts'

/** The questions of some packs, for their host to choose single ones: without their verdicts. Throws `no-pack`. */
export function questionsToChoose(packs: readonly string[]): ChoosableArticle[] {
  return packs.map(packOr404).map((pack) => ({
    title: pack.title,
    questions: scoredQuestions(pack).map((question) => choosable(pack, question)),
  }))
}

/** How many of some chosen questions are of either verdict; what is in none of the packs is not counted. */
export function balanceOf(packs: readonly string[], chosen: readonly string[]): Record<Verdict, number> {
  const balance = { supported: 0, baseless: 0 }
  for (const pack of packs.map(packOr404))
    for (const question of scoredQuestions(pack))
      if (chosen.includes(questionRef(pack, question))) balance[question.verdict]++
  return balance
}

/** The one verdict that all of several questions have; null where both are among them. */
export function onlyVerdict({ supported, baseless }: Record<Verdict, number>): Verdict | null {
  if (supported + baseless < 2 || (supported > 0 && baseless > 0)) return null
  return supported > 0 ? 'supported' : 'baseless'
}

function choosable(pack: Pack, question: ScoredQuestion): ChoosableQuestion {
  const { id, kind, words, speaker, claim } = publicQuestion(pack, question)
  return { id, kind, words, claim, speaker: speaker.name, level: question.level }
}
