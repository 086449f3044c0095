import { folded, generateName } from './names.ts'
import { type Doors, doorsAt, MOST_PLAYERS, type Rules } from './rules.ts'
import type { Below } from './shuffle.ts'

/** What a round knows when somebody would like to come in. */
export interface Lobby {
  rules: Rules
  doors: Doors
  /** the names of those who are in */
  taken: readonly string[]
}

export type Turned = 'early' | 'closed' | 'full' | 'name-taken' | 'name-missing' | 'name-not-listed'

/** Decides who comes in, and under which name. `nickname` is tidy already; a generated name needs none. */
export function admit(
  { rules, doors, taken }: Lobby,
  { nickname, now, below }: { nickname?: string; now: number; below: Below },
): { nickname: string } | { turned: Turned } {
  const state = doorsAt(now, doors)
  if (state !== 'open') return { turned: state }
  if (taken.length >= MOST_PLAYERS) return { turned: 'full' }
  const names = new Set(taken.map(folded))
  if (rules.naming === 'generated') return { nickname: generateName((name) => names.has(folded(name)), below) }
  if (!nickname) return { turned: 'name-missing' }
  const name = rules.naming === 'free' ? nickname : rules.roster.find((each) => folded(each) === folded(nickname))
  if (!name) return { turned: 'name-not-listed' }
  return names.has(folded(name)) ? { turned: 'name-taken' } : { nickname: name }
}

/** The names of a roster that nobody has taken yet. */
export function namesLeft({ rules, taken }: Lobby): string[] {
  const names = new Set(taken.map(folded))
  return rules.roster.filter((name) => !names.has(folded(name)))
}

/** The most names that a roster may hold. */
export const MOST_ROSTER = 200

/**
 * A pasted roster as a list of tidy names. Lines are names; "Doe, Jane" among them is one, and so are two cells of a
 * spreadsheet. A single line is a list between commas.
 */
export function readRoster(pasted: string): string[] {
  const lines = pasted.split(/[\n\r]+/).filter((line) => line.trim())
  const names = lines.length > 1 ? lines.map(firstNameFirst) : pasted.split(/[,;\t]/)
  return names.map((name) => name.normalize('NFC').trim().replace(/\s+/g, ' ')).filter(Boolean)
}

/** A name that stands twice in a list, or two that are compared as one; undefined where all differ. */
export function nameTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => seen.has(folded(name)) || !seen.add(folded(name)))
}

function firstNameFirst(line: string): string {
  const [last = '', first, ...more] = line.split(/[,;]/)
  return first !== undefined && more.length === 0 ? `${first} ${last}` : line.replace(/[,;]/g, ' ')
}
