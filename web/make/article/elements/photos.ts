import { createSignal } from 'solid-js'
import { keepPhoto, readPhoto } from './kept-photos.ts'
import { makePhoto } from './photo-making.ts'
import type { WorkPhoto } from './work-element.ts'

/** The pictures of a work: where each can be seen, and their files. */
export interface Photos {
  /** makes a picture of a file and keeps it in the browser; null for what is no picture that the browser can draw */
  add: (file: Blob) => Promise<WorkPhoto | null>
  /** an address at which it can be shown; empty until it is known, and where there is none */
  srcOf: (id: string) => string
  /** its file; null where neither the browser nor the server has it */
  fileOf: (id: string) => Promise<Blob | null>
  /** where the server has it, if the article was saved */
  addressOf: (id: string) => string | null
}

/** The pictures of a work, as far as somebody asks for them; `article` is the id of its pack where it was saved. */
export function createPhotos(article: string | undefined): Photos {
  const [known, setKnown] = createSignal<Record<string, string>>({})
  const files = new Map<string, Blob>()
  const asked = new Set<string>()
  const addressOf = (id: string) => (article ? `/own/${article}/${id}` : null)

  async function look(id: string) {
    const file = await readPhoto(id).catch(() => undefined)
    if (file) files.set(id, file)
    const src = file ? await dataOf(file) : (addressOf(id) ?? '')
    setKnown((all) => ({ ...all, [id]: src }))
  }

  return {
    addressOf,
    async add(chosen) {
      const made = await makePhoto(chosen)
      if (!made) return null
      const { file, ...photo } = made
      files.set(photo.id, file)
      // A browser that keeps nothing has it until the page is left.
      await keepPhoto({ id: photo.id, file }).catch(() => {})
      const src = await dataOf(file)
      asked.add(photo.id)
      setKnown((all) => ({ ...all, [photo.id]: src }))
      return photo
    },
    srcOf(id) {
      if (!asked.has(id)) {
        asked.add(id)
        look(id)
      }
      return known()[id] ?? ''
    },
    async fileOf(id) {
      const file = files.get(id) ?? (await readPhoto(id).catch(() => undefined))
      if (file) return file
      const address = addressOf(id)
      if (!address) return null
      const reply = await fetch(address).catch(() => null)
      return reply?.ok ? reply.blob() : null
    },
  }
}

/** The page's policy shows pictures from its own address and from data alone. */
function dataOf(file: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onloadend = () => done(typeof reader.result === 'string' ? reader.result : '')
    reader.readAsDataURL(file)
  })
}
