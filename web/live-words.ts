import type { Farewell, Told } from '../worker/game/live/protocol.ts'
import * as m from './messages/index.ts'

/** Why the room refused something, in a sentence. */
export const TOLD_WORDS: Record<Told, () => string> = {
  stale: m.live_told_stale,
  'not-now': m.live_told_not_now,
  ended: m.live_told_ended,
  'no-seat': m.live_told_no_seat,
  removed: m.live_told_removed,
  full: m.live_told_full,
  locked: m.live_told_locked,
  'too-late': m.live_told_too_late,
  'already-answered': m.live_told_already_answered,
  'no-confidence': m.live_told_no_confidence,
  enough: m.live_told_enough,
  malformed: m.live_told_malformed,
  'not-host': m.live_told_not_host,
  'too-fast': m.live_told_too_fast,
}

/** Why the room ended a connection, in a sentence. */
export const BYE_WORDS: Record<Farewell, () => string> = {
  version: m.live_bye_version,
  removed: m.live_bye_removed,
  elsewhere: m.live_bye_elsewhere,
  flood: m.live_bye_flood,
  gone: m.live_bye_gone,
}
