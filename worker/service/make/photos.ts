/** Pictures that somebody brings for an article of their own. */
import { MOST_OF_PICTURE } from '../../../questions/article/bounds.ts'
import { photosOf } from '../../../questions/article/draft-elements.ts'
import { isOwnPack } from '../../../questions/model/ref.ts'
import { readPhoto } from '../../game/make/photo-file.ts'
import { type KeptPhoto, type PhotoName, readPhoto as readKept } from '../../store/photos.ts'
import type { HostClaim } from '../class/hosting.ts'
import { classroomObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import { openArticle } from './articles.ts'

/**
 * Keeps the file of a picture that an article, as it was last saved, asks for. Throws what `articleOf` throws; `no-picture`
 * where it asks for none of that id; `too-large`; `picture-kind` for what is no such picture, and `pictures-full`.
 */
export async function keepPhoto(env: Env, claim: HostClaim, photo: string, bytes: ArrayBuffer): Promise<void> {
  const { quiz, id: article, saved } = await openArticle(env, claim)
  const asked = photosOf(saved.draft.elements ?? []).find(({ id }) => id === photo)
  if (!asked) throw new Problem('no-picture')
  if (bytes.byteLength > MOST_OF_PICTURE.bytes) throw new Problem('too-large')
  const file = readPhoto(new Uint8Array(bytes))
  if (file?.width !== asked.width || file.height !== asked.height) throw new Problem('picture-kind')
  const { type } = file
  const answer = await classroomObject(env, quiz.slug).keepPhoto({ article, photo }, { bytes, type }, quiz.keepUntil)
  if (answer === 'erasing') throw new Problem('erasing')
  if (answer === 'full') throw new Problem('pictures-full')
}

/** A picture by its address; null where there is none. */
export async function photoAt(env: Pick<Env, 'KV'>, name: PhotoName): Promise<KeptPhoto | null> {
  return isOwnPack(name.article) && /^[a-z0-9]{24}$/.test(name.photo) ? readKept(env.KV, name) : null
}
