import type { PublicQuestion } from '../../../questions/model/question.ts'
import type { Level } from '../../../questions/model/terms.ts'

/** A question as a host ticks it, without what gives its verdict away. `id` is its ref. */
export interface ChoosableQuestion extends Pick<PublicQuestion, 'id' | 'kind' | 'words' | 'claim'> {
  speaker: string
  level: Level
}

/** An article with the questions that a host may choose one by one. */
export interface ChoosableArticle {
  title: string
  questions: ChoosableQuestion[]
}
