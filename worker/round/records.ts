import type { Answer, Sitting } from '../game/round.ts'
import { ALWAYS_OPEN, type Doors } from '../game/rules.ts'

/** Someone in a round. Times in milliseconds since 1970. */
export interface PlayerRecord {
  id: string
  nickname: string
  /** the code by which a pupil goes on with another phone; null where there is no host to tell it */
  rejoin: string | null
  /** gives a pupil their own order of questions */
  seed: number
  joinedAt: number
  lastAt: number
  finishedAt: number | null
  savedAt: number | null
  attempts: number
}

export type NewPlayer = Pick<PlayerRecord, 'id' | 'nickname' | 'rejoin' | 'seed'>

/** When a round can be played and how long it is kept; what its host can change. */
export interface Terms {
  doors: Doors
  /** milliseconds since 1970; without it a round is kept by the rules of the house */
  keepUntil?: number
}

type PlayerRow = Record<keyof PlayerRecord, SqlStorageValue>
type AnswerRow = Record<keyof Timed, SqlStorageValue>

/** An answer, and when it came, in milliseconds since 1970. */
export type Timed = Answer & { at: number }

/** The rows of a round. A round that was never started has no tables, so that asking for it stores nothing. */
export class RoundRecords {
  /** A sitting never changes, and reading a long one again for each answer would be most of the work. */
  private laidOut: Sitting | null = null

  constructor(private readonly sql: SqlStorage) {}

  exists(): boolean {
    return this.has('sitting')
  }

  has(table: string): boolean {
    return this.sql.exec('SELECT 1 FROM sqlite_master WHERE name = ?', table).toArray().length > 0
  }

  create(sitting: Sitting, now: number, { doors, keepUntil }: Terms = { doors: ALWAYS_OPEN }): void {
    this.sql.exec(`
      CREATE TABLE sitting (
        content TEXT NOT NULL, last_activity INTEGER NOT NULL, opens_at INTEGER, closes_at INTEGER, keep_until INTEGER
      );
      CREATE TABLE players (
        id TEXT PRIMARY KEY, nickname TEXT NOT NULL, rejoin TEXT UNIQUE, seed INTEGER NOT NULL,
        joinedAt INTEGER NOT NULL, lastAt INTEGER NOT NULL,
        finishedAt INTEGER, savedAt INTEGER, attempts INTEGER NOT NULL DEFAULT 0
      ) WITHOUT ROWID;
      CREATE INDEX unsaved ON players (finishedAt) WHERE finishedAt IS NOT NULL AND savedAt IS NULL;
      CREATE TABLE answers (
        player TEXT, position INTEGER, question TEXT NOT NULL, verdict TEXT NOT NULL, confidence INTEGER NOT NULL,
        opened INTEGER NOT NULL, right INTEGER NOT NULL, points INTEGER NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (player, position)
      ) WITHOUT ROWID;
      CREATE TABLE opened (player TEXT, position INTEGER, PRIMARY KEY (player, position)) WITHOUT ROWID;
    `)
    this.sql.exec(
      'INSERT INTO sitting VALUES (?, ?, ?, ?, ?)',
      ...[JSON.stringify(sitting), now, doors.opensAt, doors.closesAt, keepUntil ?? null],
    )
  }

  /** Forgets the sitting, its players and their answers. */
  drop(): void {
    this.laidOut = null
    for (const table of ['sitting', 'players', 'answers', 'opened']) this.sql.exec(`DROP TABLE IF EXISTS ${table}`)
  }

  sitting(): Sitting {
    this.laidOut ??= JSON.parse(this.sql.exec<{ content: string }>('SELECT content FROM sitting').one().content)
    return this.laidOut!
  }

  lastActivity(): number {
    return this.sql.exec<{ at: number }>('SELECT last_activity AS at FROM sitting').one().at
  }

  terms(): Terms {
    const { opensAt, closesAt, keepUntil } = this.sql
      .exec<{ opensAt: number | null; closesAt: number | null; keepUntil: number | null }>(
        'SELECT opens_at AS opensAt, closes_at AS closesAt, keep_until AS keepUntil FROM sitting',
      )
      .one()
    return { doors: { opensAt, closesAt }, ...(keepUntil !== null && { keepUntil }) }
  }

  setDoors({ opensAt, closesAt }: Doors): void {
    this.sql.exec('UPDATE sitting SET opens_at = ?, closes_at = ?', opensAt, closesAt)
  }

  addPlayer({ id, nickname, rejoin, seed }: NewPlayer, now: number): void {
    this.sql.exec(
      'INSERT INTO players (id, nickname, rejoin, seed, joinedAt, lastAt) VALUES (?, ?, ?, ?, ?, ?)',
      ...[id, nickname, rejoin, seed, now, now],
    )
  }

  player(id: string): PlayerRecord | undefined {
    return this.sql.exec<PlayerRow>('SELECT * FROM players WHERE id = ?', id).toArray()[0] as PlayerRecord | undefined
  }

  /** Everyone, in the order in which they came in. */
  players(): PlayerRecord[] {
    return this.sql
      .exec<PlayerRow>('SELECT * FROM players ORDER BY joinedAt, id')
      .toArray() as unknown as PlayerRecord[]
  }

  /** Those who have finished and whose score KV does not have yet. */
  unsaved(): PlayerRecord[] {
    return this.sql
      .exec<PlayerRow>('SELECT * FROM players WHERE finishedAt IS NOT NULL AND savedAt IS NULL')
      .toArray() as unknown as PlayerRecord[]
  }

  /** When the last player finished, in milliseconds since 1970; null while someone still plays. */
  allFinishedAt(): number | null {
    const times = this.players().map(({ finishedAt }) => finishedAt)
    return times.includes(null) ? null : Math.max(0, ...times.map(Number))
  }

  removePlayer(id: string): void {
    for (const table of ['answers', 'opened']) this.sql.exec(`DELETE FROM ${table} WHERE player = ?`, id)
    this.sql.exec('DELETE FROM players WHERE id = ?', id)
  }

  /** A player's answers in the order in which they were given. */
  answers(player: string): Timed[] {
    return this.sql
      .exec<AnswerRow>('SELECT * FROM answers WHERE player = ? ORDER BY position', player)
      .toArray()
      .map(answerOf)
  }

  addAnswer(player: string, position: number, answer: Answer, now: number): void {
    const { question, verdict, confidence, opened, right, points } = answer
    this.sql.exec(
      'INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[player, position, question, verdict, confidence, Number(opened), Number(right), points, now],
    )
    this.sql.exec('UPDATE players SET lastAt = ? WHERE id = ?', now, player)
    this.sql.exec('UPDATE sitting SET last_activity = ?', now)
  }

  /** The questions of a live round whose answers are written. */
  answeredPositions(): Set<number> {
    const rows = this.sql.exec<{ position: number }>('SELECT DISTINCT position FROM answers').toArray()
    return new Set(rows.map(({ position }) => position))
  }

  wasOpened(player: string, position: number): boolean {
    return (
      this.sql.exec('SELECT 1 FROM opened WHERE player = ? AND position = ?', player, position).toArray().length > 0
    )
  }

  markOpened(player: string, position: number): void {
    this.sql.exec('INSERT OR IGNORE INTO opened VALUES (?, ?)', player, position)
  }

  markFinished(player: string, now: number): void {
    this.sql.exec('UPDATE players SET finishedAt = ? WHERE id = ?', now, player)
  }

  /** Marks everyone who has answered anything and has not finished yet. */
  finishAll(now: number): void {
    this.sql.exec(
      'UPDATE players SET finishedAt = ? WHERE finishedAt IS NULL AND id IN (SELECT player FROM answers)',
      now,
    )
  }

  markSaved(player: string, now: number): void {
    this.sql.exec('UPDATE players SET savedAt = ? WHERE id = ?', now, player)
  }

  countAttempt(player: string): void {
    this.sql.exec('UPDATE players SET attempts = attempts + 1 WHERE id = ?', player)
  }
}

function answerOf(row: AnswerRow): Timed {
  const { question, verdict, confidence, opened, right, points, at } = row
  return { question, verdict, confidence, opened: opened === 1, right: right === 1, points, at } as Timed
}
