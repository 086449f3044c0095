import { type DBSchema, openDB } from 'idb'

/** A picture as the browser keeps it, until no work asks for it. */
interface KeptPhoto {
  id: string
  file: Blob
}

interface Photos extends DBSchema {
  photos: { key: string; value: KeptPhoto }
}

const NAME = 'baseless-pictures'
const VERSION = 1

async function using<Result>(act: (photos: Awaited<ReturnType<typeof open>>) => Promise<Result>): Promise<Result> {
  const photos = await open()
  try {
    return await act(photos)
  } finally {
    photos.close()
  }
}

function open() {
  return openDB<Photos>(NAME, VERSION, {
    upgrade: (all) => void all.createObjectStore('photos', { keyPath: 'id' }),
  })
}

/** Keeps a picture. */
export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  await using((photos) => photos.put('photos', photo))
}

/** A picture that the browser keeps, if it does. */
export async function readPhoto(id: string): Promise<Blob | undefined> {
  return (await using((photos) => photos.get('photos', id)))?.file
}

/** Forgets all pictures but those that some work asks for. */
export async function forgetPhotosBut(asked: ReadonlySet<string>): Promise<void> {
  await using(async (photos) => {
    for (const id of await photos.getAllKeys('photos')) if (!asked.has(id)) await photos.delete('photos', id)
  })
}
