import type { Place } from '../../round/counter-rows.ts'
import { log } from '../../store/log.ts'
import { counterObject } from '../objects.ts'

/** Where so many points stand among all plays of a quiz; null where nobody can tell just now. */
export async function placeAmongAll(env: Env, slug: string, points: number): Promise<Place | null> {
  try {
    return await counterObject(env).place(slug, points)
  } catch (error) {
    log('place-unknown', error)
    return null
  }
}
