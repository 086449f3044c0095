import { customAlphabet } from 'nanoid'
import { codeOfSlug } from '../game/code.ts'
import { hmac } from './hmac.ts'
import { ROUND_ID_LENGTH } from './lookup.ts'

const ROUND_SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'

/** A new id of a round or a player: nobody guesses it. */
export const newRoundId = customAlphabet(ROUND_SIGNS, ROUND_ID_LENGTH)

/** The id of a player's only round of a quiz: always the same for the same player, and nobody else's to guess. */
export async function onlyRoundId(env: Env, slug: string, player: string): Promise<string> {
  const signed = await hmac(env, `round of ${slug}: ${player}`)
  return [...signed.subarray(0, ROUND_ID_LENGTH)].map((byte) => ROUND_SIGNS[byte % ROUND_SIGNS.length]).join('')
}

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
