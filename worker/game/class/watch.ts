import type { Answer, Square } from '../play/answer.ts'
import type { LiveNow, Pupil, Watch, WatchMessage } from './wire.ts'

/** What changes of what a page knows already. */
export type WatchChange = Exclude<WatchMessage, { kind: 'all' }>

/** An answer as its host sees it from afar. */
export function squareOf({ right, confidence }: Answer): Square {
  return { right, confidence }
}

/**
 * Changes a watch as a message says, in place and nothing else of it, so that a page draws no more than that: how a host's
 * page keeps up. `placeOf` tells where a pupil stands in it, −1 for one who is not there.
 */
export function follow(watch: Watch, message: WatchChange, placeOf: (pupil: string) => number): void {
  switch (message.kind) {
    case 'pupil':
      putPupil(watch, message.pupil, placeOf)
      return
    case 'answer':
      putAnswer(watch.pupils[placeOf(message.pupil)], message)
      return
    case 'vote':
      putVote(watch.pupils[placeOf(message.pupil)], message)
      return
    case 'live':
      putLive(watch, message.live)
      return
    case 'removed':
      watch.pupils = watch.pupils.filter(({ id }) => id !== message.pupil)
      return
    case 'doors':
      watch.doors = message.doors
      return
    case 'waiting':
      watch.waiting = message.waiting
      return
    case 'erased':
      watch.pupils = []
  }
}

/** A pupil who is known already keeps their row. */
function putPupil(watch: Watch, pupil: Pupil, placeOf: (pupil: string) => number): void {
  const known = watch.pupils[placeOf(pupil.id)]
  if (known) Object.assign(known, pupil)
  else watch.pupils.push(pupil)
}

function putAnswer(
  pupil: Pupil | undefined,
  { question, cell, at, finished }: WatchMessage & { kind: 'answer' },
): void {
  if (!pupil) return
  pupil.cells[question] = cell
  pupil.lastAt = at
  pupil.finished = finished
}

function putVote(pupil: Pupil | undefined, { vote, at }: WatchMessage & { kind: 'vote' }): void {
  if (!pupil) return
  pupil.vote = vote
  pupil.lastAt = at
}

/** With each vote that begins, everybody is asked anew. */
function putLive(watch: Watch, live: LiveNow): void {
  const begins = live.vote !== null && (live.vote !== watch.live?.vote || live.at !== watch.live.at)
  if (begins) for (const pupil of watch.pupils) if (pupil.vote) pupil.vote = null
  watch.live = live
}
