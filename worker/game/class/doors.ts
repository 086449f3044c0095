import type { Rules } from '../make/rules.ts'
import type { Stop } from '../play/terms.ts'
import { MINUTE_MS } from '../time.ts'
import type { Doors } from './wire.ts'

/** The doors of a round that its host has not bounded. */
export const ALWAYS_OPEN: Doors = { opensAt: null, closesAt: null }

/** Whether a round can be played at `now`. */
export function doorsAt(now: number, { opensAt, closesAt }: Doors): 'early' | 'open' | 'closed' {
  if (closesAt !== null && now >= closesAt) return 'closed'
  return opensAt !== null && now < opensAt ? 'early' : 'open'
}

/** The doors after their host has opened or closed them at `now`; a date to close that is still to come stays. */
export function turnDoors({ opensAt, closesAt, paused, ...rest }: Doors, open: boolean, now: number): Doors {
  const date = paused ? paused.closesAt : closesAt
  if (!open) return { ...rest, opensAt, closesAt: now, paused: { closesAt: date } }
  return { ...rest, opensAt: null, closesAt: date !== null && date > now ? date : null }
}

/** The doors after their host has locked or unlocked them: nobody new comes in, and whoever is in plays on. */
export function lockDoors({ locked: _, ...doors }: Doors, locked: boolean): Doors {
  return locked ? { ...doors, locked } : doors
}

/** The doors after their host has said from how many players on newcomers wait; null: nobody does. */
export function approveFrom({ approveFrom: _, ...doors }: Doors, players: number | null): Doors {
  return players === null ? doors : { ...doors, approveFrom: players }
}

/** The doors after their host has ended the round at `now`. */
export function endDoors({ closesAt: _, paused: __, ...doors }: Doors, now: number): Doors {
  return { ...doors, closesAt: now }
}

/** Whether a round is over for all: its host has ended it, or its date to close has passed. To be paused is no end. */
export function isEnded(now: number, { closesAt, paused }: Doors): boolean {
  const date = paused ? paused.closesAt : closesAt
  return date !== null && now >= date
}

/** When a player's time is up, in milliseconds since 1970; null where nothing ends it. */
export function deadline({ minutes }: Rules, { closesAt }: Doors, joinedAt: number): number | null {
  const own = minutes === null ? null : joinedAt + minutes * MINUTE_MS
  if (own === null || closesAt === null) return own ?? closesAt
  return Math.min(own, closesAt)
}

/** Why a player cannot answer any more at `now`, if so. */
export function stopped(now: number, rules: Rules, doors: Doors, joinedAt: number): Stop | null {
  const state = doorsAt(now, doors)
  if (state !== 'open') return state
  const ends = deadline(rules, doors, joinedAt)
  return ends !== null && now >= ends ? 'time-up' : null
}

/**
 * Whether a player who has not answered everything is through all the same: nothing will let them answer more. Verdicts
 * that wait for the end wait for this, or for the player's own last answer.
 */
export function isThrough(now: number, rules: Rules, doors: Doors, joinedAt: number): boolean {
  const own = deadline(rules, ALWAYS_OPEN, joinedAt)
  return isEnded(now, doors) || (own !== null && now >= own)
}
