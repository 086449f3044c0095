import type { Below } from '../chance.ts'
import { MOST_PLAYERS, type Rules } from '../make/rules.ts'
import { asLatin } from '../names/look-alike.ts'
import { generateName } from '../names/made-up.ts'
import { NameBook } from '../names/same-name.ts'
import { withoutAccents } from '../names/words/lists.ts'
import { MINUTE_MS } from '../time.ts'
import { doorsAt } from './doors.ts'
import type { Doors } from './wire.ts'

/** What a round knows when somebody would like to come in. */
export interface Lobby {
  rules: Rules
  doors: Doors
  /** whether the host has let this one in */
  approved?: boolean
  /** how many are in */
  players: number
  /** whether one of them has a name, as names are compared */
  isTaken(name: string): boolean
}

/** What somebody at the door may know; of them it tells whether they are in already, or were taken out. */
export interface LobbyView {
  rules: Omit<Rules, 'roster'>
  doors: Doors
  full: boolean
  /** whether a live round has come to its end */
  over: boolean
  inside: boolean
  removed: boolean
  /** how many questions there are */
  of: number
  /** milliseconds since 1970 */
  keepUntil?: number
}

/** Why somebody does not come in. */
export type Turned = 'early' | 'closed' | 'locked' | 'full' | 'name-taken' | 'name-missing' | 'name-not-listed'

/**
 * So many come into a class at its own pace without its host's doing; from then on newcomers wait, unless the host has said from
 * when. No class is as large, and whoever makes pupils up, with an answer each to keep their seats, fills none.
 */
export const MOST_UNSEEN = 250

/** From how many players on newcomers wait for the host. In a live round the host is there, and sees who comes. */
function waitFrom({ rules, doors }: Pick<Lobby, 'rules' | 'doors'>): number {
  return doors.approveFrom ?? (rules.kind === 'class' ? MOST_UNSEEN : MOST_PLAYERS)
}

/** Decides who comes in, and under which name, or who waits for the host under it. `nickname` is tidy already; a generated name needs none. */
export function admit(
  { rules, doors, players, isTaken, approved = false }: Lobby,
  { nickname, now, below }: { nickname?: string; now: number; below: Below },
): { nickname: string; waits?: true } | { turned: Turned } {
  const state = doorsAt(now, doors)
  if (state !== 'open') return { turned: state }
  if (doors.locked) return { turned: 'locked' }
  if (players >= MOST_PLAYERS) return { turned: 'full' }
  const waits = !approved && players >= waitFrom({ rules, doors }) && { waits: true as const }
  if (rules.naming === 'generated')
    return { nickname: nickname && approved && !isTaken(nickname) ? nickname : generateName(isTaken, below), ...waits }
  if (!nickname) return { turned: 'name-missing' }
  const name = rules.naming === 'free' ? nickname : new NameBook(rules.roster).find(nickname)
  if (!name) return { turned: 'name-not-listed' }
  return isTaken(name) ? { turned: 'name-taken' } : { nickname: name, ...waits }
}

/**
 * How long somebody keeps a seat of a full round without a first answer, and without having opened the article, in
 * milliseconds: whoever takes all seats and plays on none keeps nobody out for long.
 */
export const SEAT_KEPT = 5 * MINUTE_MS

/** So many letters of a name are asked for before any of the list is shown, and so many names are shown at most. */
const LEAST_LETTERS = 2
const MOST_FOUND = 12

/** Two letters that more names than these begin with show none: a list is not to be read out by a few guesses. */
const MOST_FOR_LEAST = 10

/** Names of a list that begin with some letters; `more`: others do as well, and a letter more would show them. */
export interface FoundOnList {
  names: string[]
  more: boolean
}

/** The names of a roster that nobody has taken yet, of which a part begins with some letters. */
export function namesFound({ rules, isTaken }: Pick<Lobby, 'rules' | 'isTaken'>, letters: string): FoundOnList {
  const sought = plain(letters)
  const typed = [...sought].length
  if (typed < LEAST_LETTERS) return { names: [], more: false }
  const found = rules.roster.filter((name) => partsOf(name).some((part) => part.startsWith(sought)) && !isTaken(name))
  const more = typed === LEAST_LETTERS && found.length > MOST_FOR_LEAST
  // A name of two letters has no third.
  const shown = more ? found.filter((name) => partsOf(name).includes(sought)) : found
  return { names: shown.slice(0, MOST_FOUND), more }
}

function partsOf(name: string): string[] {
  return [plain(name), ...name.split(/[\s'’-]+/u).map(plain)]
}

/** Letters without case, gaps and marks. */
function plain(text: string): string {
  const letters = text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')
  return asLatin(withoutAccents(letters.toLowerCase()))
}
