import type { PackSource } from '../game/make/blueprint.ts'
import { isGone } from './owed-brought.ts'
import type { RoundRecords } from './records.ts'
import type { Rejection } from './rejection.ts'

/**
 * Why nobody can do anything in a round, if so: there is none, its quiz was deleted, or nobody has its questions any more. One that
 * is open is laid out.
 */
export async function whyClosed(
  env: Pick<Env, 'CLASSROOMS'>,
  records: RoundRecords,
  packAt: PackSource,
): Promise<Rejection | null> {
  if (!records.isKept()) return { refused: 'no-round' }
  const isLaidOut = await records.layOut(packAt)
  if (!records.exists()) return { refused: 'no-round' }
  const { brought, slug } = records.outline()
  // Asked after the packs were: what a deletion that began meanwhile left in them is not shown.
  if (brought && (await isGone(env, slug))) {
    records.rollUp()
    return { refused: 'deleted' }
  }
  return isLaidOut ? null : { refused: 'outdated' }
}
