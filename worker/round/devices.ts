import type { WrongCodes } from '../game/rejoin.ts'

/**
 * Which browser is which player, by the id in its cookie: a player may go on with another. Those who were taken out for
 * good stay out, and whoever guesses at codes is not heard for a while.
 */
export class Devices {
  constructor(private readonly sql: SqlStorage) {}

  create(): void {
    this.sql.exec(`
      CREATE TABLE devices (id TEXT PRIMARY KEY, player TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE removed (id TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE wrong_codes (device TEXT NOT NULL, at INTEGER NOT NULL);
    `)
  }

  drop(): void {
    for (const table of ['devices', 'removed', 'wrong_codes']) this.sql.exec(`DROP TABLE IF EXISTS ${table}`)
  }

  playerOf(device: string): string | undefined {
    return this.sql.exec<{ player: string }>('SELECT player FROM devices WHERE id = ?', device).toArray()[0]?.player
  }

  /** From now on the device is this player. */
  assign(device: string, player: string): void {
    this.sql.exec('INSERT OR REPLACE INTO devices VALUES (?, ?)', device, player)
  }

  wasRemoved(device: string): boolean {
    return this.sql.exec('SELECT 1 FROM removed WHERE id = ?', device).toArray().length > 0
  }

  /** Parts every device from a player; `bar`: they stay out. */
  remove(player: string, bar: boolean): void {
    if (bar) this.sql.exec('INSERT OR IGNORE INTO removed SELECT id FROM devices WHERE player = ?', player)
    this.sql.exec('DELETE FROM devices WHERE player = ?', player)
  }

  /** When wrong rejoin codes came in within the hour before `now`, in milliseconds since 1970; older ones are forgotten. */
  wrongCodes(device: string, now: number): WrongCodes {
    this.sql.exec('DELETE FROM wrong_codes WHERE at < ?', now - 3_600_000)
    const all = this.sql.exec<{ device: string; at: number }>('SELECT * FROM wrong_codes').toArray()
    const times = (from: typeof all) => from.map(({ at }) => at)
    return { device: times(all.filter((each) => each.device === device)), round: times(all) }
  }

  noteWrongCode(device: string, now: number): void {
    this.sql.exec('INSERT INTO wrong_codes VALUES (?, ?)', device, now)
  }
}
