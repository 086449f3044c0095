import { customAlphabet } from 'nanoid'
import { codeOfSlug } from '../game/code.ts'
import { ROUND_ID_LENGTH } from './lookup.ts'

/** A new id of a round or a player: nobody guesses it. */
export const newRoundId = customAlphabet('23456789abcdefghjkmnpqrstuvwxyz', ROUND_ID_LENGTH)

/** A number to draw by. */
export function newSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Int32Array(1))
  return seed
}

/** The links of a made quiz; `key` opens the host's. */
export function linksOf(slug: string, key: string, base: string) {
  return {
    slug,
    code: codeOfSlug(slug) ?? slug,
    url: new URL(`/q/${slug}`, base).href,
    hostUrl: new URL(`/t/${slug}?key=${key}`, base).href,
  }
}
