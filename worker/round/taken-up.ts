import { MOST_TAKEN_UP } from '../game/return/versus.ts'
import { hasTable } from './tables.ts'

/** The challenges that a round takes up: a day's quiz is played once, also by whoever is dared to it. */
export class TakenUp {
  constructor(private readonly sql: SqlStorage) {}

  /** Their slugs, the first first. */
  all(): string[] {
    if (!hasTable(this.sql, 'taken_up')) return []
    return this.sql
      .exec<{ slug: string }>('SELECT slug FROM taken_up ORDER BY rowid')
      .toArray()
      .map(({ slug }) => slug)
  }

  /** Whether so many are known that one more is none of them. */
  isFullFor(slug: string): boolean {
    const known = this.all()
    return known.length >= MOST_TAKEN_UP && !known.includes(slug)
  }

  /** Notes one; false where it is known already. */
  add(slug: string): boolean {
    if (this.all().includes(slug)) return false
    this.sql.exec('CREATE TABLE IF NOT EXISTS taken_up (slug TEXT PRIMARY KEY)')
    this.sql.exec('INSERT INTO taken_up VALUES (?)', slug)
    return true
  }
}
