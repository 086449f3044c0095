import * as z from 'zod'
import { MadeQuiz } from './made.ts'

/** Where a quiz is that was made of somebody's own article; `editUrl` opens its questions, and holds the host's key. */
export const MadeArticle = z.object({ ...MadeQuiz.shape, editUrl: z.url().max(500) }).meta({ id: 'MadeArticle' })
export type MadeArticle = z.infer<typeof MadeArticle>

/** That an article was saved again: what it is now. */
export const RevisedArticle = z
  .object({ version: z.int().describe('counts the savings from 1'), questions: z.int() })
  .meta({ id: 'RevisedArticle' })
export type RevisedArticle = z.infer<typeof RevisedArticle>
