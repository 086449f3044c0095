import type { Farewell, Told } from '../../worker/game/live/protocol.ts'
import * as m from '../messages/index.ts'

/** Why the room refused something, where a page can bring it about; in a sentence. */
const TOLD_WORDS: Partial<Record<Told, () => string>> = {
  locked: m.live_told_locked,
  closed: m.live_told_closed,
  'too-late': m.live_told_too_late,
  'already-answered': m.live_told_already_answered,
  enough: m.live_told_enough,
  'too-fast': m.live_told_too_fast,
}

/** Why the room refused something, in a sentence. */
export function toldWords(why: Told): string {
  return (TOLD_WORDS[why] ?? m.live_told_not_now)()
}

/** Why the room ended a connection, in a sentence. */
export const BYE_WORDS: Record<Farewell, () => string> = {
  version: m.live_bye_version,
  removed: m.live_bye_removed,
  elsewhere: m.live_bye_elsewhere,
  flood: m.live_bye_flood,
  gone: m.live_bye_gone,
}
