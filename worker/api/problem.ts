import { z } from '@hono/zod-openapi'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as m from '../../web/messages/index.ts'
import { Outcome, Taken } from './schemas.ts'

const EXAMPLE_CODE = 'KTM7W4'

/** Every problem that the API reports: its status and its sentence. */
const PROBLEMS = {
  'no-page': [404, m.problem_no_page],
  'no-pack': [404, m.problem_no_pack],
  'no-quiz': [404, m.problem_no_quiz],
  'no-round': [404, m.problem_no_round],
  'unknown-question': [404, m.problem_unknown_question],
  'no-code': [404, () => m.problem_no_code({ example: EXAMPLE_CODE })],
  'not-yours': [403, m.problem_not_yours],
  'not-host': [403, m.problem_not_host],
  'other-site': [403, m.problem_other_site],
  removed: [403, m.problem_removed],
  'no-board': [403, m.problem_no_board],
  'wrong-code': [404, m.problem_wrong_code],
  early: [409, m.problem_early],
  closed: [409, m.problem_closed],
  'time-up': [409, m.problem_time_up],
  full: [409, m.problem_full],
  'name-taken': [409, m.problem_name_taken],
  'already-answered': [409, m.problem_already_answered],
  'out-of-turn': [409, m.problem_out_of_turn],
  'no-challenge': [409, m.problem_no_challenge],
  'nothing-left': [409, m.problem_nothing_left],
  malformed: [400, m.problem_malformed],
  'too-large': [413, m.problem_too_large],
  invalid: [422, m.problem_invalid],
  'name-missing': [422, m.problem_name_missing],
  'name-not-listed': [422, m.problem_name_not_listed],
  'no-confidence': [422, m.problem_no_confidence],
  'too-many-codes': [429, m.problem_too_many_codes],
  unexpected: [500, m.problem_unexpected],
} as const satisfies Record<string, readonly [ContentfulStatusCode, () => string]>

export type ProblemKind = keyof typeof PROBLEMS

/** A field that was refused, and why in a sentence. */
export interface FieldFault {
  field: string
  message: string
}

/** The body of an error, RFC 9457. `fields` names what was refused; `standing` is the answer that stands. */
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    standing: z.union([Outcome, Taken]).optional(),
    id: z.string().optional().openapi({ description: 'names an unexpected error in the log' }),
  })
  .openapi('Problem')

export type ProblemBody = z.infer<typeof ProblemBody>

type Extra = Partial<Pick<ProblemBody, 'detail' | 'fields' | 'standing' | 'id'>>

/** A known error; the app's error handler turns it into `application/problem+json`. */
export class Problem extends Error {
  readonly kind: ProblemKind
  private readonly extra: Extra

  constructor(kind: ProblemKind, extra: Extra = {}) {
    super(kind)
    this.kind = kind
    this.extra = extra
  }

  static invalid(issues: readonly z.core.$ZodIssue[]): Problem {
    return Problem.fields(issues.flatMap(faultsOf))
  }

  static fields(fields: FieldFault[]): Problem {
    return new Problem('invalid', { fields, detail: fields.map(({ message }) => message).join(' ') })
  }

  get status(): ContentfulStatusCode {
    return PROBLEMS[this.kind][0]
  }

  get body(): ProblemBody {
    const sentence = PROBLEMS[this.kind][1]()
    return { type: `/problems/${this.kind}`, title: sentence, status: this.status, detail: sentence, ...this.extra }
  }

  response(): Response {
    return Response.json(this.body, { status: this.status, headers: { 'Content-Type': 'application/problem+json' } })
  }
}

/** The OpenAPI entries for the problems a route may answer with. */
export function problems<Status extends ContentfulStatusCode>(...statuses: Status[]) {
  const entry = { description: 'A problem', content: { 'application/problem+json': { schema: ProblemBody } } }
  return Object.fromEntries(statuses.map((status) => [status, entry])) as Record<Status, typeof entry>
}

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: key, message: m.problem_unknown_field({ field: key }) }))
  }
  const field = issue.path.join('.')
  return [{ field, message: m.problem_field({ field: field || m.problem_whole_body(), fault: issue.message }) }]
}
