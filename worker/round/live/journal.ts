import type { LiveEvent, LiveRefusal } from '../../game/live/events.ts'
import type { LiveState } from '../../game/live/state.ts'
import { step } from '../../game/live/step.ts'
import { LiveLog } from './log.ts'

/** Something that happened, and what it made of the round. */
export interface Happened {
  before: LiveState
  after: LiveState
  event: LiveEvent
  now: number
}

/** How long after the last event of a long log it is shortened, in milliseconds. */
const A_MOMENT = 100

/** What happens in a live round: kept in SQLite first, and followed by whatever it leads to. */
export class Journal {
  private readonly log: LiveLog
  private known: LiveState | null = null
  /** what has happened since something was kept */
  private readonly happened: Happened[] = []
  private keeping: ReturnType<typeof setTimeout> | undefined
  private shortening: ReturnType<typeof setTimeout> | undefined

  constructor(
    sql: SqlStorage,
    private readonly follow: (happened: Happened) => void,
  ) {
    this.log = new LiveLog(sql)
  }

  create(start: LiveState): void {
    this.log.create(start)
  }

  /** Whether it has been read, or written to, since the object woke up. */
  isKnown(): boolean {
    return this.known !== null
  }

  /** Where the round is, though what happened last may not be kept yet. */
  current(): LiveState {
    this.known ??= this.log.read()
    return this.known
  }

  /** Where the round is, all of it kept. */
  kept(): LiveState {
    this.keep()
    return this.current()
  }

  /** Something happened. Says why, where it changes nothing. */
  add(event: LiveEvent, now: number): LiveRefusal | undefined {
    const before = this.current()
    const { state: after, refused } = step(before, event, now)
    if (refused) return refused
    this.known = after
    this.happened.push({ before, after, event, now })
    // Answers come in crowds: those that come together are kept together, which takes a tenth of the time.
    if (event.type === 'answer') this.keeping ??= setTimeout(() => this.keep())
    else this.keep()
    return undefined
  }

  /** Keeps what has happened and then, not before, lets it be followed. Where it cannot be kept, it did not happen. */
  keep(): void {
    clearTimeout(this.keeping)
    this.keeping = undefined
    const happened = this.happened.splice(0)
    try {
      for (const { before, after, event, now } of happened) if (after !== before) this.log.append(event, now)
    } catch (error) {
      this.known = null
      throw error
    }
    for (const each of happened) {
      this.follow(each)
      this.shortenAfter(each.event)
    }
  }

  /** The round is being forgotten, and nothing is known any more. */
  forget(): void {
    clearTimeout(this.keeping)
    clearTimeout(this.shortening)
    this.happened.length = 0
    this.known = null
  }

  /** Writes down where a long log has led, when nobody waits for anything; where somebody was taken out, at once. */
  private shortenAfter(event: LiveEvent): void {
    if (event.type === 'remove') this.log.snapshot(this.current())
    else if (this.log.isLong()) this.shortening ??= setTimeout(() => this.shorten(), A_MOMENT)
  }

  private shorten(): void {
    this.shortening = undefined
    if (this.known) this.log.snapshot(this.kept())
  }
}
