import { fairnessPrefix, ownKey, ownPrefix } from './keys.ts'
import type { PackRevision } from './packs.ts'

/** The version of an article as KV holds it. */
const VERSION = 1

/** An article that somebody brought, as it was saved. `version` counts its savings from 1. */
export interface OwnArticle<Draft> {
  version: number
  draft: Draft
}

/** An article at a revision at which it was saved. */
export interface SavedRevision<Draft> extends PackRevision {
  saved: OwnArticle<Draft>
}

/** Keeps an article at a revision: one write; it never changes afterwards. KV forgets it `until`, in milliseconds since 1970. */
export async function writeOwn<Draft>(
  kv: KVNamespace,
  { id, revision }: PackRevision,
  article: OwnArticle<Draft>,
  until?: number,
): Promise<void> {
  const value = JSON.stringify({ v: VERSION, ...article })
  await kv.put(ownKey(id, revision), value, until ? { expiration: Math.floor(until / 1_000) } : {})
}

/** An article as it was at a revision; null where KV does not have it. */
export async function readOwn<Draft>(
  kv: KVNamespace,
  { id, revision }: PackRevision,
): Promise<OwnArticle<Draft> | null> {
  return kv.get<OwnArticle<Draft>>(ownKey(id, revision), 'json')
}

/** Has KV forget all revisions of an article, and its pictures, `until` another moment, in milliseconds since 1970: a read and a write each. */
export async function keepOwn(kv: KVNamespace, id: string, until: number): Promise<void> {
  const { keys } = await kv.list({ prefix: ownPrefix(id) })
  for (const { name } of keys) {
    const { value, metadata } = await kv.getWithMetadata(name, 'arrayBuffer')
    if (value !== null) await kv.put(name, value, { metadata, expiration: Math.floor(until / 1_000) })
  }
}

/** Forgets all revisions of an article, its pictures, and what readers said of its questions. */
export async function forgetOwn(kv: KVNamespace, id: string): Promise<void> {
  for (const prefix of [ownPrefix(id), fairnessPrefix(id)]) await forgetAll(kv, prefix)
}

/** Forgets all keys that begin alike; `before` is done for each, so that what fails is tried again with its key. */
export async function forgetAll(
  kv: KVNamespace,
  prefix: string,
  before: (key: string) => Promise<void> = async () => {},
): Promise<void> {
  for (let cursor: string | undefined, done = false; !done; ) {
    const list = await kv.list({ prefix, cursor })
    for (const { name } of list.keys) {
      await before(name)
      await kv.delete(name)
    }
    done = list.list_complete
    cursor = list.list_complete ? undefined : list.cursor
  }
}
