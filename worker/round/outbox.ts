import { retryDelay } from '../game/play/schedule.ts'
import { SECOND_MS } from '../game/time.ts'
import { log } from '../store/log.ts'
import { type NewRow, OutboxRows, type Owed } from './outbox-rows.ts'
import { hasTable } from './tables.ts'
import { Refused, type Targets } from './target.ts'

/** How many rows are paid at once, of different keys: a Worker has six connections. */
const AT_ONCE = 6
/** How many of them may be on their way to strangers, who may take their time. */
const STRANGERS_AT_ONCE = 2
/** How many due rows are read at a time. */
const BATCH = 100
/** How long after the start of an attempt the alarm looks whether its object is still there, in milliseconds. */
const WATCH = 15 * SECOND_MS

/**
 * What an object owes to somebody else is a row until it is paid: a score to KV, a key that KV must forget, a tally, what a
 * stranger's server is to be told. Rows of one key are paid in their order, one at a time; one that is refused is tried again, less
 * and less often: for as long as it takes where it is owed to our own stores, and to a stranger as its target says
 * (`target.ts`). Strangers wait for our own stores, and never hold them up. Whoever adds a row sees to it that the alarm rings.
 */
export class Outbox {
  private readonly rows: OutboxRows
  /** the attempts under way, by key */
  private readonly underWay = new Map<string, Promise<void>>()
  /** the rows that they try */
  private readonly tried = new Set<number>()
  /** the keys of those that are under way to strangers */
  private readonly abroad = new Set<string>()
  private readonly strangers: readonly string[]
  private found = false
  /** whether every row there is is under way, as far as is known: then there is nothing to look for */
  private allUnderWay = false

  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'sql' | 'sync'>,
    private readonly targets: Targets,
    /** called when no attempt is under way any more */
    private readonly rested: () => void,
  ) {
    this.rows = new OutboxRows(storage.sql)
    this.strangers = Object.keys(targets).filter((target) => targets[target]!.stranger)
  }

  create(): void {
    this.rows.create()
  }

  /** Adds what is owed under a key that nothing was owed under before. */
  add(row: NewRow, now: number): void {
    // What is under way may be taken back: how it ends must be said of no other row.
    this.rows.add(row, now, Math.max(0, ...this.tried))
    this.allUnderWay = false
  }

  /** Adds what is owed instead of all that is owed under the same key and that nobody has begun to pay. */
  replace(row: NewRow, now: number): void {
    if (!this.underWay.has(row.key)) this.rows.dropKey(row.key)
    this.add(row, now)
  }

  /** Adds what is owed instead of everything that nobody has begun to pay. Strangers are owed nothing any more. */
  replaceAll(rows: readonly NewRow[], now: number): void {
    this.rows.dropAllBut([...this.underWay.keys()])
    this.rows.dropTargets(this.strangers)
    for (const row of rows) this.add(row, now)
  }

  /** Owes nothing under a key any more; an attempt that is under way is the last. */
  cancel(key: string): void {
    if (this.exists()) this.rows.dropKey(key)
  }

  /** The object has forgotten everything. */
  reset(): void {
    this.found = false
    this.allUnderWay = false
  }

  /** How many rows are not paid yet. */
  count(): number {
    return this.exists() ? this.rows.count() : 0
  }

  /** Whether anything is owed under a key. */
  owes(key: string): boolean {
    return this.exists() && this.rows.ofKey(key).length > 0
  }

  /** What is owed under a key, the first first. */
  payloads(key: string): unknown[] {
    return this.exists() ? this.rows.ofKey(key).map(({ payload }) => JSON.parse(payload)) : []
  }

  /** When the alarm has to ring for what is owed, in milliseconds since 1970; null where nothing is. */
  nextDue(now: number): number | null {
    const next = this.exists() ? this.rows.nextDue() : null
    return next === null || this.underWay.size === 0 ? next : Math.max(next, now + WATCH)
  }

  /**
   * Tries what is due, and with `when` what would be later: the next of it, or all but what strangers are owed. Resolves when all
   * of that was tried, or after `patience` milliseconds, while it goes on.
   */
  async work(patience: number, when: 'due' | 'next' | 'all' = 'due'): Promise<void> {
    const next = this.exists() ? this.rows.nextDue() : null
    const now = Date.now()
    if (next !== null && when === 'next') this.rows.bringForward(now, next, [])
    if (next !== null && when === 'all') this.rows.bringForward(now, Number.MAX_SAFE_INTEGER, this.strangers)
    this.begin()
    await this.until(() => this.underWay.size === this.abroad.size, patience)
  }

  /** Tries what is due; resolves when nothing is owed under the keys or it was refused, or after `patience` milliseconds. */
  async pay(keys: readonly string[], patience: number): Promise<void> {
    this.begin()
    await this.until(() => !keys.some((key) => this.isFresh(key)), patience)
  }

  private isFresh(key: string): boolean {
    if (this.allUnderWay) return this.underWay.has(key)
    return this.exists() && this.rows.ofKey(key).some(({ attempts }) => attempts === 0)
  }

  private begin(): void {
    if (this.allUnderWay || !this.exists()) return
    const due = this.rows.due(Date.now(), BATCH, this.strangers).filter(({ key }) => !this.underWay.has(key))
    let safe: Promise<void> | undefined
    for (const row of due) {
      if (this.underWay.size >= AT_ONCE) return
      const isAbroad = this.strangers.includes(row.target)
      if (isAbroad && this.abroad.size >= STRANGERS_AT_ONCE) return
      if (isAbroad) this.abroad.add(row.key)
      // What is told to others must be safe here first.
      safe ??= this.storage.sync()
      this.tried.add(row.number)
      const attempt = this.attempt(row, safe).finally(() => this.finish(row))
      this.underWay.set(row.key, attempt)
    }
    this.allUnderWay = this.rows.countBut([...this.tried]) === 0
  }

  private finish({ key, number }: Owed): void {
    this.underWay.delete(key)
    this.tried.delete(number)
    this.abroad.delete(key)
    this.begin()
    if (this.underWay.size === 0) this.rested()
  }

  private async attempt({ number, target, key, payload }: Owed, safe: Promise<void>): Promise<void> {
    try {
      await safe
      await this.targets[target]!.pay(key, JSON.parse(payload))
      if (this.exists()) this.rows.drop(number)
    } catch (error) {
      log('owed-refused', error)
      if (this.exists()) await this.putOff(number, error)
    }
  }

  /** A refused row waits for its next attempt; one whose key has a later row is of no use any more. */
  private async putOff(number: number, error: unknown): Promise<void> {
    this.allUnderWay = false
    const row = this.rows.find(number)
    if (!row) return
    const wait = this.waitAfter(row, error)
    if (this.rows.ofKey(row.key).length > 1) this.rows.drop(number)
    else if (wait !== undefined) this.rows.putOff(number, row.attempts + 1, Date.now() + wait)
    else await this.giveUp(row, error)
  }

  /** How long a refused row waits, in milliseconds; undefined where it is given up. */
  private waitAfter({ target, attempts }: Owed, error: unknown): number | undefined {
    const stranger = this.targets[target]?.stranger
    if (!stranger) return retryDelay(attempts + 1)
    return error instanceof Refused ? undefined : stranger.delays[attempts]
  }

  private async giveUp({ number, target, payload }: Owed, error: unknown): Promise<void> {
    this.rows.drop(number)
    try {
      await this.targets[target]!.stranger!.givenUp?.(JSON.parse(payload), error)
    } catch (unheard) {
      log('owed-refused', unheard)
    }
  }

  private async until(done: () => boolean, patience: number): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<'late'>()
    const timer = setTimeout(() => resolve('late'), patience)
    while (!done() && this.underWay.size > 0) {
      if ((await Promise.race([late, ...this.underWay.values()])) === 'late') break
    }
    clearTimeout(timer)
  }

  private exists(): boolean {
    this.found ||= hasTable(this.storage.sql, 'outbox')
    return this.found
  }
}
