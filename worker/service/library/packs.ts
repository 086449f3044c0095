import { findPack, library } from '../../../questions/library.ts'
import type { Pack } from '../../../questions/model/pack.ts'
import {
  articleWords,
  type PackDetail,
  type PackSummary,
  packDetail,
  packSummary,
} from '../../../questions/model/summary.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { Problem } from '../problem.ts'

/** All built-in packs, as somebody who chooses sees them. */
export function packSummaries(): PackSummary[] {
  return library.map(packSummary)
}

/** The same, each with how many words its article has without the questions. */
export function packsWithArticles(): (PackSummary & { article: number })[] {
  return library.map((pack) => ({ ...packSummary(pack), article: articleWords(pack) }))
}

/** A pack with its passages, and its questions as players see them. Throws `no-pack`. */
export function packInDetail(id: string): PackDetail {
  return packDetail(packOr404(id))
}

/** A built-in pack. Throws `no-pack`. */
export function packOr404(id: string): Pack {
  const pack = findPack(id)
  if (!pack) throw new Problem('no-pack')
  return pack
}

/** The packs of a quiz that the library still has. */
export function packsOf(quiz: Quiz): Pack[] {
  return quiz.packs.flatMap((id) => findPack(id) ?? [])
}
