import { remember, remembered } from '../ui/storage.ts'

/** What this browser keeps the names under that a host gives to classes and rounds; they never leave it but in a file. */
const PLACE = 'class-names'
/** The version of what is kept there. */
const VERSION = 1
const LONGEST = 60

/** Names by what they are of: a class's slug, or slug/number for a round. */
export type OwnNames = Record<string, string>

/** The host's names that this browser keeps; none where it keeps none, or something else. */
export function readOwnNames(text = remembered(PLACE)): OwnNames {
  try {
    const { version, names } = JSON.parse(text ?? '')
    return version === VERSION ? ownNamesIn(names) : {}
  } catch {
    return {}
  }
}

/** Keeps names beside those that are there already; an empty one forgets. */
export function keepOwnNames(names: OwnNames): void {
  const all = Object.entries({ ...readOwnNames(), ...names }).filter(([, name]) => name !== '')
  remember(PLACE, JSON.stringify({ version: VERSION, names: Object.fromEntries(all) }))
}

/** Of anything, what can be such names: a file may have been edited. */
export function ownNamesIn(names: unknown): OwnNames {
  if (typeof names !== 'object') return {}
  const entries = Object.entries(names ?? {}).filter(
    ([of, name]) => /^[a-z0-9-]{1,80}(\/\d{1,6})?$/.test(of) && typeof name === 'string' && name.length <= LONGEST,
  )
  return Object.fromEntries(entries) as OwnNames
}
