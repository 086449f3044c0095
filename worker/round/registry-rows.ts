import { hasTable } from './tables.ts'

/** The version of these tables. */
const VERSION = 1

/** How far a look through KV is: where its list goes on, and the last slug that it has told. */
export interface Sweep {
  cursor: string | null
  after: string
}

/** What has been noted since a number, and up to which. */
export interface News {
  slugs: string[]
  last: number
}

/** The slugs of made quizzes and challenges, numbered as they come, so that whoever knows some asks for the rest. */
export class RegistryRows {
  constructor(private readonly sql: SqlStorage) {}

  /** Creates the tables `now`, in milliseconds since 1970, unless they are there; `id` names this numbering. */
  create(id: string, now: number): void {
    if (hasTable(this.sql, 'meta')) return
    this.sql.exec(`
      CREATE TABLE meta (version INTEGER NOT NULL, id TEXT NOT NULL, since INTEGER NOT NULL, whole INTEGER NOT NULL, sweep TEXT NOT NULL);
      CREATE TABLE slugs (number INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL UNIQUE, at INTEGER NOT NULL);
    `)
    this.sql.exec('INSERT INTO meta VALUES (?, ?, ?, 0, ?)', VERSION, id, now, JSON.stringify(FROM_THE_START))
  }

  has(slug: string): boolean {
    return this.sql.exec('SELECT 1 FROM slugs WHERE slug = ?', slug).toArray().length > 0
  }

  /** Notes a slug at a time, in milliseconds since 1970; one that is noted already stays as it is. */
  add(slug: string, at: number): void {
    if (!this.has(slug)) this.sql.exec('INSERT INTO slugs (slug, at) VALUES (?, ?)', slug, at)
  }

  drop(slug: string): void {
    this.sql.exec('DELETE FROM slugs WHERE slug = ?', slug)
  }

  newsSince(number: number): News {
    const rows = this.sql
      .exec<{ number: number; slug: string }>('SELECT number, slug FROM slugs WHERE number > ? ORDER BY number', number)
      .toArray()
    return { slugs: rows.map(({ slug }) => slug), last: rows.at(-1)?.number ?? number }
  }

  /** Those that were noted before a time and sort after one slug, up to and with another; to the end where that is null. */
  olderThan(time: number, after: string, upTo: string | null): string[] {
    const rows = this.sql.exec<{ slug: string }>(
      'SELECT slug FROM slugs WHERE slug > ? AND (? IS NULL OR slug <= ?) AND at < ?',
      ...[after, upTo, upTo, time],
    )
    return rows.toArray().map(({ slug }) => slug)
  }

  /** By which name this numbering is known, and whether it has all that KV has. */
  state(): { id: string; whole: boolean } {
    const { id, whole } = this.sql.exec<{ id: string; whole: number }>('SELECT id, whole FROM meta').one()
    return { id, whole: whole === 1 }
  }

  /** When the tables were created, in milliseconds since 1970. */
  since(): number {
    return this.sql.exec<{ since: number }>('SELECT since FROM meta').one().since
  }

  sweep(): Sweep {
    return JSON.parse(this.sql.exec<{ sweep: string }>('SELECT sweep FROM meta').one().sweep)
  }

  setSweep(sweep: Sweep): void {
    this.sql.exec('UPDATE meta SET sweep = ?', JSON.stringify(sweep))
  }

  /** A look through KV has come to its end. */
  endSweep(): void {
    this.setSweep(FROM_THE_START)
    this.sql.exec('UPDATE meta SET whole = 1')
  }
}

const FROM_THE_START: Sweep = { cursor: null, after: '' }
