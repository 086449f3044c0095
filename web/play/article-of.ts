import type { PublicQuestion } from '../../questions/model/question.ts'
import { packOf } from '../../questions/model/ref.ts'
import type { PackSummary } from '../../questions/model/summary.ts'
import type { QuizInfo } from '../../worker/game/class/quiz-info.ts'

/** The title of the article that a question of a quiz is from; undefined where its source tells it. */
export function articleOf(question: PublicQuestion, { packs }: Pick<QuizInfo, 'packs'>): string | undefined {
  const pack = packs.find(({ id }) => id === packOf(question.id))
  return pack && titleBesideSource(pack)
}

/** The title of an article, unless it stands for its source as well: nobody has said where an article of one's own is from. */
export function titleBesideSource({ title, source }: Pick<PackSummary, 'title' | 'source'>): string | undefined {
  return source.kind === 'own' && source.outlet === title ? undefined : title
}
