import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { OWED } from './owe.ts'

/** The answers that this browser keeps for the record, by the names of their places; none in a thread, or where it forbids to ask. */
export function readOwed(): Map<string, RecordedAnswer> {
  try {
    const places = Object.keys(localStorage).filter((name) => name.startsWith(OWED))
    return new Map(places.flatMap(found))
  } catch {
    return new Map()
  }
}

function found(place: string): [string, RecordedAnswer][] {
  try {
    return [[place, JSON.parse(localStorage.getItem(place) ?? '')]]
  } catch {
    return []
  }
}

/** Keeps what is at these places no longer. */
export function forgetOwed(places: Iterable<string>): void {
  for (const place of places) localStorage.removeItem(place)
}
