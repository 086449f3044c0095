import { MOST_WAITING, type Newcomer } from '../game/class/wire.ts'
import { hasTable } from './tables.ts'

/** A newcomer, with the device that they came with and what their order of questions is drawn by. */
export interface Waiting extends Newcomer {
  device: string
  seed: number
}

/** Who waits until the host lets them in. A round in which nobody has waited has no table for it. */
export class WaitingRoom {
  /** known to have no table, so that whoever comes in does not look for one */
  private none = false

  constructor(private readonly sql: SqlStorage) {}

  /** Everybody who waits, the first first. */
  all(): Waiting[] {
    if (!this.exists()) return []
    return this.sql.exec('SELECT * FROM waiting ORDER BY at, id').toArray() as unknown as Waiting[]
  }

  /** Notes somebody who waits; a device that asks again keeps its place. False where too many wait already. */
  add({ id, device, nickname, seed, at }: Waiting): boolean {
    this.sql.exec(
      'CREATE TABLE IF NOT EXISTS waiting (device TEXT PRIMARY KEY, id TEXT NOT NULL, nickname TEXT NOT NULL, seed INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID',
    )
    this.none = false
    const waiting = this.all()
    if (waiting.length >= MOST_WAITING && !waiting.some((each) => each.device === device)) return false
    this.sql.exec(
      'INSERT INTO waiting VALUES (?, ?, ?, ?, ?) ON CONFLICT (device) DO UPDATE SET nickname = excluded.nickname',
      ...[device, id, nickname, seed, at],
    )
    return true
  }

  /** Somebody waits no longer. Tells whether they did. */
  drop(device: string): boolean {
    if (!this.exists()) return false
    return this.sql.exec('DELETE FROM waiting WHERE device = ? RETURNING id', device).toArray().length > 0
  }

  private exists(): boolean {
    this.none ||= !hasTable(this.sql, 'waiting')
    return !this.none
  }
}
