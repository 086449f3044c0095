import type { Play } from '../game/play/play.ts'
import type { Outbox } from './outbox.ts'
import { type GradeTarget, gradeKey, gradeToForget, gradeToSend } from './owed-grades.ts'
import { hasTable } from './tables.ts'

/** The version of these rows. */
const VERSION = 1

/** Why a grade never came into the gradebook: what the platform said, as HTTP has it; null where nobody knows. */
export interface GradeRefusal {
  status: number | null
}

type Row = { v: number; player: string; target: string; ended: string | null }

/** Where the grades of players go whom a learning platform has sent. A round in which nobody was sent has no table for it. */
export class Grades {
  constructor(
    private readonly sql: SqlStorage,
    private readonly outbox: () => Outbox,
  ) {}

  /** Notes where a player's grade goes; tells whether it went elsewhere until now. */
  note(player: string, target: GradeTarget): boolean {
    this.create()
    const text = JSON.stringify(target)
    if (this.row(player)?.target === text) return false
    this.sql.exec('INSERT OR REPLACE INTO grades VALUES (?, ?, ?, NULL)', VERSION, player, text)
    return true
  }

  /** Notes that a platform is owed the grade of a play, where it wants one. */
  owe({ id, right, of, finishedAt }: Play, now: number): void {
    const row = this.row(id)
    if (row) this.outbox().replace(gradeToSend(id, JSON.parse(row.target), { right, of, finishedAt }), now)
  }

  /** A player's grade must not be sent any more; one that is under way is not tried again. */
  forget(player: string, now: number): void {
    if (!this.row(player)) return
    if (this.outbox().owes(gradeKey(player))) this.outbox().replace(gradeToForget(player), now)
    this.sql.exec('DELETE FROM grades WHERE player = ?', player)
  }

  /** The grade of one player goes where that of another went, unless it goes somewhere already. */
  move(from: string, into: string): void {
    const row = this.row(from)
    if (row && !this.row(into)) this.note(into, JSON.parse(row.target))
  }

  /** Whether a player's grade is to be sent still, and no later one instead of it. */
  isWanted(player: string): boolean {
    return this.outbox().payloads(gradeKey(player)).length === 1
  }

  /** Notes how sending a grade has ended: `taken`, or why it never will be. */
  end(player: string, how: string): void {
    if (this.row(player)) this.sql.exec('UPDATE grades SET ended = ? WHERE player = ?', how, player)
  }

  /** Why players' grades are not in the gradebook, by player; of those alone that are not, and never will be. */
  refusals(): Map<string, GradeRefusal> {
    if (!hasTable(this.sql, 'grades')) return new Map()
    const rows = this.sql.exec<Row>("SELECT * FROM grades WHERE ended IS NOT NULL AND ended <> 'taken'").toArray()
    return new Map(rows.map(({ player, ended }) => [player, { status: Number(/\b\d{3}$/.exec(ended!)?.[0]) || null }]))
  }

  private row(player: string): Row | undefined {
    if (!hasTable(this.sql, 'grades')) return undefined
    return this.sql.exec<Row>('SELECT * FROM grades WHERE player = ?', player).toArray()[0]
  }

  private create(): void {
    this.sql.exec(
      'CREATE TABLE IF NOT EXISTS grades (v INTEGER NOT NULL, player TEXT PRIMARY KEY, target TEXT NOT NULL, ended TEXT) WITHOUT ROWID',
    )
  }
}
