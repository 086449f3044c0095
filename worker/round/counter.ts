import { DurableObject } from 'cloudflare:workers'
import type { CountedPlay } from '../game/return/everybody.ts'
import { writeTallies } from '../store/tallies.ts'
import { CounterRows, type Progress } from './counter-rows.ts'

/**
 * Counts every finished play once: what everybody said to each question. Rounds tell it of each play as they save it; KV
 * hears of the tallies once an hour.
 */
export class Counter extends DurableObject<Env> {
  private readonly rows = new CounterRows(this.ctx.storage.sql)

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.rows.create()
  }

  /** Counts a play; one that is told again within the hour is counted once. */
  async add(play: CountedPlay): Promise<void> {
    this.ctx.storage.transactionSync(() => this.rows.add(play))
  }

  /** Keeps nothing that names a play of a class that is deleted, or of a pupil who was taken out. */
  async forget(slug: string, play: string): Promise<void> {
    this.ctx.storage.transactionSync(() => this.rows.forget(slug, play))
  }

  /** Publishes what everybody said, where anything has come since; what KV refuses is published the next time. */
  async publish(): Promise<void> {
    const tallies = this.ctx.storage.transactionSync(() => this.rows.fold())
    if (!tallies) return
    await writeTallies(this.env.KV, tallies)
    this.rows.published()
  }

  /** How far the counting of earlier scores is. */
  async progress(): Promise<Progress> {
    return this.rows.progress()
  }

  /** Counts a page of earlier scores and notes where it ended, both or neither. */
  async addEarlier(said: readonly string[], progress: Progress): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      this.rows.addToTallies(said)
      this.rows.setProgress(progress)
    })
  }
}
