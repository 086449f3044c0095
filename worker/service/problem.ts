import { nanoid } from 'nanoid'
import type { Outcome } from '../game/play/outcome.ts'
import { log } from '../store/log.ts'

/** Every reason why something did not happen. `worker/api/problem.ts` gives each a status and a sentence. */
const PROBLEM_KINDS = [
  ...['no-page', 'no-pack', 'no-quiz', 'no-round', 'outdated', 'deleted', 'erasing', 'no-code'],
  ...[
    'not-yours',
    'not-in',
    'no-pupil',
    'not-host',
    'no-bearer',
    'other-site',
    'removed',
    'not-shared',
    'no-board',
    'wrong-code',
  ],
  ...['unknown-question', 'made-up', 'no-list', 'no-picture', 'picture-kind', 'pictures-full'],
  ...[
    'early',
    'closed',
    'locked',
    'waiting',
    'ended',
    'time-up',
    'newer-version',
    'full',
    'rounds-full',
    'name-taken',
    'already-answered',
    'handed-in',
    'out-of-turn',
  ],
  ...[
    'no-challenge',
    'challenges-full',
    'no-naming',
    'no-clock',
    'no-hand-in',
    'no-points',
    'malformed',
    'too-large',
    'invalid',
    'name-missing',
    'name-not-listed',
  ],
  ...['no-webhook', 'not-embedded', 'no-format', 'no-confidence', 'too-many-codes', 'too-many', 'unexpected'],
  ...[
    'lti-login',
    'lti-unknown',
    'lti-elsewhere',
    'lti-deployment',
    'lti-late',
    'lti-used',
    'lti-browser',
    'lti-token',
  ],
  ...['lti-unreachable', 'lti-message', 'lti-no-quiz', 'lti-own', 'lti-teacher'],
  ...['lti-closed', 'lti-refused', 'lti-known'],
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/** A field that was refused, and why in a sentence. */
export interface FieldFault {
  field: string
  message: string
}

/** What a problem tells besides its kind. */
export interface ProblemDetails {
  /** what was refused, for `invalid` */
  fields?: FieldFault[]
  /** the answer that stands, for `already-answered` and `handed-in` */
  standing?: Outcome
  /** names an unexpected error in the log */
  id?: string
}

/** Something did not happen, and why. Services throw it; routes and pages tell it. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly details: ProblemDetails

  constructor(kind: ProblemKind, details: ProblemDetails = {}) {
    super(kind)
    this.kind = kind
    this.details = details
  }

  /** A problem of single fields. */
  static fields(fields: FieldFault[]): Problem {
    return new Problem('invalid', { fields })
  }
}

/** The problem of an error that nobody foresaw: the log has what it was, under the id that the problem tells. */
export function unexpected(error: unknown): Problem {
  const id = nanoid(10)
  log('unexpected', error, { id })
  return new Problem('unexpected', { id })
}
