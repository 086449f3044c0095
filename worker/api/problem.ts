import { z } from '@hono/zod-openapi'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as m from '../../web/messages/index.ts'
import { MOST_ROUNDS } from '../game/class/wire.ts'
import { MOST_PHOTOS } from '../game/make/photo.ts'
import { Outcome } from '../game/play/outcome.ts'
import { MOST_TAKEN_UP } from '../game/return/versus.ts'
import { type FieldFault, Problem, type ProblemKind } from '../service/problem.ts'
import { tellFaultsInWords } from './fault-words.ts'

tellFaultsInWords()

/** A problem names so many faults at most, each in so many characters, so that none answers more
 * than 8 KB. */
const MOST_FAULTS = 20
const FIELD_LENGTH = 32
const MESSAGE_LENGTH = 300
const DETAIL_LENGTH = 600
const MOST_BYTES = 5_000

const EXAMPLE_CODE = 'KTM7W4'

/** Every problem that the API reports: its status and its sentence. */
const PROBLEMS = {
  'no-page': [404, m.problem_no_page],
  'no-pack': [404, m.problem_no_pack],
  'no-quiz': [404, m.problem_no_quiz],
  'no-round': [404, m.problem_no_round],
  outdated: [410, m.problem_outdated],
  deleted: [410, m.problem_deleted],
  erasing: [410, m.problem_erasing],
  'no-picture': [404, m.problem_no_picture],
  'picture-kind': [422, m.problem_picture_kind],
  'pictures-full': [409, () => m.problem_pictures_full({ most: MOST_PHOTOS })],
  'unknown-question': [404, m.problem_unknown_question],
  'no-code': [404, () => m.problem_no_code({ example: EXAMPLE_CODE })],
  'not-yours': [403, m.problem_not_yours],
  'not-in': [403, m.problem_not_in],
  'no-pupil': [404, m.problem_no_pupil],
  'not-host': [403, m.problem_not_host],
  'no-bearer': [403, m.problem_no_bearer],
  'other-site': [403, m.problem_other_site],
  removed: [403, m.problem_removed],
  'not-shared': [403, m.problem_not_shared],
  'no-board': [403, m.problem_no_board],
  'no-points': [403, m.problem_no_points],
  'wrong-code': [404, m.problem_wrong_code],
  early: [409, m.problem_early],
  closed: [409, m.problem_closed],
  locked: [409, m.problem_locked],
  waiting: [409, m.problem_waiting],
  ended: [409, m.problem_ended],
  'time-up': [409, m.problem_time_up],
  'newer-version': [409, m.problem_newer_version],
  full: [409, m.problem_full],
  'rounds-full': [409, () => m.problem_rounds_full({ most: MOST_ROUNDS })],
  'name-taken': [409, m.problem_name_taken],
  'already-answered': [409, m.problem_already_answered],
  'handed-in': [409, m.problem_handed_in],
  'out-of-turn': [409, m.problem_out_of_turn],
  'no-challenge': [409, m.problem_no_challenge],
  'challenges-full': [409, () => m.problem_challenges_full({ most: MOST_TAKEN_UP })],
  'made-up': [409, m.problem_made_up],
  'no-list': [409, m.problem_roster_only],
  'no-naming': [409, m.problem_no_naming],
  'no-clock': [409, m.problem_no_clock],
  'no-hand-in': [409, m.problem_no_hand_in],
  'not-embedded': [401, m.problem_not_embedded],
  'no-format': [501, m.problem_no_format],
  'no-webhook': [409, m.problem_no_webhook],
  malformed: [400, m.problem_malformed],
  'too-large': [413, m.problem_too_large],
  invalid: [422, m.problem_invalid],
  'name-missing': [422, m.problem_name_missing],
  'name-not-listed': [422, m.problem_name_not_listed],
  'no-confidence': [422, m.problem_no_confidence],
  'too-many-codes': [429, m.problem_too_many_codes],
  'too-many': [429, m.problem_too_many],
  unexpected: [500, m.problem_unexpected],
  'lti-login': [400, m.problem_lti_login],
  'lti-unknown': [403, m.problem_lti_unknown],
  'lti-elsewhere': [400, m.problem_lti_elsewhere],
  'lti-deployment': [403, m.problem_lti_deployment],
  'lti-late': [400, m.problem_lti_late],
  'lti-used': [409, m.problem_lti_used],
  'lti-browser': [403, m.problem_lti_browser],
  'lti-token': [403, m.problem_lti_token],
  'lti-unreachable': [502, m.problem_lti_unreachable],
  'lti-message': [400, m.problem_lti_message],
  'lti-no-quiz': [404, m.problem_lti_no_quiz],
  'lti-own': [403, m.problem_lti_own],
  'lti-teacher': [403, m.problem_lti_teacher],
  'lti-closed': [403, m.problem_lti_closed],
  'lti-refused': [502, m.problem_lti_refused],
  'lti-known': [409, m.problem_lti_known],
} as const satisfies Record<ProblemKind, readonly [ContentfulStatusCode, () => string]>

/** The body of an error, RFC 9457. `fields` names what was refused; `standing` is the answer that stands. */
export const ProblemBody = z
  .object({
    type: z.string().max(60),
    title: z.string().max(300),
    status: z.number().int(),
    detail: z.string().max(DETAIL_LENGTH),
    fields: z
      .array(z.object({ field: z.string().max(FIELD_LENGTH), message: z.string().max(MESSAGE_LENGTH) }))
      .max(MOST_FAULTS)
      .optional(),
    standing: Outcome.optional(),
    id: z.string().max(20).optional().openapi({ description: 'names an unexpected error in the log' }),
  })
  .openapi('Problem')

export type ProblemBody = z.infer<typeof ProblemBody>

/** The HTTP status of a problem. */
export function statusOf({ kind }: Problem): ContentfulStatusCode {
  return PROBLEMS[kind][0]
}

/** A problem as it is told: by the API as JSON, by the pages in words. */
export function bodyOf({ kind, details }: Problem): ProblemBody {
  const title = PROBLEMS[kind][1]()
  const { fields, ...rest } = details
  const told = fields && toldOf(fields)
  const sentences = told && [...new Set(told.map(({ message }) => message))]
  const detail = shortened(sentences?.join(' ') ?? title, DETAIL_LENGTH)
  return { type: `/problems/${kind}`, title, status: PROBLEMS[kind][0], detail, ...(told && { fields: told }), ...rest }
}

/** Every problem of the API: its status, its kind, which ends its type, and its sentence. A platform's launch has its own. */
export function everyProblem(): { status: number; kind: string; sentence: string }[] {
  return Object.entries(PROBLEMS)
    .filter(([kind]) => !kind.startsWith('lti-'))
    .map(([kind, [status, sentence]]) => ({ status, kind, sentence: sentence() }))
    .sort((a, b) => a.status - b.status)
}

/** A problem as an answer of the API, RFC 9457. */
export function responseOf(problem: Problem): Response {
  const headers = { 'Content-Type': 'application/problem+json', ...headersOf(problem) }
  return Response.json(bodyOf(problem), { status: statusOf(problem), headers })
}

/** What else an answer with a problem says: when to try again, in seconds. */
export function headersOf(problem: Problem): Record<string, string> {
  return statusOf(problem) === 429 ? { 'Retry-After': '60' } : {}
}

/** The problem of a body or parameter that does not fit its schema. */
export function invalid(issues: readonly z.core.$ZodIssue[]): Problem {
  return Problem.fields(issues.slice(0, MOST_FAULTS).flatMap(faultsOf))
}

/** The first faults, as many as an answer may name and hold. */
function toldOf(fields: readonly FieldFault[]): FieldFault[] {
  let left = MOST_BYTES
  const told = fields.slice(0, MOST_FAULTS).map(({ field, message }) => ({
    field: shortened(field, FIELD_LENGTH),
    message: shortened(message, MESSAGE_LENGTH),
  }))
  return told.filter((fault) => {
    left -= new TextEncoder().encode(JSON.stringify(fault)).length
    return left >= 0
  })
}

/** A text of ours with something of theirs in it: cut, and without signs that JSON would spell in six. */
function shortened(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd')
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).replace(/\p{Cs}/gu, '\ufffd')}…`
}

/** The OpenAPI entries for the problems a route may answer with. */
export function problems<Status extends ContentfulStatusCode>(...statuses: Status[]) {
  const entry = { description: 'A problem', content: { 'application/problem+json': { schema: ProblemBody } } }
  return Object.fromEntries(statuses.map((status) => [status, entry])) as Record<Status, typeof entry>
}

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_FAULTS).map((key) => {
      const field = shortened(key, FIELD_LENGTH)
      return { field, message: m.problem_unknown_field({ field }) }
    })
  }
  return [{ field: issue.path.join('.'), message: issue.message }]
}
