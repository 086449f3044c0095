/** Packs change from one deployment to the next, and rounds that go on meanwhile do not. */
import { findPack, library } from '../../../questions/library.ts'
import type { Pack, PlayedPack } from '../../../questions/model/pack.ts'
import { isOwnPack, packIdsOf } from '../../../questions/model/ref.ts'
import type { Blueprint } from '../../game/make/blueprint.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { sittingOf } from '../../game/make/sitting.ts'
import { packKey } from '../../store/keys.ts'
import { keepRevision, keptRevisions, readRevision } from '../../store/packs.ts'
import { ownPackAt } from './own-packs.ts'

const known = new WeakMap<PlayedPack, Promise<string>>()

/** What tells a pack from itself before a change: 12 hexadecimal signs of its SHA-256. */
export function revisionOf(pack: PlayedPack): Promise<string> {
  const revision = known.get(pack) ?? hashOf(pack)
  known.set(pack, revision)
  return revision
}

/** What a round of a quiz is laid out from. A question that its pack no longer has is left out. */
export async function blueprintOf(quiz: Quiz, packs: readonly PlayedPack[]): Promise<Blueprint> {
  const { slug, title, packs: ids, rules, revisions: own = {} } = quiz
  const questions = sittingOf(quiz, packs).questions.map(({ shown }) => shown.id)
  const played = packs.filter(({ id }) => packIdsOf(questions).includes(id))
  const revisions = await Promise.all(played.map(async (pack) => [pack.id, own[pack.id] ?? (await revisionOf(pack))]))
  return {
    quiz: { slug, title, packs: ids, questions, ...(rules && { rules }) },
    revisions: Object.fromEntries(revisions),
  }
}

/**
 * A pack as it was at a revision: the library's, an article that somebody brought, or one that an earlier deployment left in
 * KV; null where it is none of them.
 */
export async function packAt(env: Pick<Env, 'KV'>, id: string, revision: string): Promise<PlayedPack | null> {
  if (isOwnPack(id)) return ownPackAt(env, id, revision)
  const pack = findPack(id)
  if (pack && (await revisionOf(pack)) === revision) return pack
  return readRevision<Pack>(env.KV, { id, revision })
}

/** Leaves the library's packs in KV, each revision once, for rounds that will still go on when they have changed. */
export async function keepRevisions(env: Pick<Env, 'KV'>): Promise<void> {
  const kept = await keptRevisions(env.KV)
  for (const pack of library) {
    const revision = await revisionOf(pack)
    if (!kept.has(packKey(pack.id, revision))) await keepRevision(env.KV, revision, pack)
  }
}

async function hashOf(pack: PlayedPack): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(pack)))
  return [...new Uint8Array(digest.slice(0, 6))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
