import { type Due, dueAt, KEEP_UNANSWERED, retryDelay } from '../game/play/schedule.ts'
import type { Closing } from './host/closing.ts'
import type { Outbox } from './outbox.ts'
import type { RoundRecords, Terms } from './records.ts'
import { PATIENCE } from './scores.ts'

/** What a round's one alarm is set for: what it owes, and when it is forgotten. */
export class Agenda {
  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'setAlarm'>,
    private readonly records: RoundRecords,
    private readonly outbox: Outbox,
    private readonly closing: Closing,
    /** forgets everything */
    private readonly forget: () => Promise<void>,
  ) {}

  /** Sets the alarm of a round that begins now; times in milliseconds since 1970. */
  begin(now: number, { keepUntil }: Partial<Terms> = {}): Promise<void> {
    return this.storage.setAlarm(keepUntil ?? now + KEEP_UNANSWERED)
  }

  /** Sets the alarm for what is going to be tried now, should the object be cut off meanwhile. */
  secure(): void {
    if (this.outbox.count() > 0) void this.storage.setAlarm(Date.now() + retryDelay(1))
    else void this.rest()
  }

  /** Sees to it that a host hears of a class that is finished, once its doors may have moved; tells what was done. */
  after<T>(done: T): T {
    if (!this.closing.isAsked()) return done
    this.closing.settle(Date.now())
    this.secure()
    return done
  }

  /** Tries all that is owed, however lately it was refused; what takes longer goes on by itself, and by the alarm. */
  async payAll(): Promise<void> {
    await this.outbox.work(PATIENCE, 'all')
    await this.rest()
  }

  /** The alarm has rung: tries what it was set for. */
  async ring(): Promise<void> {
    this.closing.settle(Date.now())
    await this.outbox.work(PATIENCE, 'next')
    await this.rest()
  }

  /** Sets the alarm for what comes next; a round with nothing to wait for is forgotten. */
  async rest(): Promise<void> {
    const now = Date.now()
    const owed = this.outbox.nextDue(now)
    // An erased round waits for nothing but what KV is still to forget.
    const due: Due = this.records.exists() ? this.due(now, owed !== null) : { kind: owed === null ? 'forget' : 'pay' }
    if (due.kind === 'forget') return this.forget()
    const next = due.kind === 'wait' ? due.until : this.notAfterDate(Math.max(owed ?? now, now))
    await this.storage.setAlarm(Math.min(next, this.closing.next(now) ?? next))
  }

  private due(now: number, owes: boolean): Due {
    const { keepUntil } = this.records.terms()
    const { at, answered } = this.records.lastActivity()
    if (keepUntil !== undefined) return dueAt(now, { lastActivity: at, finishedAt: null, owes, keepUntil })
    return dueAt(now, { lastActivity: at, answered, finishedAt: this.allFinishedAt(), owes })
  }

  private notAfterDate(at: number): number {
    const { keepUntil } = this.records.exists() ? this.records.terms() : {}
    return keepUntil === undefined ? at : Math.min(at, keepUntil)
  }

  /** When the last player finished, in milliseconds since 1970; null while someone still plays. */
  private allFinishedAt(): number | null {
    const players = this.records.players()
    const times = players.map((player) => this.records.finishedAt(player, this.records.answers(player.id)))
    return times.length === 0 || times.includes(null) ? null : Math.max(...times.map(Number))
  }
}
