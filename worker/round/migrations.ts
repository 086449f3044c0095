import { SOLO } from '../game/make/rules.ts'
import type { Sitting } from '../game/make/sitting.ts'
import { nameKeys } from '../game/names/same-name.ts'
import type { Answer } from '../game/play/answer.ts'
import { type NewRow, OutboxRows } from './outbox-rows.ts'
import { type Finisher, scoreToForget, scoreToSave } from './owed-scores.ts'
import { VERSION } from './schema.ts'
import { hasTable } from './tables.ts'

/**
 * Turns a round of an earlier build into one of today's, once; one of today's, and one that was never started, is left as
 * it is. Versions: 1 is 957ad0c; 2 is 46ca274, with classes; 3 is ace2956, with live rounds; 4 has an outbox.
 */
export function migrate(storage: Pick<DurableObjectStorage, 'sql' | 'transactionSync'>): void {
  const { sql } = storage
  const from = versionOf(sql)
  if (from === VERSION) return
  storage.transactionSync(() => {
    for (const step of STEPS.slice(from - 1)) step(sql)
  })
}

/** One step a version, the first from version 1 to 2. */
const STEPS = [addDevices, addCodesByDevice, addOutbox]

function versionOf(sql: SqlStorage): number {
  if (hasTable(sql, 'meta')) return sql.exec<{ version: number }>('SELECT version FROM meta').one().version
  if (!hasTable(sql, 'sitting')) return hasTable(sql, 'taken_back') ? 3 : VERSION
  if (!hasTable(sql, 'devices')) return 1
  const { columns } = sql
    .exec<{ columns: string }>("SELECT sql AS columns FROM sqlite_master WHERE name = 'wrong_codes'")
    .one()
  return columns.includes('device') ? 3 : 2
}

/** A player was known by the cookie's id and had a play beside it; answers had no time, and rules were the house's. */
function addDevices(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE devices (id TEXT PRIMARY KEY, player TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO devices SELECT id, play FROM players;
    ALTER TABLE answers ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
    UPDATE answers SET at = (SELECT last_activity FROM sitting), player = (SELECT play FROM players WHERE id = player);
    UPDATE opened SET player = (SELECT play FROM players WHERE id = player);
    ALTER TABLE players ADD COLUMN rejoin TEXT;
    ALTER TABLE players ADD COLUMN seed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE players ADD COLUMN joinedAt INTEGER NOT NULL DEFAULT 0;
    UPDATE players SET joinedAt = (SELECT last_activity FROM sitting), id = play;
    ALTER TABLE players DROP COLUMN play;
    ALTER TABLE sitting ADD COLUMN opens_at INTEGER;
    ALTER TABLE sitting ADD COLUMN closes_at INTEGER;
    ALTER TABLE sitting ADD COLUMN keep_until INTEGER;
    CREATE TABLE removed (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE wrong_codes (at INTEGER NOT NULL);
    CREATE TABLE taken_back (key TEXT PRIMARY KEY, attempts INTEGER NOT NULL);
  `)
  changeSitting(sql, (sitting) => ({ ...sitting, rules: SOLO }))
}

/** Wrong codes were counted for all devices together, and keys had no level: the middle one claims least. */
function addCodesByDevice(sql: SqlStorage): void {
  sql.exec(`
    ALTER TABLE wrong_codes RENAME TO old_codes;
    CREATE TABLE wrong_codes (device TEXT NOT NULL, at INTEGER NOT NULL);
    INSERT INTO wrong_codes SELECT '', at FROM old_codes;
    DROP TABLE old_codes;
  `)
  changeSitting(sql, ({ questions, ...sitting }) => ({
    ...sitting,
    questions: questions.map(({ shown, key }) => ({ shown, key: { ...key, level: key.level ?? 'medium' } })),
  }))
}

/** What was owed becomes rows of the outbox; a round's terms and counts get a row of their own. */
function addOutbox(sql: SqlStorage): void {
  const outbox = new OutboxRows(sql)
  outbox.create()
  for (const { key } of sql.exec<{ key: string }>('SELECT key FROM taken_back').toArray())
    outbox.add(scoreToForget(key, false).score, 0)
  sql.exec('DROP TABLE taken_back')
  // An erased round had nothing left but the keys that KV was still to forget.
  if (!hasTable(sql, 'sitting')) return
  for (const row of unsavedScores(sql)) outbox.add(row, 0)
  addMeta(sql)
  rebuildPlayers(sql)
}

function unsavedScores(sql: SqlStorage): NewRow[] {
  const { content, keep_until } = sql
    .exec<{ content: string; keep_until: number | null }>('SELECT content, keep_until FROM sitting')
    .one()
  const unsaved = sql
    .exec('SELECT id, nickname, finishedAt FROM players WHERE finishedAt IS NOT NULL AND savedAt IS NULL')
    .toArray() as unknown as Omit<Finisher, 'answers'>[]
  return unsaved.flatMap((player) => {
    const rows = sql.exec('SELECT * FROM answers WHERE player = ? ORDER BY position', player.id).toArray()
    const answers = rows.map(
      (row) => ({ ...row, opened: row.opened === 1, right: row.right === 1 }) as unknown as Answer,
    )
    const owed = scoreToSave(JSON.parse(content), { ...player, answers }, keep_until ?? undefined)
    return owed ? [owed.score, owed.count] : []
  })
}

function addMeta(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE meta (
      version INTEGER NOT NULL, startedAt INTEGER NOT NULL, keepUntil INTEGER, doors TEXT NOT NULL, players INTEGER NOT NULL
    );
    INSERT INTO meta SELECT
      ${VERSION}, last_activity, keep_until, json_object('opensAt', opens_at, 'closesAt', closes_at),
      (SELECT COUNT(*) FROM players)
    FROM sitting;
    ALTER TABLE sitting DROP COLUMN last_activity;
    ALTER TABLE sitting DROP COLUMN opens_at;
    ALTER TABLE sitting DROP COLUMN closes_at;
    ALTER TABLE sitting DROP COLUMN keep_until;
  `)
}

function rebuildPlayers(sql: SqlStorage): void {
  sql.exec(`
    DROP INDEX IF EXISTS unsaved;
    ALTER TABLE players RENAME TO old_players;
    CREATE TABLE players (
      id TEXT PRIMARY KEY, nickname TEXT NOT NULL, base TEXT NOT NULL, drawn TEXT NOT NULL, rejoin TEXT,
      seed INTEGER NOT NULL, joinedAt INTEGER NOT NULL, opened INTEGER NOT NULL, finishedAt INTEGER
    ) WITHOUT ROWID;
    INSERT INTO players SELECT
      id, nickname, '', '', rejoin, seed, joinedAt,
      COALESCE((SELECT MAX(position) FROM opened WHERE player = old_players.id), -1), finishedAt
    FROM old_players;
    DROP TABLE old_players;
    DROP TABLE opened;
    CREATE INDEX bases ON players (base);
    CREATE INDEX drawings ON players (drawn);
    CREATE UNIQUE INDEX codes ON players (rejoin);
  `)
  for (const { id, nickname } of sql
    .exec<{ id: string; nickname: string }>('SELECT id, nickname FROM players')
    .toArray())
    indexName(sql, id, nickname)
}

function indexName(sql: SqlStorage, id: string, nickname: string): void {
  const { base, drawn } = nameKeys(nickname)
  sql.exec('UPDATE players SET base = ?, drawn = ? WHERE id = ?', base, drawn, id)
}

function changeSitting(sql: SqlStorage, change: (sitting: Sitting) => Sitting): void {
  const { content } = sql.exec<{ content: string }>('SELECT content FROM sitting').one()
  sql.exec('UPDATE sitting SET content = ?', JSON.stringify(change(JSON.parse(content))))
}
