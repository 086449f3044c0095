import { PACKS, packKey } from './keys.ts'

/** A revision of a pack, as KV knows it by its key. */
export interface PackRevision {
  id: string
  revision: string
}

/** The revisions of packs that KV keeps, by their keys: one list for a thousand. */
export async function keptRevisions(kv: KVNamespace): Promise<Set<string>> {
  const kept = new Set<string>()
  let cursor: string | undefined
  do {
    const list = await kv.list({ prefix: PACKS, cursor })
    for (const { name } of list.keys) kept.add(name)
    cursor = list.list_complete ? undefined : list.cursor
  } while (cursor)
  return kept
}

/** Keeps a pack as it is at a revision; it never changes afterwards. */
export async function keepRevision(kv: KVNamespace, revision: string, pack: { id: string }): Promise<void> {
  await kv.put(packKey(pack.id, revision), JSON.stringify(pack))
}

/** A pack as it was at a revision; null where KV does not have it. */
export async function readRevision<Pack extends { id: string }>(
  kv: KVNamespace,
  { id, revision }: PackRevision,
): Promise<Pack | null> {
  return kv.get<Pack>(packKey(id, revision), { type: 'json', cacheTtl: 3_600 })
}
