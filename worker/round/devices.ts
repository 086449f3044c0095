import type { WrongCodes } from '../game/class/rejoin.ts'
import { HOUR_MS } from '../game/time.ts'
import { hasTable } from './tables.ts'

/** Who tried a code, and under which name: what wrong ones are counted by. */
type Tried = Record<keyof WrongCodes, string>

/**
 * Which browser is which player, by the id in its cookie: a player may go on with another. Those who were taken out for
 * good stay out, and whoever guesses at codes is not heard for a while.
 */
export class Devices {
  constructor(private readonly sql: SqlStorage) {}

  playerOf(device: string): string | undefined {
    return this.sql.exec<{ player: string }>('SELECT player FROM devices WHERE id = ?', device).toArray()[0]?.player
  }

  /** A device that is this player; undefined where none is any more. */
  deviceOf(player: string): string | undefined {
    const rows = this.sql.exec<{ id: string }>('SELECT id FROM devices WHERE player = ? LIMIT 1', player)
    return rows.toArray()[0]?.id
  }

  /** From now on the device is this player. */
  assign(device: string, player: string): void {
    this.sql.exec('INSERT OR REPLACE INTO devices VALUES (?, ?)', device, player)
  }

  /** A round of one player has nobody to remove, and no table for it. */
  wasRemoved(device: string): boolean {
    if (!hasTable(this.sql, 'removed')) return false
    return this.sql.exec('SELECT 1 FROM removed WHERE id = ?', device).toArray().length > 0
  }

  /** Parts every device from a player; `bar`: they stay out. */
  remove(player: string, bar: boolean): void {
    if (bar) this.sql.exec('INSERT OR IGNORE INTO removed SELECT id FROM devices WHERE player = ?', player)
    this.sql.exec('DELETE FROM devices WHERE player = ?', player)
  }

  /** Keeps a device out for good that is nobody's. */
  bar(device: string): void {
    this.sql.exec('INSERT OR IGNORE INTO removed VALUES (?)', device)
  }

  /** Every device of a player is another one from now on. */
  move(from: string, into: string): void {
    this.sql.exec('UPDATE devices SET player = ? WHERE player = ?', into, from)
  }

  /** How many devices each player has gone on with. */
  counts(): Map<string, number> {
    const rows = this.sql.exec<{ player: string; n: number }>(
      "SELECT player, COUNT(*) AS n FROM devices WHERE id NOT LIKE 'lti %' GROUP BY player",
    )
    return new Map(rows.toArray().map(({ player, n }) => [player, n]))
  }

  /** When wrong rejoin codes came in within the hour before `now`, in milliseconds since 1970; older ones are forgotten. */
  wrongCodes(tried: Tried, now: number): WrongCodes {
    this.sql.exec('DELETE FROM wrong_codes WHERE at < ?', now - HOUR_MS)
    const times = (by: string) =>
      this.sql
        .exec<{ at: number }>('SELECT at FROM wrong_codes WHERE device = ?', by)
        .toArray()
        .map(({ at }) => at)
    return { device: times(tried.device), name: times(tried.name) }
  }

  /** How many wrong codes came in within the hour before `now` for each name, by the base of its keys. */
  wrongByName(now: number): Map<string, number> {
    const rows = this.sql.exec<{ name: string; n: number }>(
      "SELECT SUBSTR(device, 6) AS name, COUNT(*) AS n FROM wrong_codes WHERE device LIKE 'name %' AND at > ? GROUP BY device",
      now - HOUR_MS,
    )
    return new Map(rows.toArray().map(({ name, n }) => [name, n]))
  }

  noteWrongCode({ device, name }: Tried, now: number): void {
    this.sql.exec('INSERT INTO wrong_codes VALUES (?, ?), (?, ?)', device, now, name, now)
  }
}
