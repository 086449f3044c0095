/** Something that a round owes to somebody else, until it is paid. Later rows of a key wait for the earlier ones. */
export interface Owed {
  number: number
  /** who is owed it, by the name of what pays it */
  target: string
  key: string
  /** JSON */
  payload: string
  /** failed attempts so far */
  attempts: number
  /** when it may be tried, in milliseconds since 1970 */
  dueAt: number
}

/** Something that comes to be owed; `payload` is what JSON can hold. */
export interface NewRow {
  target: string
  key: string
  payload: unknown
}

type Row = Record<keyof Owed, SqlStorageValue>

/** The rows of an outbox, in the order in which they came. A row that is paid is gone. */
export class OutboxRows {
  constructor(private readonly sql: SqlStorage) {}

  create(): void {
    this.sql.exec(`
      CREATE TABLE IF NOT EXISTS outbox (
        number INTEGER PRIMARY KEY, target TEXT NOT NULL, key TEXT NOT NULL, payload TEXT NOT NULL,
        attempts INTEGER NOT NULL, dueAt INTEGER NOT NULL
      )
    `)
  }

  /** Adds a row behind all others, and behind the number `last`: the number of a row that is gone would be given again. */
  add({ target, key, payload }: NewRow, now: number, last = 0): void {
    const row = [last, target, key, JSON.stringify(payload), 0, now]
    this.sql.exec(
      `INSERT INTO outbox (number, target, key, payload, attempts, dueAt)
       VALUES (MAX(?, COALESCE((SELECT MAX(number) FROM outbox), 0)) + 1, ?, ?, ?, ?, ?)`,
      ...row,
    )
  }

  /** The row as it is now; undefined once it is paid or of no use any more. */
  find(number: number): Owed | undefined {
    return this.read('SELECT * FROM outbox WHERE number = ?', number)[0]
  }

  /** What may be tried at `now`: the first row of each key, at most `most` of them, those of the targets `last` after all others. */
  due(now: number, most: number, last: readonly string[]): Owed[] {
    return this.read(
      `SELECT * FROM outbox WHERE dueAt <= ? AND number IN (SELECT MIN(number) FROM outbox GROUP BY key)
       ORDER BY target IN (SELECT value FROM json_each(?)), number LIMIT ?`,
      ...[now, JSON.stringify(last), most],
    )
  }

  ofKey(key: string): Owed[] {
    return this.read('SELECT * FROM outbox WHERE key = ? ORDER BY number', key)
  }

  count(): number {
    return this.sql.exec<{ rows: number }>('SELECT COUNT(*) AS rows FROM outbox').one().rows
  }

  /** How many rows there are beside those of some numbers. */
  countBut(numbers: readonly number[]): number {
    const query = 'SELECT COUNT(*) AS rows FROM outbox WHERE number NOT IN (SELECT value FROM json_each(?))'
    return this.sql.exec<{ rows: number }>(query, JSON.stringify(numbers)).one().rows
  }

  /** When the next row may be tried, in milliseconds since 1970; null where nothing is owed. */
  nextDue(): number | null {
    return this.sql.exec<{ next: number | null }>('SELECT MIN(dueAt) AS next FROM outbox').one().next
  }

  drop(number: number): void {
    this.sql.exec('DELETE FROM outbox WHERE number = ?', number)
  }

  dropKey(key: string): void {
    this.sql.exec('DELETE FROM outbox WHERE key = ?', key)
  }

  dropAllBut(keys: readonly string[]): void {
    this.sql.exec('DELETE FROM outbox WHERE key NOT IN (SELECT value FROM json_each(?))', JSON.stringify(keys))
  }

  dropTargets(targets: readonly string[]): void {
    this.sql.exec('DELETE FROM outbox WHERE target IN (SELECT value FROM json_each(?))', JSON.stringify(targets))
  }

  /** Makes due at `now` what would be due by `until`, but for the targets `not`. */
  bringForward(now: number, until: number, not: readonly string[]): void {
    this.sql.exec(
      `UPDATE outbox SET dueAt = ? WHERE dueAt > ? AND dueAt <= ?
       AND target NOT IN (SELECT value FROM json_each(?))`,
      ...[now, now, until, JSON.stringify(not)],
    )
  }

  putOff(number: number, attempts: number, dueAt: number): void {
    this.sql.exec('UPDATE outbox SET attempts = ?, dueAt = ? WHERE number = ?', attempts, dueAt, number)
  }

  private read(query: string, ...values: SqlStorageValue[]): Owed[] {
    return this.sql.exec<Row>(query, ...values).toArray() as unknown as Owed[]
  }
}
