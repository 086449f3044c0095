/** What goes out through a browser and comes back closed: nobody reads it on the way, and nobody else makes one. */
import { nanoid } from 'nanoid'
import { MINUTE_MS } from '../../game/time.ts'
import { closed, opened } from '../secrets.ts'
import { toolObject } from './objects.ts'

/** The version of what is closed; what an earlier build closed is out of date within the hour. */
const VERSION = 1

/** What is closed, and for how long it can be used, in milliseconds. */
export const LASTS = {
  // Somebody may have to log in at their platform in between.
  state: 10 * MINUTE_MS,
  // A frame shows a button, and somebody reads before they press it.
  ticket: 15 * MINUTE_MS,
  pick: 60 * MINUTE_MS,
  registration: 60 * MINUTE_MS,
} as const
type Kind = keyof typeof LASTS

/** Something closed, with the id that it is used up by, and until when it can be, in milliseconds since 1970. */
export type Sealed<T> = T & { id: string; until: number }

/** Closes something for a while. */
export async function seal<T extends object>(env: Env, kind: Kind, content: T): Promise<{ text: string; id: string }> {
  const id = nanoid()
  const sealed = { ...content, v: VERSION, id, until: Date.now() + LASTS[kind] }
  return { text: await closed(env, 'launches', about(kind), JSON.stringify(sealed)), id }
}

/** What was closed; null for what was not closed here or for anything else, and what is out of date. */
export async function unseal<T extends object>(env: Env, kind: Kind, text: string): Promise<Sealed<T> | null> {
  const json = await opened(env, 'launches', about(kind), text).catch(() => null)
  const content = json === null ? null : (JSON.parse(json) as Sealed<T> & { v: number })
  return content?.v === VERSION && content.until > Date.now() ? content : null
}

/** Uses something closed up; false where it was used before. */
export function useUp(env: Env, { id, until }: { id: string; until: number }): Promise<boolean> {
  return toolObject(env).spend(id, until)
}

function about(kind: Kind): string {
  return `lti ${kind}`
}
