import { addSaid, type CountedPlay, type Tallies } from '../game/return/everybody.ts'
import { hasTable } from './tables.ts'

/** The version of these tables. 1 also counted how many plays had how many points, which the boards do. */
const VERSION = 2

/** How far the counting of scores is that earlier builds saved: the last key, and where KV's list goes on from it. */
export interface Progress {
  after: string
  cursor: string | null
  done: boolean
}

/**
 * What has been counted. Each play is a row until the next fold; a fold adds all that came since to one row, and remembers
 * what it has added until the next, for a play may be told twice.
 */
export class CounterRows {
  constructor(private readonly sql: SqlStorage) {}

  create(): void {
    if (hasTable(this.sql, 'points')) this.sql.exec(`DROP TABLE points; UPDATE meta SET version = ${VERSION}`)
    if (hasTable(this.sql, 'meta')) return
    this.sql.exec(`
      CREATE TABLE meta (version INTEGER NOT NULL, tallies TEXT NOT NULL, unpublished INTEGER NOT NULL, earlier TEXT NOT NULL);
      CREATE TABLE fresh (id TEXT PRIMARY KEY, said TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE folded (id TEXT PRIMARY KEY, said TEXT NOT NULL) WITHOUT ROWID;
    `)
    const start: Progress = { after: '', cursor: null, done: false }
    this.sql.exec("INSERT INTO meta VALUES (?, '{}', 1, ?)", VERSION, JSON.stringify(start))
  }

  /** Counts a play, unless it was counted lately. */
  add(play: CountedPlay): void {
    const id = idOf(play.slug, play.id)
    if (this.sql.exec('SELECT 1 FROM folded WHERE id = ?', id).toArray().length > 0) return
    this.sql.exec('INSERT OR IGNORE INTO fresh VALUES (?, ?)', id, play.said)
  }

  /** Forgets whose a play was that was counted lately; what it said is in the tallies, or is not counted any more. */
  forget(slug: string, play: string): void {
    for (const table of ['fresh', 'folded']) this.sql.exec(`DELETE FROM ${table} WHERE id = ?`, idOf(slug, play))
  }

  /** Adds what came since the last fold to the tallies; tells them where they are not published yet. */
  fold(): Tallies | null {
    const came = this.sql.exec<{ said: string }>('SELECT said FROM fresh').toArray()
    if (came.length > 0) {
      this.addToTallies(came.map(({ said }) => said))
      this.sql.exec(`
        DROP TABLE folded;
        ALTER TABLE fresh RENAME TO folded;
        CREATE TABLE fresh (id TEXT PRIMARY KEY, said TEXT NOT NULL) WITHOUT ROWID;
      `)
    }
    const { tallies, unpublished } = this.meta()
    return unpublished === 1 ? JSON.parse(tallies) : null
  }

  published(): void {
    this.sql.exec('UPDATE meta SET unpublished = 0')
  }

  addToTallies(said: readonly string[]): void {
    const tallies: Tallies = JSON.parse(this.meta().tallies)
    for (const each of said) addSaid(tallies, each)
    this.sql.exec('UPDATE meta SET tallies = ?, unpublished = 1', JSON.stringify(tallies))
  }

  progress(): Progress {
    return JSON.parse(this.meta().earlier)
  }

  setProgress(progress: Progress): void {
    this.sql.exec('UPDATE meta SET earlier = ?', JSON.stringify(progress))
  }

  private meta() {
    return this.sql.exec<{ tallies: string; unpublished: number; earlier: string }>('SELECT * FROM meta').one()
  }
}

function idOf(slug: string, play: string): string {
  return `${slug}:${play}`
}
