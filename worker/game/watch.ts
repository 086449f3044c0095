import type { Confidence } from './marking.ts'
import type { Answer } from './round.ts'
import type { Doors } from './rules.ts'

/** An answer as its host sees it from afar: right or not, and how sure. */
export interface Cell {
  right: boolean
  confidence: Confidence
}

/** A pupil as their host sees them while the class plays. */
export interface Pupil {
  id: string
  nickname: string
  /** the code by which they go on with another phone */
  rejoin: string
  /** a cell a question, in the order of the quiz; null where it is not answered yet */
  cells: (Cell | null)[]
  /** when they came in or last answered, in milliseconds since 1970 */
  lastAt: number
  /** when their own time is up, in milliseconds since 1970; null where they have as long as they like */
  endsAt: number | null
  finished: boolean
}

/** Everything that a host's page shows of a round. */
export interface Watch {
  doors: Doors
  /** the claims, in the order of the quiz */
  claims: string[]
  pupils: Pupil[]
}

/** What a round tells its hosts' open pages: all of it on arrival, and then what changes. */
export type WatchMessage =
  /** `now`: the round's own clock, in milliseconds since 1970 */
  | { kind: 'all'; watch: Watch; now: number }
  | { kind: 'pupil'; pupil: Pupil }
  | { kind: 'answer'; pupil: string; question: number; cell: Cell; at: number; finished: boolean }
  | { kind: 'removed'; pupil: string }
  | { kind: 'doors'; doors: Doors }
  | { kind: 'erased' }

export function cellOf({ right, confidence }: Answer): Cell {
  return { right, confidence }
}

/** The same watch after a message: how a host's page keeps up. */
export function follow(watch: Watch, message: WatchMessage): Watch {
  switch (message.kind) {
    case 'all':
      return message.watch
    case 'pupil':
      return { ...watch, pupils: [...watch.pupils.filter(({ id }) => id !== message.pupil.id), message.pupil] }
    case 'answer':
      return {
        ...watch,
        pupils: watch.pupils.map((pupil) => (pupil.id === message.pupil ? heard(pupil, message) : pupil)),
      }
    case 'removed':
      return { ...watch, pupils: watch.pupils.filter(({ id }) => id !== message.pupil) }
    case 'doors':
      return { ...watch, doors: message.doors }
    case 'erased':
      return { ...watch, pupils: [] }
  }
}

function heard(pupil: Pupil, { question, cell, at, finished }: WatchMessage & { kind: 'answer' }): Pupil {
  return { ...pupil, cells: pupil.cells.with(question, cell), lastAt: at, finished }
}
