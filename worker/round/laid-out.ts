import { isOwnPack } from '../../questions/model/ref.ts'
import { type Blueprint, layOut, type PackSource } from '../game/make/blueprint.ts'
import type { Sitting } from '../game/make/sitting.ts'
import { MINUTE_MS } from '../game/time.ts'
import { Briefly } from '../store/briefly.ts'

/** How long a sitting is kept for the next round of its blueprint, in milliseconds, and how many are. */
const KEEP = 10 * MINUTE_MS
const MOST = 50

const sittings = new Briefly<Sitting | null>(KEEP, MOST)

/**
 * A blueprint laid out; null where a pack of its revision is not to be had any more. Rounds of the same one in an isolate share
 * it: laid out for each, it was most of what a round kept in memory. An article that somebody brought may be deleted, so each
 * round has its own.
 */
export function laidOutOnce(blueprint: Blueprint, packAt: PackSource): Promise<Sitting | null> {
  if (Object.keys(blueprint.revisions).some(isOwnPack)) return layOut(blueprint, packAt)
  return sittings.readAlone(
    JSON.stringify(blueprint),
    () => layOut(blueprint, packAt),
    (sitting) => sitting !== null,
  )
}
