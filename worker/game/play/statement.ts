/** A finished play as the Experience API (xAPI 1.0.3) tells it. */
import * as z from 'zod'
import { SECOND_MS } from '../time.ts'

const iri = z.url({ protocol: /^https?$/ }).max(2_000)
const words = z.record(z.string().max(35), z.string())

/** A statement. It names nobody: its actor is the play's id. */
export const Statement = z.strictObject({
  id: z.uuid(),
  actor: z.strictObject({
    objectType: z.literal('Agent'),
    account: z.strictObject({ homePage: iri, name: z.string().min(1).max(40) }),
  }),
  verb: z.strictObject({ id: iri, display: words }),
  object: z.strictObject({
    objectType: z.literal('Activity'),
    id: iri,
    definition: z.strictObject({ type: iri, name: words }),
  }),
  result: z.strictObject({
    score: z.strictObject({
      scaled: z.number().min(0).max(1),
      raw: z.int().min(0),
      min: z.literal(0),
      max: z.int().min(1),
    }),
    completion: z.literal(true),
    duration: z.iso.duration().optional(),
  }),
  context: z.strictObject({
    platform: z.literal('Baseless'),
    language: z.string().max(35),
    contextActivities: z
      .strictObject({ grouping: z.array(z.strictObject({ objectType: z.literal('Activity'), id: iri })).min(1) })
      .optional(),
  }),
  timestamp: z.iso.datetime(),
})
export type Statement = z.infer<typeof Statement>

/** What a statement tells of a play. */
export interface FinishedPlay {
  /** the play's id */
  play: string
  quiz: { slug: string; title: string; lang: string }
  /** the library's articles that it asks about */
  packs: string[]
  right: number
  /** how many were answered, 1 or more */
  of: number
  /** when its player came in, in milliseconds since 1970; left out where they then had to wait for others */
  startedAt?: number
  /** milliseconds since 1970 */
  finishedAt: number
}

/** What is said of a finished play at the origin `site`. The same play always makes the same statement. */
export function statementOf(id: string, site: string, finished: FinishedPlay): Statement {
  const { play, quiz, packs, right, of, startedAt, finishedAt } = finished
  const grouping = packs.map((pack) => activity(`${site}/q/${pack}`))
  return {
    id,
    actor: { objectType: 'Agent', account: { homePage: site, name: play } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
    object: {
      ...activity(`${site}/q/${quiz.slug}`),
      definition: { type: 'http://adlnet.gov/expapi/activities/assessment', name: { [quiz.lang]: quiz.title } },
    },
    result: {
      score: { scaled: right / of, raw: right, min: 0, max: of },
      completion: true,
      ...(startedAt !== undefined && { duration: durationOf(finishedAt - startedAt) }),
    },
    context: {
      platform: 'Baseless',
      language: quiz.lang,
      ...(grouping.length > 0 && { contextActivities: { grouping } }),
    },
    timestamp: new Date(finishedAt).toISOString(),
  }
}

function activity(id: string) {
  return { objectType: 'Activity' as const, id }
}

/** A length of time as ISO 8601 has it, in whole seconds. */
function durationOf(milliseconds: number): string {
  return `PT${Math.max(0, Math.round(milliseconds / SECOND_MS))}S`
}
