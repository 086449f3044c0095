import { hasTable } from './tables.ts'

/** The most challenges that one play takes up: each is a write of KV. */
const MOST = 10

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

  /** Notes one; false where it is known already, or too many are. */
  add(slug: string): boolean {
    const known = this.all()
    if (known.includes(slug) || known.length >= MOST) return false
    this.sql.exec('CREATE TABLE IF NOT EXISTS taken_up (slug TEXT PRIMARY KEY)')
    this.sql.exec('INSERT INTO taken_up VALUES (?)', slug)
    return true
  }
}
