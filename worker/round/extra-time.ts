import { hasTable } from './tables.ts'

/** How much more time pupils have than their class, in milliseconds. A round in which nobody has any has no table for it. */
export class ExtraTime {
  /** known to have no table, so that whoever answers does not look for one */
  private none = false

  constructor(private readonly sql: SqlStorage) {}

  of(player: string): number {
    if (!this.exists()) return 0
    const rows = this.sql.exec<{ extra: number }>('SELECT extra FROM extra_time WHERE player = ?', player).toArray()
    return rows[0]?.extra ?? 0
  }

  set(player: string, extra: number): void {
    this.sql.exec(
      'CREATE TABLE IF NOT EXISTS extra_time (player TEXT PRIMARY KEY, extra INTEGER NOT NULL) WITHOUT ROWID',
    )
    this.none = false
    this.sql.exec('INSERT OR REPLACE INTO extra_time VALUES (?, ?)', player, extra)
  }

  drop(player: string): void {
    if (this.exists()) this.sql.exec('DELETE FROM extra_time WHERE player = ?', player)
  }

  private exists(): boolean {
    this.none ||= !hasTable(this.sql, 'extra_time')
    return !this.none
  }
}
