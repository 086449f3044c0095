import { type BoardPlay, byStanding, type LastRow, type Merit, type Place } from '../game/play/board.ts'
import type { Span } from '../game/play/span.ts'
import { hasTable } from './tables.ts'

/** The version of these tables. */
const VERSION = 1

/** How far the scores are taken over that earlier builds left in KV: where its list goes on, and whether that is all. */
export interface TakenOver {
  cursor: string | null
  done: boolean
}

/** A play as a board keeps it; `until`: when it is forgotten, in milliseconds since 1970. */
export type KeptPlay = BoardPlay & { until?: number }

type PlayRow = { content: string }

/**
 * All plays of a quiz; each player’s best in every span that is shown now, in the order of the board; and how many players
 * have how many right answers and points, by which a place is told without reading the board. What is better is smaller:
 * right answers and points are kept as their negatives.
 */
export class BoardRows {
  constructor(private readonly sql: SqlStorage) {}

  create(): void {
    if (hasTable(this.sql, 'meta')) return
    this.sql.exec(`
      CREATE TABLE meta (version INTEGER NOT NULL, cursor TEXT, done INTEGER NOT NULL);
      CREATE TABLE plays (
        id TEXT PRIMARY KEY, player TEXT NOT NULL, lessRight INTEGER NOT NULL, lessPoints INTEGER NOT NULL,
        at INTEGER NOT NULL, content TEXT NOT NULL, until INTEGER
      ) WITHOUT ROWID;
      CREATE INDEX plays_of ON plays (player, lessRight, lessPoints, at, id);
      CREATE INDEX plays_until ON plays (until) WHERE until IS NOT NULL;
      CREATE TABLE best (
        span TEXT, lessRight INTEGER, lessPoints INTEGER, at INTEGER, id TEXT,
        PRIMARY KEY (span, lessRight, lessPoints, at, id)
      ) WITHOUT ROWID;
      CREATE TABLE counts (
        span TEXT, lessRight INTEGER, lessPoints INTEGER, players INTEGER NOT NULL,
        PRIMARY KEY (span, lessRight, lessPoints)
      ) WITHOUT ROWID;
      CREATE TABLE gone (id TEXT PRIMARY KEY) WITHOUT ROWID;
    `)
    this.sql.exec('INSERT INTO meta VALUES (?, NULL, 0)', VERSION)
  }

  /** Keeps a play, or what has become of it: its player’s row is their best one in each span. */
  put(play: KeptPlay, spans: readonly Span[]): void {
    const before = this.find(play.id)
    if (!before && !this.knows(play.player)) {
      this.write(play)
      for (const span of spans) if (play.finishedAt >= span.from) this.seat(play, span)
      return
    }
    const players = new Set([play.player, ...(before ? [before.player] : [])])
    this.reseat(players, spans, () => this.write(play))
  }

  /** Forgets a play; the next best of its player takes its row. One that is not there yet does not come by KV either. */
  forget(id: string, spans: readonly Span[]): void {
    if (!this.takenOver().done) this.sql.exec('INSERT OR IGNORE INTO gone VALUES (?)', id)
    const play = this.find(id)
    if (!play) return
    this.reseat(new Set([play.player]), spans, () => this.sql.exec('DELETE FROM plays WHERE id = ?', id))
  }

  find(id: string): KeptPlay | undefined {
    return this.read('SELECT content FROM plays WHERE id = ?', id)[0]
  }

  /** Whether a play has been taken out before it was taken over. */
  isGone(id: string): boolean {
    return this.sql.exec('SELECT 1 FROM gone WHERE id = ?', id).toArray().length > 0
  }

  /** The rows of a span in its order, from behind `after` on. */
  page({ name }: Span, limit: number, after?: LastRow): KeptPlay[] {
    const { right, points, finishedAt, id } = after ?? {
      right: Number.MAX_SAFE_INTEGER,
      points: 0,
      finishedAt: 0,
      id: '',
    }
    return this.read(
      `SELECT content FROM best JOIN plays USING (id)
       WHERE span = ? AND (best.lessRight, best.lessPoints, best.at, best.id) > (?, ?, ?, ?)
       ORDER BY best.lessRight, best.lessPoints, best.at, best.id LIMIT ?`,
      ...[name, -right, -points, finishedAt, id, limit],
    )
  }

  /** How many players a span has. */
  players({ name }: Span): number {
    return this.sql.exec<{ n: number }>('SELECT COALESCE(SUM(players), 0) AS n FROM counts WHERE span = ?', name).one()
      .n
  }

  /** Where a player’s best play of a span stands; null where they have none in it. */
  place(player: string, span: Span): Place | null {
    const best = this.bestOf({ player, span })
    return best ? { best, rank: this.rankOf(best, span), of: this.players(span) } : null
  }

  /** The place that so much merit has in a span. */
  rankOf({ right, points }: Merit, { name }: Span): number {
    const query = `SELECT 1 + COALESCE(SUM(players), 0) AS rank FROM counts
      WHERE span = ? AND (lessRight, lessPoints) < (?, ?)`
    return this.sql.exec<{ rank: number }>(query, name, -right, -points).one().rank
  }

  /** Forgets the order of days and weeks that are over; their plays stay. */
  dropSpansBut(spans: readonly Span[]): void {
    const now = new Set(spans.map(({ name }) => name))
    const kept = this.sql.exec<{ span: string }>('SELECT DISTINCT span FROM counts').toArray()
    for (const { span } of kept) {
      if (now.has(span)) continue
      this.sql.exec('DELETE FROM best WHERE span = ?', span)
      this.sql.exec('DELETE FROM counts WHERE span = ?', span)
    }
  }

  /** The plays that are to be forgotten by `now`. */
  outlived(now: number): string[] {
    const rows = this.sql.exec<{ id: string }>('SELECT id FROM plays WHERE until <= ?', now).toArray()
    return rows.map(({ id }) => id)
  }

  /** When the next play is to be forgotten, in milliseconds since 1970; null where none is. */
  nextEnd(): number | null {
    return this.sql.exec<{ next: number | null }>('SELECT MIN(until) AS next FROM plays WHERE until > 0').one().next
  }

  takenOver(): TakenOver {
    const { cursor, done } = this.sql
      .exec<{ cursor: string | null; done: number }>('SELECT cursor, done FROM meta')
      .one()
    return { cursor, done: done === 1 }
  }

  setTakenOver({ cursor, done }: TakenOver): void {
    this.sql.exec('UPDATE meta SET cursor = ?, done = ?', cursor, Number(done))
    if (done) this.sql.exec('DELETE FROM gone')
  }

  private write(play: KeptPlay): void {
    const { id, player, right, points, finishedAt, until = null } = play
    this.sql.exec(
      'INSERT OR REPLACE INTO plays VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[id, player, -right, -points, finishedAt, JSON.stringify(play), until],
    )
  }

  private knows(player: string): boolean {
    return this.sql.exec('SELECT 1 FROM plays WHERE player = ? LIMIT 1', player).toArray().length > 0
  }

  /** Changes plays, and sees to it that the rows of their players are right afterwards. */
  private reseat(players: ReadonlySet<string>, spans: readonly Span[], change: () => void): void {
    const pairs = spans.flatMap((span) => [...players].map((player) => ({ span, player })))
    const before = pairs.map((pair) => this.bestOf(pair))
    change()
    const moved = pairs
      .map((pair, at) => ({ span: pair.span, was: before[at], is: this.bestOf(pair) }))
      .filter(({ was, is }) => !was || !is || byStanding(was, is) !== 0)
    // A play that has become another player's leaves its row before it takes it.
    for (const { span, was } of moved) if (was) this.unseat(was, span)
    for (const { span, is } of moved) if (is) this.seat(is, span)
  }

  private seat({ right, points, finishedAt, id }: BoardPlay, { name }: Span): void {
    const merit = [name, -right, -points]
    const { rowsWritten } = this.sql.exec('INSERT OR IGNORE INTO best VALUES (?, ?, ?, ?, ?)', ...merit, finishedAt, id)
    if (rowsWritten === 0) return
    this.sql.exec('INSERT INTO counts VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET players = players + 1', ...merit)
  }

  private unseat({ right, points, finishedAt, id }: BoardPlay, { name }: Span): void {
    const merit = [name, -right, -points]
    const { rowsWritten } = this.sql.exec(
      'DELETE FROM best WHERE span = ? AND lessRight = ? AND lessPoints = ? AND at = ? AND id = ?',
      ...[...merit, finishedAt, id],
    )
    if (rowsWritten === 0) return
    this.sql.exec(
      'UPDATE counts SET players = players - 1 WHERE span = ? AND lessRight = ? AND lessPoints = ?',
      ...merit,
    )
    this.sql.exec('DELETE FROM counts WHERE span = ? AND lessRight = ? AND lessPoints = ? AND players = 0', ...merit)
  }

  private bestOf({ player, span: { from } }: { player: string; span: Span }): KeptPlay | undefined {
    return this.read(
      `SELECT content FROM plays WHERE player = ? AND at >= ? ORDER BY lessRight, lessPoints, at, id LIMIT 1`,
      ...[player, from],
    )[0]
  }

  private read(query: string, ...values: SqlStorageValue[]): KeptPlay[] {
    const rows = this.sql.exec<PlayRow>(query, ...values).toArray()
    return rows.map(({ content }) => JSON.parse(content))
  }
}
