import { type DBSchema, openDB } from 'idb'
import { forgetPhotosBut } from './elements/kept-photos.ts'
import type { Work } from './work.ts'

interface Works extends DBSchema {
  works: { key: string; value: Work }
}

const NAME = 'baseless-articles'
/** The version of the store; each work bears its own. */
const VERSION = 1

async function using<Result>(act: (works: Awaited<ReturnType<typeof open>>) => Promise<Result>): Promise<Result> {
  const works = await open()
  try {
    return await act(works)
  } finally {
    works.close()
  }
}

function open() {
  return openDB<Works>(NAME, VERSION, {
    upgrade: (works) => void works.createObjectStore('works', { keyPath: 'id' }),
  })
}

/** The articles that this browser keeps, the latest first. */
export async function readWorks(): Promise<Work[]> {
  const works = await using((all) => all.getAll('works'))
  return works.sort((one, other) => other.changedAt - one.changedAt)
}

/** Keeps an article as it is now. */
export async function keepWork(work: Work): Promise<void> {
  await using((works) => works.put('works', work))
}

/** Forgets an article, and pictures that no other has. */
export async function forgetWork(id: string): Promise<void> {
  await using((works) => works.delete('works', id))
  const photos = (await readWorks()).flatMap(({ elements = [] }) => elements.flatMap(({ photo }) => photo?.id ?? []))
  await forgetPhotosBut(new Set(photos))
}
