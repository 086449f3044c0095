import { library } from '../../../questions/library.ts'
import {
  articleWords,
  type PackDetail,
  type PackSummary,
  packDetail,
  packSummary,
} from '../../../questions/model/summary.ts'
import { packOr404 } from '../lookup.ts'

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
