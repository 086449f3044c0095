import type { Turned } from '../game/class/admission.ts'
import type { Outcome } from '../game/play/outcome.ts'
import type { Refusal } from '../game/play/round.ts'
import type { Stop } from '../game/play/terms.ts'

/** Why a round turned somebody away; `standing` is what the answer that stands brought. */
export interface Rejection {
  refused:
    | Refusal
    | Turned
    | Stop
    | 'no-round'
    | 'not-yours'
    | 'not-in'
    | 'no-pupil'
    | 'removed'
    | 'wrong-code'
    | 'too-many-codes'
    | 'ended'
    | 'waiting'
    | 'no-naming'
    | 'no-clock'
    | 'no-hand-in'
    | 'no-challenge'
    | 'challenges-full'
    | 'outdated'
    | 'deleted'
  standing?: Outcome
}
