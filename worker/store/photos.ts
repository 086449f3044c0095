import { photoKey } from './keys.ts'

/** Which picture of which article: the id of its pack, and its own. */
export interface PhotoName {
  article: string
  photo: string
}

/** A picture as KV holds it. */
export interface KeptPhoto {
  bytes: ArrayBuffer
  type: string
}

/** Keeps a picture: one write, which changes nothing where it is repeated. KV forgets it `until`, in milliseconds since 1970. */
export async function writePhoto(
  kv: KVNamespace,
  { article, photo }: PhotoName,
  { bytes, type }: KeptPhoto,
  until?: number,
): Promise<void> {
  const expires = until ? { expiration: Math.floor(until / 1_000) } : {}
  await kv.put(photoKey(article, photo), bytes, { metadata: { v: 1, type }, ...expires })
}

/** A picture; null where it was deleted, or never came. */
export async function readPhoto(kv: KVNamespace, { article, photo }: PhotoName): Promise<KeptPhoto | null> {
  const kept = await kv.getWithMetadata<{ type: string }>(photoKey(article, photo), 'arrayBuffer')
  return kept.value && kept.metadata && { bytes: kept.value, type: kept.metadata.type }
}
