import type { FoundArticle } from './found-words.ts'
import type { Texts, WorkQuestion } from './work.ts'
import type { WorkState } from './work-state.ts'

/** What the form of a question is given. */
export interface QuestionFormProps {
  state: WorkState
  question: WorkQuestion
  found: FoundArticle
  texts: Texts
  selected: { piece: number; mark: string } | null
  done: () => void
  /** goes on to what is said next and nobody has asked about; null where there is nothing */
  next: (() => void) | null
}

/** What a part of it is given: `set` changes the question, a burst of signs in one field as one step. */
export type PartProps = QuestionFormProps & { set: (change: Partial<WorkQuestion>, field?: string) => void }
