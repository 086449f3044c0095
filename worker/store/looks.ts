import type { BoardPlay } from '../game/play/board.ts'
import { SECOND_MS } from '../game/time.ts'
import { Briefly } from './briefly.ts'

/** How long a board is told again before its object is asked once more, in milliseconds. */
const LATELY = 10 * SECOND_MS

/** What was seen of boards lately, under keys that begin with a quiz's slug and a space. */
export const looks = new Briefly<{ plays: BoardPlay[]; more: boolean; players: number }>(LATELY)

/** Forgets what was seen of a quiz's board: it has changed. */
export function forgetLooks(slug: string): void {
  looks.forget(`${slug} `)
}
