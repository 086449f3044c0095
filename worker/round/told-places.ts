import type { Place } from '../game/play/board.ts'
import { SECOND_MS } from '../game/time.ts'

/** How long a place is told again before the board is asked once more, in milliseconds; as long as a Worker tells a board again. */
const LATELY = 10 * SECOND_MS

/** Where plays stood when the board was told of them, by the slug of the quiz and their ids: whoever sees their result at once asks no board for it. */
export class ToldPlaces {
  private readonly places = new Map<string, { place: Place; until: number }>()

  note(slug: string, play: string, place: Place): void {
    const now = Date.now()
    for (const [old, { until }] of this.places) if (until <= now) this.places.delete(old)
    this.places.set(`${slug} ${play}`, { place, until: now + LATELY })
  }

  /** The place of a play on the board of a quiz; null where that was not told of it lately. */
  of(slug: string, play: string): Place | null {
    const told = this.places.get(`${slug} ${play}`)
    return told && told.until > Date.now() ? told.place : null
  }
}
