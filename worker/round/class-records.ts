import type { ClassRound } from '../game/class/wire.ts'
import { hasTable } from './tables.ts'

/** The version of these tables. 1 had `rounds` alone, without what is left of each. */
const VERSION = 2

/** What a class that is being deleted still has to forget besides its rounds. */
export interface Erasing {
  slug: string
  /** failed attempts so far */
  attempts: number
}

/** A round of a class that is being deleted; `left` is null until it is known how many scores KV has of it. */
export interface ErasedRound extends ClassRound {
  players: number
  left: number | null
}

/** The rows of a class's link. One that there never was has no tables, so that asking for it stores nothing. */
export class ClassRecords {
  constructor(private readonly sql: SqlStorage) {}

  /** Whether the link has, or had, rounds; the tables of an earlier build are today's from now on. */
  exists(): boolean {
    if (hasTable(this.sql, 'meta')) return true
    if (!hasTable(this.sql, 'rounds')) return false
    this.sql.exec(`
      ALTER TABLE rounds ADD COLUMN ready INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE rounds ADD COLUMN players INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE rounds ADD COLUMN remaining INTEGER;
    `)
    this.createMeta()
    return true
  }

  create(): void {
    if (this.exists()) return
    this.sql.exec(`
      CREATE TABLE rounds (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL,
        ready INTEGER NOT NULL, players INTEGER NOT NULL, remaining INTEGER
      )
    `)
    this.createMeta()
  }

  /** The rounds that are laid out, the first first. */
  rounds(): ClassRound[] {
    if (!this.exists()) return []
    const rows = this.sql.exec('SELECT number, id, startedAt FROM rounds WHERE ready = 1 ORDER BY number').toArray()
    return rows as unknown as ClassRound[]
  }

  /** Notes a round before it is laid out, so that whoever deletes the class knows of it. */
  add(id: string, startedAt: number): ClassRound {
    const { number } = this.sql
      .exec<{ number: number }>(
        'INSERT INTO rounds (id, startedAt, ready, players) VALUES (?, ?, 0, 0) RETURNING number',
        ...[id, startedAt],
      )
      .one()
    return { number, id, startedAt }
  }

  ready(number: number): void {
    this.sql.exec('UPDATE rounds SET ready = 1 WHERE number = ?', number)
  }

  /** The names that the host has listed; kept here, for KV is not to know them. */
  roster(): string[] {
    return JSON.parse(this.sql.exec<{ roster: string }>('SELECT roster FROM meta').one().roster)
  }

  setRoster(names: readonly string[]): void {
    this.sql.exec('UPDATE meta SET roster = ?', JSON.stringify(names))
  }

  erasing(): Erasing | null {
    if (!this.exists()) return null
    const { erasing } = this.sql.exec<{ erasing: string | null }>('SELECT erasing FROM meta').one()
    return erasing === null ? null : JSON.parse(erasing)
  }

  setErasing(erasing: Erasing): void {
    this.sql.exec('UPDATE meta SET erasing = ?', JSON.stringify(erasing))
  }

  /** All rounds of a class that is being deleted, those that are gone as well. */
  erasedRounds(): ErasedRound[] {
    const rows = this.sql.exec('SELECT number, id, startedAt, players, remaining AS left FROM rounds ORDER BY number')
    return rows.toArray() as unknown as ErasedRound[]
  }

  /** Notes what a round has said: how many players it had, the first time, and what KV still has of it. */
  noteErased(number: number, { players, left }: { players: number; left: number }): void {
    this.sql.exec(
      'UPDATE rounds SET players = MAX(players, ?), remaining = ? WHERE number = ?',
      ...[players, left, number],
    )
  }

  private createMeta(): void {
    this.sql.exec('CREATE TABLE meta (version INTEGER NOT NULL, roster TEXT NOT NULL, erasing TEXT)')
    this.sql.exec("INSERT INTO meta VALUES (?, '[]', NULL)", VERSION)
  }
}
