import { type Play, playOf } from '../game/play.ts'
import { type Answer, inQuizOrder } from '../game/round.ts'
import { type Due, dueAt, type RoundTimes, retryDelay } from '../game/schedule.ts'
import { PRACTICE_SLUG } from '../game/slug.ts'
import { scoreKey } from '../store/keys.ts'
import { deleteScore, saveScore } from '../store/scores.ts'
import type { PlayerRecord, RoundRecords } from './records.ts'

/** What a round needs of its object: rows, an alarm, and to know that what it wrote is safe. */
type Storage = Pick<DurableObjectStorage, 'sql' | 'setAlarm' | 'sync' | 'deleteAll'>

/** Hands finished plays to KV and takes removed ones back, trying again for as long as KV refuses. */
export class Scores {
  /** the saves under way, by player */
  private readonly saving = new Map<string, Promise<void>>()

  constructor(
    private readonly storage: Storage,
    private readonly kv: KVNamespace,
    private readonly records: RoundRecords,
  ) {}

  create(): void {
    this.storage.sql.exec('CREATE TABLE IF NOT EXISTS taken_back (key TEXT PRIMARY KEY, attempts INTEGER NOT NULL)')
  }

  /** Resolves when the saves that are under way, of one player or of all, are over. */
  async settled(player?: string): Promise<void> {
    await (player ? this.saving.get(player) : Promise.allSettled(this.saving.values()))
  }

  /** Tries to save a play that has just finished; the alarm is set before, in case it is cut off. */
  async finish(player: string): Promise<void> {
    await this.save(player, this.storage.setAlarm(Date.now() + retryDelay(1)))
    await this.schedule()
  }

  /** Tries everything that waits. */
  async work(): Promise<void> {
    await this.storage.setAlarm(Date.now() + retryDelay(1))
    await this.deleteTakenBack()
    if (!this.records.exists()) return
    await Promise.all(this.records.unsaved().map(({ id }) => this.save(id)))
    await this.schedule()
  }

  /** Notes that a player's score must not stay in KV, whether it is there already or not. */
  takeBack(player: PlayerRecord): void {
    const play = playFrom(player, this.records)
    if (!play) return
    const key = scoreKey(this.records.sitting().quiz.slug, play)
    this.storage.sql.exec('INSERT OR REPLACE INTO taken_back VALUES (?, 0)', key)
  }

  /** How many scores are still to be taken back. */
  waiting(): number {
    return this.takenBack().length
  }

  /** How often the most stubborn of them was tried. */
  mostAttempts(): number {
    return Math.max(0, ...this.takenBack().map(({ attempts }) => attempts))
  }

  /** What the round's alarm has to do at `now`. */
  due(now: number): Due {
    return dueAt(now, this.times())
  }

  /** Sets the alarm for what comes next. */
  private async schedule(): Promise<void> {
    if (!this.records.exists()) return
    const times = this.times()
    const due = dueAt(Date.now(), times)
    await this.storage.setAlarm(due.kind === 'wait' ? due.until : Date.now() + retryDelay(times.unsavedAttempts ?? 1))
  }

  /** One attempt a player at a time: who comes while KV is slow joins the attempt under way. */
  private save(player: string, ready?: Promise<void>): Promise<void> {
    const work = this.saving.get(player) ?? this.attempt(player, ready).finally(() => this.saving.delete(player))
    this.saving.set(player, work)
    return work
  }

  private async attempt(id: string, ready?: Promise<void>): Promise<void> {
    await ready
    await this.storage.sync()
    if (!this.records.exists()) return
    const player = this.records.player(id)
    const play = player && playFrom(player, this.records)
    if (!play || player.savedAt !== null) return
    try {
      const { slug } = this.records.sitting().quiz
      // Practice has no board, and its questions are chosen by what one player misses: it would say nothing of all.
      if (slug !== PRACTICE_SLUG) await saveScore(this.kv, slug, play, this.records.terms().keepUntil)
      // The round may have been erased meanwhile; what erases it takes this score back.
      if (this.records.exists()) this.records.markSaved(id, Date.now())
    } catch (error) {
      if (this.records.exists()) this.records.countAttempt(id)
      console.warn(`KV refused the score of play ${id}; trying again later`, error)
    }
  }

  private async deleteTakenBack(): Promise<void> {
    await Promise.all(this.takenBack().map(({ key }) => this.delete(key)))
  }

  private async delete(key: string): Promise<void> {
    try {
      await deleteScore(this.kv, key)
      this.storage.sql.exec('DELETE FROM taken_back WHERE key = ?', key)
    } catch (error) {
      this.storage.sql.exec('UPDATE taken_back SET attempts = attempts + 1 WHERE key = ?', key)
      console.warn('KV did not forget a score that was taken back; trying again later', error)
    }
  }

  private takenBack(): { key: string; attempts: number }[] {
    if (!this.records.has('taken_back')) return []
    return this.storage.sql.exec<{ key: string; attempts: number }>('SELECT * FROM taken_back').toArray()
  }

  private times(): RoundTimes {
    const attempts = [...this.records.unsaved(), ...this.takenBack()].map((each) => each.attempts)
    const unsavedAttempts = attempts.length ? Math.max(...attempts) : null
    const { keepUntil } = this.records.terms()
    const lastActivity = this.records.lastActivity()
    if (keepUntil !== undefined) return { lastActivity, finishedAt: null, unsavedAttempts, keepUntil }
    return { lastActivity, finishedAt: this.records.allFinishedAt(), unsavedAttempts }
  }
}

/** A player's play, its answers in the order of the quiz; null before they have finished. */
export function playFrom(
  player: PlayerRecord,
  records: RoundRecords,
  answers: readonly Answer[] = records.answers(player.id),
): Play | null {
  if (player.finishedAt === null) return null
  const ordered = inQuizOrder(records.sitting(), answers).filter((answer) => answer !== null)
  return playOf(player.id, player.nickname, player.finishedAt, ordered)
}
