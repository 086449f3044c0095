import type { LiveEvent } from '../../game/live/events.ts'
import { type LiveState, readLiveState } from '../../game/live/state.ts'
import { replay } from '../../game/live/step.ts'

/** How many events may follow a snapshot before another is worth its writing. */
const SNAPSHOT_EVERY = 2_500

/** What happened in a live round, in SQLite: each event as it comes, and now and then where it all led. */
export class LiveLog {
  private since = 0

  constructor(private readonly sql: SqlStorage) {}

  create(start: LiveState): void {
    this.sql.exec(`
      CREATE TABLE live_log (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL);
      CREATE TABLE live_state (state TEXT NOT NULL);
    `)
    this.sql.exec('INSERT INTO live_state VALUES (?)', JSON.stringify(start))
  }

  append(event: LiveEvent, now: number): void {
    this.sql.exec('INSERT INTO live_log (at, event) VALUES (?, ?)', now, JSON.stringify(event))
    this.since++
  }

  /** The round as it is: the last snapshot, and what has happened since. */
  read(): LiveState {
    const { state } = this.sql.exec<{ state: string }>('SELECT state FROM live_state').one()
    const rows = this.sql
      .exec<{ at: number; event: string }>('SELECT at, event FROM live_log ORDER BY number')
      .toArray()
    this.since = rows.length
    const log = rows.map(({ at, event }) => ({ now: at, event: JSON.parse(event) as LiveEvent }))
    return replay(readLiveState(JSON.parse(state)), log)
  }

  /** Whether waking up would take long enough for a snapshot. */
  isLong(): boolean {
    return this.since >= SNAPSHOT_EVERY
  }

  /** Writes down where everything led, and forgets how: of whoever was taken out nothing is left. */
  snapshot(state: LiveState): void {
    this.sql.exec('UPDATE live_state SET state = ?', JSON.stringify(state))
    this.sql.exec('DELETE FROM live_log')
    this.since = 0
  }
}
