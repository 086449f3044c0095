import type { RoundKind } from '../game/play/terms.ts'

/** The version of these tables; `migrations.ts` turns those of earlier builds into them. */
export const VERSION = 4

/** Creates the tables of a round, as few as it needs: each takes a page of its own, of 4,096 bytes. */
export function createTables(sql: SqlStorage, kind: RoundKind): void {
  sql.exec(`
    CREATE TABLE meta (
      version INTEGER NOT NULL, startedAt INTEGER NOT NULL, keepUntil INTEGER, doors TEXT NOT NULL, players INTEGER NOT NULL
    );
    CREATE TABLE sitting (content TEXT NOT NULL);
    CREATE TABLE players (
      id TEXT PRIMARY KEY, nickname TEXT NOT NULL, base TEXT NOT NULL, drawn TEXT NOT NULL, rejoin TEXT,
      seed INTEGER NOT NULL, joinedAt INTEGER NOT NULL, opened INTEGER NOT NULL, finishedAt INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE answers (
      player TEXT, position INTEGER, question TEXT NOT NULL, verdict TEXT NOT NULL, confidence INTEGER NOT NULL,
      opened INTEGER NOT NULL, right INTEGER NOT NULL, points INTEGER NOT NULL, at INTEGER NOT NULL,
      PRIMARY KEY (player, position)
    ) WITHOUT ROWID;
    CREATE TABLE devices (id TEXT PRIMARY KEY, player TEXT NOT NULL) WITHOUT ROWID;
  `)
  if (kind !== 'solo') createClassTables(sql)
}

/** What only a round of many needs. */
function createClassTables(sql: SqlStorage): void {
  sql.exec(`
    CREATE INDEX bases ON players (base);
    CREATE INDEX drawings ON players (drawn);
    CREATE UNIQUE INDEX codes ON players (rejoin);
    CREATE TABLE removed (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE wrong_codes (device TEXT NOT NULL, at INTEGER NOT NULL);
  `)
}

/** Notes that the only player of a round has chosen a name, which can be done once. */
export function noteNamed(sql: SqlStorage): void {
  sql.exec('CREATE TABLE IF NOT EXISTS named (once INTEGER)')
}

/** Notes that a challenge was made of the only player's play: its slug, and the round's id in it. */
export function noteDared(sql: SqlStorage, slug: string, challenger: string): void {
  sql.exec('CREATE TABLE IF NOT EXISTS dared (slug TEXT NOT NULL, challenger TEXT NOT NULL)')
  sql.exec('INSERT INTO dared VALUES (?, ?)', slug, challenger)
}

/** Forgets everything but what is still owed. */
export function dropTables(sql: SqlStorage): void {
  const tables = [
    'meta',
    'sitting',
    'players',
    'answers',
    'devices',
    'removed',
    'wrong_codes',
    'live_log',
    'live_state',
    'named',
    'dared',
    'taken_up',
    'waiting',
    'extra_time',
    'grades',
  ]
  for (const table of tables) sql.exec(`DROP TABLE IF EXISTS ${table}`)
}
