import * as z from 'zod'
import { MOST_OF_DRAFT } from '../article/bounds.ts'
import { OwnSource, Pack, Passage, Source } from './pack.ts'

/**
 * A pack as a quiz of it is taken elsewhere: with some of its questions, or of an article that somebody brought, whose
 * paragraphs are as long as they are, and which has no summary, topic or licence.
 */
export const TakenPack = z.strictObject({
  ...Pack.shape,
  summary: z.string().max(600).default(''),
  topic: z.string().max(120).default(''),
  licence: z.string().max(120).optional(),
  source: z.discriminatedUnion('kind', [...Source.options, OwnSource]),
  passages: z.array(Passage.extend({ text: z.string().min(1).max(MOST_OF_DRAFT.bytes) })).min(1),
})
export type TakenPack = z.infer<typeof TakenPack>
