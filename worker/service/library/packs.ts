import { findPack, library } from '../../../questions/library.ts'
import { type Audience, suits } from '../../../questions/model/audience.ts'
import type { Pack, PlayedPack } from '../../../questions/model/pack.ts'
import { isOwnPack } from '../../../questions/model/ref.ts'
import {
  articleWords,
  type PackDetail,
  type PackSummary,
  packDetail,
  packSummary,
} from '../../../questions/model/summary.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { ownPackAt } from '../make/own-packs.ts'
import { Problem } from '../problem.ts'

/** The built-in packs, all or those that suit an audience, as somebody who chooses sees them. */
export function packSummaries(audience: Audience = { without: [] }): PackSummary[] {
  return library.filter((pack) => suits(pack, audience)).map(packSummary)
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

/** The packs of a quiz that there still are: those of the library, and articles that somebody brought at the quiz's revision. */
export async function packsOf(env: Pick<Env, 'KV'>, { packs, revisions = {} }: Quiz): Promise<PlayedPack[]> {
  const found = await Promise.all(
    packs.map((id) => (isOwnPack(id) ? ownPackAt(env, id, revisions[id] ?? '') : (findPack(id) ?? null))),
  )
  return found.filter((pack) => pack !== null)
}

/** Whether posts, charts or pictures stand in one of these articles; in one that is not of the library, they may. */
export function mayDraw(packs: readonly string[]): boolean {
  return packs.some((id) => findPack(id)?.passages.some(({ element }) => element) ?? true)
}

/** Whether a quiz asks about an article that somebody brought. */
export function isOwnQuiz({ packs }: Pick<Quiz, 'packs'>): boolean {
  return packs.some(isOwnPack)
}
