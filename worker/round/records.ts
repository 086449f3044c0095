import type { Answer, Sitting } from '../game/round.ts'

/** Someone in a round. Times in milliseconds since 1970. */
export interface PlayerRecord {
  id: string
  play: string
  nickname: string
  finishedAt: number | null
  savedAt: number | null
  attempts: number
}

type PlayerRow = Record<keyof PlayerRecord, SqlStorageValue>
type AnswerRow = Record<'question' | 'verdict' | 'confidence' | 'opened' | 'right' | 'points', SqlStorageValue>

/** The rows of a round. A round that was never started has no tables, so that asking for it stores nothing. */
export class RoundRecords {
  constructor(private readonly sql: SqlStorage) {}

  exists(): boolean {
    return this.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'sitting'").toArray().length > 0
  }

  create(sitting: Sitting, now: number): void {
    this.sql.exec(`
      CREATE TABLE sitting (content TEXT NOT NULL, last_activity INTEGER NOT NULL);
      CREATE TABLE players (
        id TEXT PRIMARY KEY, play TEXT NOT NULL, nickname TEXT NOT NULL,
        finishedAt INTEGER, savedAt INTEGER, attempts INTEGER NOT NULL DEFAULT 0
      ) WITHOUT ROWID;
      CREATE TABLE answers (
        player TEXT, position INTEGER, question TEXT NOT NULL, verdict TEXT NOT NULL, confidence INTEGER NOT NULL,
        opened INTEGER NOT NULL, right INTEGER NOT NULL, points INTEGER NOT NULL, PRIMARY KEY (player, position)
      ) WITHOUT ROWID;
      CREATE TABLE opened (player TEXT, position INTEGER, PRIMARY KEY (player, position)) WITHOUT ROWID;
    `)
    this.sql.exec('INSERT INTO sitting VALUES (?, ?)', JSON.stringify(sitting), now)
  }

  sitting(): Sitting {
    return JSON.parse(this.sql.exec<{ content: string }>('SELECT content FROM sitting').one().content)
  }

  lastActivity(): number {
    return this.sql.exec<{ at: number }>('SELECT last_activity AS at FROM sitting').one().at
  }

  addPlayer({ id, play, nickname }: Pick<PlayerRecord, 'id' | 'play' | 'nickname'>): void {
    this.sql.exec('INSERT INTO players (id, play, nickname) VALUES (?, ?, ?)', id, play, nickname)
  }

  player(id: string): PlayerRecord | undefined {
    return this.sql.exec<PlayerRow>('SELECT * FROM players WHERE id = ?', id).toArray()[0] as PlayerRecord | undefined
  }

  players(): PlayerRecord[] {
    return this.sql.exec<PlayerRow>('SELECT * FROM players').toArray() as unknown as PlayerRecord[]
  }

  /** A player's answers in the order of the questions. */
  answers(player: string): Answer[] {
    return this.sql
      .exec<AnswerRow>('SELECT * FROM answers WHERE player = ? ORDER BY position', player)
      .toArray()
      .map(answerOf)
  }

  addAnswer(player: string, position: number, answer: Answer, now: number): void {
    const { question, verdict, confidence, opened, right, points } = answer
    this.sql.exec(
      'INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[player, position, question, verdict, confidence, Number(opened), Number(right), points],
    )
    this.sql.exec('UPDATE sitting SET last_activity = ?', now)
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

  markSaved(player: string, now: number): void {
    this.sql.exec('UPDATE players SET savedAt = ? WHERE id = ?', now, player)
  }

  countAttempt(player: string): void {
    this.sql.exec('UPDATE players SET attempts = attempts + 1 WHERE id = ?', player)
  }
}

function answerOf(row: AnswerRow): Answer {
  const { question, verdict, confidence, opened, right, points } = row
  return { question, verdict, confidence, opened: opened === 1, right: right === 1, points } as Answer
}
