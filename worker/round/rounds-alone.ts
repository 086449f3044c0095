import { DAY_MS } from '../game/time.ts'
import type { Erasure } from './host/eraser.ts'
import { hasTable } from './tables.ts'

/** How long a round is remembered, in milliseconds. One that is still there then goes a week after its last answer, and opens for nobody. */
const REMEMBERED = 30 * DAY_MS
/** How many rounds one attempt erases: an object may ask a thousand others. */
const MOST_AT_ONCE = 400

/**
 * The rounds of a brought article that everyone plays alone, so that names and answers go with the article. Those of builds
 * that told nobody of them go by the rules of the house, a week after their last answer at the latest.
 */
export class RoundsAlone {
  constructor(private readonly sql: SqlStorage) {}

  /** Notes a round that begins `now`, in milliseconds since 1970, and forgets those that are gone by now. */
  add(id: string, now: number): void {
    this.sql.exec('CREATE TABLE IF NOT EXISTS alone (id TEXT PRIMARY KEY, startedAt INTEGER NOT NULL) WITHOUT ROWID')
    this.sql.exec('CREATE INDEX IF NOT EXISTS alone_by_start ON alone (startedAt)')
    this.sql.exec('DELETE FROM alone WHERE startedAt < ?', now - REMEMBERED)
    this.sql.exec('INSERT OR IGNORE INTO alone VALUES (?, ?)', id, now)
  }

  /** Erases the rounds; throws where something is left of them, or there are more than one attempt may ask. */
  async erase(erase: (id: string) => Promise<Erasure>): Promise<void> {
    const ids = this.some(MOST_AT_ONCE)
    const erased = await Promise.allSettled(ids.map((id) => erase(id)))
    for (const [at, told] of erased.entries())
      if (told.status === 'fulfilled' && told.value.left === 0) this.sql.exec('DELETE FROM alone WHERE id = ?', ids[at])
    if (this.some(1).length > 0) throw new Error('not all rounds of single players are erased')
  }

  private some(most: number): string[] {
    if (!hasTable(this.sql, 'alone')) return []
    const rows = this.sql.exec<{ id: string }>('SELECT id FROM alone ORDER BY startedAt LIMIT ?', most)
    return rows.toArray().map(({ id }) => id)
  }
}
