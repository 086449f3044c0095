import { customAlphabet, nanoid } from 'nanoid'
import { codeOfSlug } from '../game/make/code.ts'
import { dayPlayedOnce } from '../game/make/slug.ts'
import { DRAWN_SIGNS, ROUND_ID_LENGTH, ROUND_SIGNS, roundIdOf } from '../game/play/round-id.ts'
import { DEVICE_LENGTH, isEarlierDevice, mayBeRound } from './devices.ts'
import { roundObject } from './objects.ts'
import { sealed, sealedBefore } from './secrets.ts'

const draw = customAlphabet(ROUND_SIGNS, DRAWN_SIGNS)

/** A new id of a round or a player: nobody guesses it. */
export function newRoundId(): string {
  return roundIdOf(draw())
}

/** A new id for the cookie by which a device is known again. */
export function newDevice(): string {
  return nanoid(DEVICE_LENGTH)
}

/** The id by which a device is known in a round: in one of an earlier build it has to be such as that build gave. */
export function deviceIn(round: string, device: string): string {
  return mayBeRound(round, device) ? device : nanoid()
}

/**
 * The id of a player's only round of a day's quiz: always the same for the same player, and nobody else's to guess. A round
 * that was begun under the secret before this one keeps its id.
 */
export async function onlyRoundId(env: Env, slug: string, player: string): Promise<string> {
  const day = dayPlayedOnce(slug) ?? 0
  const text = `round of ${slug}: ${player}`
  const before = await sealedBefore(env, 'rounds', day, text)
  if (before) {
    const id = inRoundSigns(before, player)
    if (await isInside(env, id, player)) return id
  }
  return inRoundSigns(await sealed(env, 'rounds', day, text), player)
}

/** Whether a player is in a round. */
export async function isInside(env: Env, round: string, player: string): Promise<boolean> {
  const lobby = await roundObject(env, round).lobby(player)
  return 'inside' in lobby && lobby.inside
}

function inRoundSigns(bytes: Uint8Array, player: string): string {
  const signs = [...bytes.subarray(0, ROUND_ID_LENGTH)].map((byte) => ROUND_SIGNS[byte % ROUND_SIGNS.length]).join('')
  return isEarlierDevice(player) ? signs : roundIdOf(signs.slice(0, DRAWN_SIGNS))
}

/** A number to draw by. */
export function newSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Int32Array(1))
  return seed
}

/** The link that opens the questions of one's own article again; `key` is its quiz's host's. */
export function editLink(slug: string, key: string, base: string): string {
  return new URL(`/t/${slug}/article?key=${key}`, base).href
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
