import { PLATFORMS, UNREGISTERED } from './keys.ts'

/** The version of a platform as it is listed. */
const VERSION = 1

/** A registered platform as the deployer reads it. */
export interface ListedPlatform {
  id: string
  issuer: string
  client: string
  /** when it was registered, as an ISO day */
  day: string
}

/** Lists a platform for the deployer, unless it is listed: one read, and one write. All of it stands in key and metadata. */
export async function listPlatform(kv: KVNamespace, { id, issuer, client, day }: ListedPlatform): Promise<void> {
  const { value } = await kv.getWithMetadata(`${PLATFORMS}${id}`)
  // Metadata holds 1,024 bytes; a longer name is cut, since the id says which it is.
  const metadata = { v: VERSION, issuer: issuer.slice(0, 300), client: client.slice(0, 300), day }
  if (value === null) await kv.put(`${PLATFORMS}${id}`, 'registered', { metadata })
}

/** Whether the deployer wants a platform to be removed: one read. */
export async function isUnregistered(kv: KVNamespace, id: string): Promise<boolean> {
  return (await kv.get(`${UNREGISTERED}${id}`)) !== null
}

/** Lists a platform no more, once it is removed: it may be registered again. */
export async function unlistPlatform(kv: KVNamespace, id: string): Promise<void> {
  await kv.delete(`${PLATFORMS}${id}`)
  await kv.delete(`${UNREGISTERED}${id}`)
}
