import { photosOf } from '../../../../questions/article/draft-elements.ts'
import type { Draft } from '../../../../questions/model/draft.ts'
import * as m from '../../../messages/index.ts'
import type { SavedPlace } from '../saving.ts'
import type { Photos } from './photos.ts'

/**
 * Sends the pictures of a saved article, of one that is not `fresh` those alone that the server has not yet; tells what
 * went wrong, in sentences.
 */
export async function sendPhotos(
  { elements = [] }: Draft,
  place: SavedPlace,
  photos: Photos,
  { fresh = false } = {},
): Promise<string[]> {
  const faults = new Set<string>()
  for (const { id } of photosOf(elements)) {
    const address = fresh ? null : photos.addressOf(id)
    if (address && (await isThere(address))) continue
    const file = await photos.fileOf(id)
    if (!file) faults.add(m.element_photo_gone())
    else for (const fault of await send(file, id, place)) faults.add(fault)
  }
  return [...faults]
}

async function isThere(address: string): Promise<boolean> {
  const reply = await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  return reply?.ok ?? false
}

async function send(file: Blob, id: string, { slug, key }: SavedPlace): Promise<string[]> {
  const headers = { 'Content-Type': file.type, Authorization: `Bearer ${key}` }
  try {
    const reply = await fetch(`/api/quizzes/${slug}/host/pictures/${id}`, { method: 'PUT', headers, body: file })
    if (reply.ok) return []
    const { detail } = await reply.json<{ detail: string }>()
    return [m.element_photo_unsent({ why: detail })]
  } catch {
    return [m.element_photo_unsent({ why: m.editor_offline() })]
  }
}
