import type { Draft } from '../model/draft.ts'
import { LEAST_SCORED, MOST_OF_DRAFT } from './bounds.ts'
import { type ElementFault, elementFaults } from './draft-elements.ts'
import { passagesOf, piecesByNumber } from './draft-pack.ts'

/** What keeps a draft from being played, and where; `question` is its number, from 1, and so is `element`. */
export interface DraftFault {
  why: 'few-scored' | 'twice' | 'mark' | 'publish' | 'many-passages' | ElementFault['why']
  field: string
  question?: number
  element?: number
}

/** What is wrong with a draft whose fields are each right: too few questions, words that do not stand where they are said to. */
export function draftFaults(draft: Draft): DraftFault[] {
  const { questions, shown, mayPublish } = draft
  const faults: DraftFault[] = []
  const scored = questions.filter(({ verdict }) => verdict !== 'open')
  if (scored.length < LEAST_SCORED) faults.push({ why: 'few-scored', field: 'questions' })
  if (new Set(questions.map(({ id }) => id)).size < questions.length) faults.push({ why: 'twice', field: 'questions' })
  if (shown === 'whole' && !mayPublish) faults.push({ why: 'publish', field: 'mayPublish' })
  faults.push(...elementFaults(draft.elements ?? []))
  const texts = piecesByNumber(draft)
  for (const [at, question] of questions.entries()) {
    if (question.verdict === 'open') continue
    const stands = question.evidence.every(({ piece, mark }) => texts.get(piece)?.includes(mark))
    if (!stands) faults.push({ why: 'mark', field: `questions.${at}.evidence`, question: at + 1 })
  }
  if (faults.length === 0 && passagesOf(draft, '').length > MOST_OF_DRAFT.passages)
    faults.push({ why: 'many-passages', field: 'text' })
  return faults
}
