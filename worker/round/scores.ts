import { PRACTICE_SLUG } from '../game/make/slug.ts'
import type { Timed } from '../game/play/answer.ts'
import type { Play } from '../game/play/play.ts'
import { type RecordStoreSettings, wantsStatements } from '../game/play/record-store.ts'
import { SECOND_MS } from '../game/time.ts'
import { scoreKey } from '../store/keys.ts'
import type { Devices } from './devices.ts'
import type { Grades } from './grades.ts'
import type { Outbox } from './outbox.ts'
import type { NewRow } from './outbox-rows.ts'
import { challengeKey, challengeToLayDown, type Dare } from './owed-challenges.ts'
import { placeKey } from './owed-places.ts'
import {
  countKey,
  type Finisher,
  hasBoard,
  owesBoth,
  playFrom,
  renamed,
  type ScoreRows,
  scoreOnChallenge,
  scoreToForget,
  scoreToSave,
} from './owed-scores.ts'
import { statementKey, statementToSend } from './owed-statements.ts'
import { playToTell, webhookKey } from './owed-webhooks.ts'
import type { PlayerRecord, RoundRecords } from './records.ts'
import type { TakenUp } from './taken-up.ts'

/** How long a player waits for a score that is on its way, in milliseconds; after that the board follows. */
export const PATIENCE = 2 * SECOND_MS

/** The scores of a round: what KV, the counter, the board and others are owed of its plays. */
export class Scores {
  constructor(
    private readonly records: RoundRecords,
    private readonly devices: Pick<Devices, 'deviceOf'>,
    private readonly outbox: Outbox,
    private readonly parts: { grades: Grades; takenUp: TakenUp },
    private readonly settings: RecordStoreSettings,
  ) {}

  /** A player's play; null before they have finished. */
  playOf(player: PlayerRecord, answers: readonly Timed[] = this.records.answers(player.id)): Play | null {
    const finishedAt = this.records.finishedAt(player, answers)
    return finishedAt === null ? null : playFrom(this.records.sitting(), { ...player, finishedAt, answers })
  }

  /** Notes that the score of a player who has just finished is owed, the counting of their play, and their grade. */
  owe(player: PlayerRecord, now: number, answers: readonly Timed[] = this.records.answers(player.id)): void {
    const finisher = this.finisher(player, answers)
    if (!finisher) return
    this.oweAll(this.rowsOf(finisher), now)
    const play = playFrom(this.records.sitting(), finisher)
    this.parts.grades.owe(play, now)
    if (play.of === 0) return
    const { slug, rules } = this.records.outline()
    const strangers = [playToTell(slug, rules, play), this.statementOf(player, play)]
    for (const row of strangers) if (row) this.outbox.replace(row, now)
    this.oweTakenUp(player)
  }

  /** Notes that challenges are owed the play that took them up, if it is finished. */
  oweTakenUp(player: PlayerRecord, slugs = this.parts.takenUp.all(), now = Date.now()): void {
    const finisher = slugs.length > 0 ? this.finisher(player, this.records.answers(player.id)) : null
    if (!finisher) return
    for (const slug of slugs)
      for (const row of scoreOnChallenge(this.records.sitting(), finisher, slug)) this.outbox.replace(row, now)
  }

  /** Notes that the grade of a player is owed, if they have finished. */
  oweGrade(player: PlayerRecord, now: number): void {
    const play = this.playOf(player)
    if (play) this.parts.grades.owe(play, now)
  }

  /** Whether the player of a finished round may still say by what name it stands on the board. */
  mayBeNamed(play: Play | null): boolean {
    const { rules, slug } = this.records.outline()
    return play !== null && rules.kind === 'solo' && slug !== PRACTICE_SLUG && !this.records.names.isChosen()
  }

  /**
   * Calls a finished play by the name that its player has chosen: KV is owed its score again, in the same place. It is
   * counted as it was when it was finished; only an earlier build's row that is still owed takes its tally along.
   */
  rename(player: PlayerRecord, nickname: string, now: number): void {
    this.records.names.change(player.id, nickname)
    this.oweTakenUp({ ...player, nickname })
    const rows = this.rowsToSave({ ...player, nickname })
    if (!rows) return
    const owed = this.outbox.payloads(rows.score.key)
    if (owed.some(owesBoth)) this.outbox.replace(rows.count, now)
    if (rows.place) this.outbox.replace(rows.place, now)
    this.outbox.replace(owed.length > 0 ? rows.score : renamed(rows.score), now)
    if (this.records.dared()) this.oweChallenge({ ...player, nickname }, now)
  }

  /** Notes that KV is owed the challenge that was made of a finished play, under its player's name. */
  oweChallenge(player: PlayerRecord, now: number): void {
    const [dare, answers] = [this.records.dared(), this.records.answers(player.id)]
    const play = this.playOf(player, answers)
    if (dare && play) this.outbox.replace(challengeToLayDown(dare, this.records.sitting().quiz, play, answers), now)
  }

  /** Tries to pay a challenge; resolves with whether KV has it, at the latest after `PATIENCE`. */
  async payChallenge(dare: Dare): Promise<boolean> {
    const key = challengeKey(dare)
    await this.outbox.pay([key], PATIENCE)
    return !this.outbox.owes(key)
  }

  /** Tries to pay a play's score; resolves with whether KV has it, at the latest after `PATIENCE`. */
  async pay(play: Play): Promise<boolean> {
    const key = this.keyOf(play)
    // The place is told after it, so the board is waited for; that it is late makes no score unsaved.
    const { slug } = this.records.outline()
    await this.outbox.pay([key, countKey(key), placeKey(slug, play.id)], PATIENCE)
    // A round that was erased meanwhile has taken its scores back.
    return this.records.exists() && !this.outbox.owes(key)
  }

  /** Whether KV has a finished play's score, or none is owed. */
  isSaved(play: Play): boolean {
    return !this.outbox.owes(this.keyOf(play))
  }

  /** Notes that KV has to keep the scores of those who have finished until another day: written again, in the same place. */
  keepAll(players: readonly PlayerRecord[], now: number): void {
    for (const player of players) {
      const rows = this.rowsToSave(player)
      if (!rows) continue
      const isOwed = this.outbox.payloads(rows.score.key).length > 0
      if (rows.place) this.outbox.replace(rows.place, now)
      this.outbox.replace(isOwed ? rows.score : renamed(rows.score), now)
    }
  }

  /** Notes that KV must not keep a player's score, nor the counter their name, whether they have them already or not. */
  takeBack(player: PlayerRecord, now: number): void {
    this.outbox.cancel(webhookKey(player.id))
    this.outbox.cancel(statementKey(player.id))
    this.oweAll(this.rowsToForget(player), now)
    this.parts.grades.forget(player.id, now)
  }

  /** Notes that nobody must keep a score of this round. */
  takeAllBack(players: readonly PlayerRecord[], now: number): void {
    const rows = players.map((player) => this.rowsToForget(player)).filter((each) => each !== null)
    // KV's keys first: whoever erases waits for them.
    const others = rows.flatMap(({ count, place }) => [count, ...(place ? [place] : [])])
    this.outbox.replaceAll([...rows.map(({ score }) => score), ...others], now)
  }

  private oweAll(rows: ScoreRows | null, now: number): void {
    if (!rows) return
    this.outbox.replace(rows.score, now)
    this.outbox.replace(rows.count, now)
    if (rows.place) this.outbox.replace(rows.place, now)
  }

  private rowsToSave(player: PlayerRecord): ScoreRows | null {
    const finisher = this.finisher(player, this.records.answers(player.id))
    return finisher && this.rowsOf(finisher)
  }

  private rowsOf(finisher: Finisher): ScoreRows | null {
    // A pupil without an answer has handed in with another, see `Register`: nothing to score.
    if (finisher.answers.length === 0) return null
    return scoreToSave(this.records.sitting(), finisher, this.records.terms().keepUntil)
  }

  private statementOf({ joinedAt }: PlayerRecord, play: Play): NewRow | null {
    const { brought } = this.records.outline()
    return wantsStatements(this.settings) ? statementToSend(this.records.sitting(), play, { joinedAt, brought }) : null
  }

  private rowsToForget(player: PlayerRecord): ScoreRows | null {
    const play = this.playOf(player)
    return play && scoreToForget(this.keyOf(play), hasBoard(this.records.outline().rules))
  }

  private finisher(player: PlayerRecord, answers: readonly Timed[]): Finisher | null {
    const finishedAt = this.records.finishedAt(player, answers)
    if (finishedAt === null) return null
    return { id: player.id, nickname: player.nickname, whose: this.whose(player), finishedAt, answers }
  }

  /**
   * By what a player's plays are known to be theirs: their browser, and the name that they chose, for brothers and sisters
   * have one tablet. In a class it is the play itself, for many classes share their devices.
   */
  private whose({ id, nickname }: PlayerRecord): string {
    const device = this.records.outline().rules.kind === 'solo' ? this.devices.deviceOf(id) : undefined
    if (device === undefined) return id
    return this.records.names.isChosen() ? `${device} ${nickname}` : device
  }

  private keyOf(play: Play): string {
    return scoreKey(this.records.outline().slug, play)
  }
}
