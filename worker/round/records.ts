import { ALWAYS_OPEN, isThrough } from '../game/class/doors.ts'
import type { Doors } from '../game/class/wire.ts'
import { type Blueprint, isBlueprint, type Outline, outlineOf, type PackSource } from '../game/make/blueprint.ts'
import type { Sitting } from '../game/make/sitting.ts'
import { nameKeys } from '../game/names/same-name.ts'
import type { Answer, Timed } from '../game/play/answer.ts'
import { ExtraTime } from './extra-time.ts'
import { laidOutOnce } from './laid-out.ts'
import { migrate } from './migrations.ts'
import type { Dare } from './owed-challenges.ts'
import { PlayerNames } from './player-names.ts'
import { createTables, dropTables, noteDared, VERSION } from './schema.ts'
import { hasTable } from './tables.ts'

/** Someone in a round. Times in milliseconds since 1970. */
export interface PlayerRecord {
  id: string
  nickname: string
  /** the code by which a pupil goes on with another phone; null where there is no host to tell it */
  rejoin: string | null
  /** gives a pupil their own order of questions */
  seed: number
  joinedAt: number
  /** the place of the question around which they have read last, from 0; −1 for none */
  opened: number
  /** when a live round ended for them, or they handed in; all others finish with their last answer, see `finishedAt` */
  finishedAt: number | null
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

/** The rows of a round. A round that was never started has no tables, so that asking for it stores nothing. */
export class RoundRecords {
  private found = false
  /** What never changes, or only here; to read a long sitting again for each answer would be most of the work. */
  private plan: Sitting | Blueprint | null = null
  private laidOut: Sitting | null = null
  private known: Terms | null = null
  private readonly sql: SqlStorage
  readonly extra: ExtraTime
  readonly names: PlayerNames

  constructor(private readonly storage: Pick<DurableObjectStorage, 'sql' | 'transactionSync'>) {
    this.sql = storage.sql
    this.extra = new ExtraTime(this.sql)
    this.names = new PlayerNames(this.sql)
  }

  /** Whether the round was started; one that an earlier build started is one of today's from now on. */
  exists(): boolean {
    if (this.found) return true
    migrate(this.storage)
    this.found = hasTable(this.sql, 'sitting')
    return this.found
  }

  /** Whether there is a round, which its host's date ends even where the alarm is late. */
  isKept(): boolean {
    return this.exists() && Date.now() < (this.terms().keepUntil ?? Number.POSITIVE_INFINITY)
  }

  /** Keeps what is played, whole or as a blueprint. */
  create(plan: Sitting | Blueprint, now: number, { doors, keepUntil }: Terms = { doors: ALWAYS_OPEN }): void {
    createTables(this.sql, outlineOf(plan).rules.kind)
    this.sql.exec('INSERT INTO meta VALUES (?, ?, ?, ?, 0)', VERSION, now, keepUntil ?? null, JSON.stringify(doors))
    this.sql.exec('INSERT INTO sitting VALUES (?)', JSON.stringify(plan))
  }

  /** Forgets the sitting, its players and their answers; what is still owed stays. */
  drop(): void {
    this.found = false
    this.plan = null
    this.laidOut = null
    this.known = null
    dropTables(this.sql)
  }

  /** What is played, without its questions. */
  outline(): Outline {
    return outlineOf(this.readPlan())
  }

  /** Lays out what was kept as a blueprint; false where its packs are not to be had any more. */
  async layOut(packAt: PackSource): Promise<boolean> {
    const plan = this.readPlan()
    if (this.laidOut || !isBlueprint(plan)) return true
    this.laidOut = await laidOutOnce(plan, packAt)
    return this.laidOut !== null
  }

  /** Forgets the questions of a blueprint until it is laid out again. */
  rollUp(): void {
    this.laidOut = null
  }

  /** What is played; of a blueprint only once it is laid out. */
  sitting(): Sitting {
    const plan = this.readPlan()
    if (!isBlueprint(plan)) return plan
    if (!this.laidOut) throw new Error('a blueprint is not laid out yet')
    return this.laidOut
  }

  terms(): Terms {
    this.known ??= this.readTerms()
    return this.known
  }

  setDoors(doors: Doors): void {
    this.known = null
    this.sql.exec('UPDATE meta SET doors = ?', JSON.stringify(doors))
  }

  setKeepUntil(keepUntil: number): void {
    this.known = null
    this.sql.exec('UPDATE meta SET keepUntil = ?', keepUntil)
  }

  /** Since when a player's own time counts, in milliseconds since 1970: later than they came in by what they have extra. */
  clockFrom({ id, joinedAt }: PlayerRecord): number {
    return joinedAt + this.extra.of(id)
  }

  /** When somebody last came in or answered, in milliseconds since 1970, and whether anybody has answered at all. */
  lastActivity(): { at: number; answered: boolean } {
    const { started, answered } = this.sql
      .exec<{ started: number; answered: number | null }>(
        'SELECT startedAt AS started, (SELECT MAX(at) FROM answers) AS answered FROM meta',
      )
      .one()
    return { at: answered ?? started, answered: answered !== null }
  }

  addPlayer({ id, nickname, rejoin, seed }: NewPlayer, now: number): void {
    const { base, drawn } = nameKeys(nickname)
    const row = [id, nickname, base, drawn, rejoin, seed, now]
    this.sql.exec('INSERT INTO players VALUES (?, ?, ?, ?, ?, ?, ?, -1, NULL)', ...row)
    this.sql.exec('UPDATE meta SET players = players + 1')
  }

  /** The challenge that was made of the only player's play; null where there is none. */
  dared(): Dare | null {
    if (!hasTable(this.sql, 'dared')) return null
    const { slug, challenger } = this.sql.exec<{ slug: string; challenger: string }>('SELECT * FROM dared').one()
    return { slug, challenger }
  }

  noteDared({ slug, challenger }: Dare): void {
    noteDared(this.sql, slug, challenger)
  }

  /** Keeps a whole sitting as its host has changed it. */
  changeSitting(change: (sitting: Sitting) => Sitting): void {
    this.plan = change(this.sitting())
    this.sql.exec('UPDATE sitting SET content = ?', JSON.stringify(this.plan))
  }

  removePlayer(id: string): void {
    this.sql.exec('DELETE FROM answers WHERE player = ?', id)
    this.sql.exec('DELETE FROM players WHERE id = ?', id)
    this.extra.drop(id)
    this.sql.exec('UPDATE meta SET players = players - 1')
  }

  player(id: string): PlayerRecord | undefined {
    return this.onePlayer('SELECT * FROM players WHERE id = ?', id)
  }

  /** Whoever a device is. */
  playerWith(device: string): PlayerRecord | undefined {
    return this.onePlayer('SELECT p.* FROM devices d JOIN players p ON p.id = d.player WHERE d.id = ?', device)
  }

  playerByCode(rejoin: string): PlayerRecord | undefined {
    return this.onePlayer('SELECT * FROM players WHERE rejoin = ?', rejoin)
  }

  setCode(id: string, rejoin: string): void {
    this.sql.exec('UPDATE players SET rejoin = ? WHERE id = ?', rejoin, id)
  }

  /** How many are in; counted as they come, so that nobody's coming reads everybody's row. */
  countPlayers(): number {
    return this.sql.exec<{ players: number }>('SELECT players FROM meta').one().players
  }

  /** Who has answered nothing, the first first; with a time, who came in before it and has opened no article either. */
  unanswered(before?: number): string[] {
    const idle = before === undefined ? '' : 'AND opened = -1 AND joinedAt < ?'
    return this.sql
      .exec<{ id: string }>(
        `SELECT id FROM players
         WHERE NOT EXISTS (SELECT 1 FROM answers WHERE player = players.id) ${idle} ORDER BY joinedAt, id`,
        ...(before === undefined ? [] : [before]),
      )
      .toArray()
      .map(({ id }) => id)
  }

  /** Everyone, in the order in which they came in. */
  players(): PlayerRecord[] {
    return this.sql
      .exec<PlayerRow>('SELECT * FROM players ORDER BY joinedAt, id')
      .toArray() as unknown as PlayerRecord[]
  }

  /** A player's answers in the order in which they were given. */
  answers(player: string): Timed[] {
    return this.sql
      .exec<AnswerRow>('SELECT * FROM answers WHERE player = ? ORDER BY position', player)
      .toArray()
      .map(answerOf)
  }

  /** Keeps an answer, in place of the one before it: one row, and nothing else changes. `at` in milliseconds since 1970. */
  addAnswer(player: string, position: number, answer: Answer, at: number): void {
    const { question, verdict, confidence, opened, right, points } = answer
    this.sql.exec(
      'INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[player, position, question, verdict, confidence, Number(opened), Number(right), points, at],
    )
  }

  /** The questions of a live round whose answers are written. */
  answeredPositions(): Set<number> {
    const rows = this.sql.exec<{ position: number }>('SELECT DISTINCT position FROM answers').toArray()
    return new Set(rows.map(({ position }) => position))
  }

  markOpened(player: string, position: number): void {
    this.sql.exec('UPDATE players SET opened = ? WHERE id = ?', position, player)
  }

  /** Ends a live round for everyone who has answered anything; tells for whom it had not ended before. */
  finishAll(now: number): PlayerRecord[] {
    const finished = this.sql
      .exec<PlayerRow>(
        `UPDATE players SET finishedAt = ?
         WHERE finishedAt IS NULL AND id IN (SELECT player FROM answers) RETURNING *`,
        now,
      )
      .toArray()
    return finished as unknown as PlayerRecord[]
  }

  /** Notes that a player has handed their answers in. */
  handIn(player: string, now: number): void {
    this.sql.exec('UPDATE players SET finishedAt = ? WHERE id = ?', now, player)
  }

  /**
   * When a player finished, in milliseconds since 1970: with their last answer, with a live round, or by handing in, at the
   * latest when nothing can be changed any more; null before.
   */
  finishedAt(player: PlayerRecord, answers: readonly Timed[]): number | null {
    const { rules, of } = this.outline()
    if (player.finishedAt !== null || rules.kind === 'live') return player.finishedAt
    if (answers.length < of) return null
    if (rules.revisable && !isThrough(Date.now(), rules, this.terms().doors, this.clockFrom(player))) return null
    return Math.max(...answers.map(({ at }) => at))
  }

  private onePlayer(query: string, by: string): PlayerRecord | undefined {
    return this.sql.exec<PlayerRow>(query, by).toArray()[0] as PlayerRecord | undefined
  }

  private readPlan(): Sitting | Blueprint {
    this.plan ??= JSON.parse(this.sql.exec<{ content: string }>('SELECT content FROM sitting').one().content)
    return this.plan!
  }

  private readTerms(): Terms {
    const { doors, keepUntil } = this.sql
      .exec<{ doors: string; keepUntil: number | null }>('SELECT doors, keepUntil FROM meta')
      .one()
    return { doors: JSON.parse(doors), ...(keepUntil !== null && { keepUntil }) }
  }
}

function answerOf(row: AnswerRow): Timed {
  const { question, verdict, confidence, opened, right, points, at } = row
  return { question, verdict, confidence, opened: opened === 1, right: right === 1, points, at } as Timed
}
