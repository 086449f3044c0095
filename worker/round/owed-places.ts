import type { BoardPlay, Place } from '../game/play/board.ts'
import type { Play } from '../game/play/play.ts'
import { forgetLooks } from '../store/looks.ts'
import type { NewRow } from './outbox-rows.ts'
import { isGone } from './owed-brought.ts'
import type { Targets } from './target.ts'

/** The version of the rows. */
const VERSION = 1

const PLACE = 'place'
const FORGET_PLACE = 'forget-place'

interface OwedPlace {
  v: typeof VERSION
  slug: string
  play: Omit<BoardPlay, 'player'>
  /** by what a player's plays are known to be theirs; no board is told it */
  whose: string
  /** when the board forgets the play by itself, in milliseconds since 1970 */
  until?: number
  /** see `owed-brought.ts` */
  brought?: true
}

interface OwedForgetting {
  v: typeof VERSION
  slug: string
  id: string
}

/** How places are paid: the board of the quiz has the play, and says where it stands, or has it no more. */
export function placeTargets(
  env: Pick<Env, 'BOARDS' | 'CLASSROOMS'>,
  note: (slug: string, play: string, place: Place) => void,
): Targets {
  return {
    [PLACE]: {
      async pay(_key, payload) {
        const { slug, play, whose, until, brought } = payload as OwedPlace
        const player = await playerOf(slug, whose)
        const place = await boardOf(env, slug).put({ ...play, player, ...(until && { until }) })
        if (place) note(slug, play.id, place)
        if (brought && (await isGone(env, slug))) await boardOf(env, slug).erase()
        forgetLooks(slug)
      },
    },
    [FORGET_PLACE]: {
      async pay(_key, payload) {
        const { slug, id } = payload as OwedForgetting
        await boardOf(env, slug).forget(id)
        forgetLooks(slug)
      },
    },
  }
}

/** Puts a play on the board of its quiz that no round owes it: one that stands for itself. */
export async function putOnBoard(
  env: Pick<Env, 'BOARDS'>,
  slug: string,
  { answers: _, ...play }: Play,
  until?: number,
) {
  await boardOf(env, slug).put({ ...play, player: await playerOf(slug, play.id), ...(until && { until }) })
  forgetLooks(slug)
}

/** The key under which the place of a play is owed. */
export function placeKey(slug: string, id: string): string {
  return `${PLACE}:${slug}:${id}`
}

/** The row by which a board is owed a play of `whose`. */
export function placeToTell(
  slug: string,
  { answers: _, ...play }: Play,
  whose: string,
  { until, brought }: Pick<OwedPlace, 'until' | 'brought'>,
): NewRow {
  const payload: OwedPlace = { v: VERSION, slug, play, whose, ...(until && { until }), ...(brought && { brought }) }
  return { target: PLACE, key: placeKey(slug, play.id), payload }
}

/** The row by which a board has to forget a play, whether it has it or not. */
export function placeToForget(slug: string, id: string): NewRow {
  const payload: OwedForgetting = { v: VERSION, slug, id }
  return { target: FORGET_PLACE, key: placeKey(slug, id), payload }
}

function boardOf(env: Pick<Env, 'BOARDS'>, slug: string) {
  return env.BOARDS.get(env.BOARDS.idFromName(slug))
}

/** A player of one quiz, by whom nobody finds their browser, nor them on another board. */
async function playerOf(slug: string, whose: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`player ${slug} ${whose}`))
  return [...new Uint8Array(digest)]
    .slice(0, 12)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
