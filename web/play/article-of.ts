import type { PublicQuestion } from '../../questions/model/question.ts'
import { packOf } from '../../questions/model/ref.ts'
import type { QuizInfo } from '../../worker/game/class/quiz-info.ts'

/** The title of the article that a question of a quiz is from. */
export function articleOf(question: PublicQuestion, { packs }: Pick<QuizInfo, 'packs'>): string | undefined {
  return packs.find(({ id }) => id === packOf(question.id))?.title
}
