import { isEnded } from '../../game/class/doors.ts'
import type { Outbox } from '../outbox.ts'
import { classToTell } from '../owed-webhooks.ts'
import type { RoundRecords } from '../records.ts'

/** Under this key it is noted that the class's host is owed, or has, the word that it is finished. */
const TOLD = 'finish-told'

/** Tells a host who has asked for it when their class is finished: once, and again when it was opened in between. */
export class Closing {
  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'kv' | 'transactionSync'>,
    private readonly records: RoundRecords,
    private readonly outbox: Outbox,
  ) {}

  /** Owes the word of a class whose doors are closed for good by now. */
  settle(now: number): void {
    if (!this.isAsked()) return
    if (isEnded(now, this.records.terms().doors)) this.tell(now)
    else if (this.storage.kv.get(TOLD)) this.storage.kv.delete(TOLD)
  }

  /** Owes the word of a class that is finished, if nobody has been told yet. */
  tell(now: number): void {
    if (!this.isAsked() || this.storage.kv.get(TOLD)) return
    const answers = this.records.players().map(({ id }) => this.records.answers(id))
    const given = answers.flat()
    const counts = {
      players: answers.filter((each) => each.length > 0).length,
      ...{ right: given.filter(({ right }) => right).length, of: given.length },
    }
    this.storage.transactionSync(() => {
      this.storage.kv.put(TOLD, true)
      this.outbox.add(classToTell(this.records.outline().slug, { id: crypto.randomUUID(), at: now, ...counts }), now)
    })
  }

  /** When the class will be finished by itself, in milliseconds since 1970; null where nothing has to be told then. */
  next(now: number): number | null {
    if (!this.isAsked()) return null
    const { closesAt, paused } = this.records.terms().doors
    const date = paused ? paused.closesAt : closesAt
    return date !== null && date > now ? date : null
  }

  /** Whether there is a class here whose host would like to be told. */
  isAsked(): boolean {
    if (!this.records.exists()) return false
    const { rules } = this.records.outline()
    return rules.hooked === true && rules.kind !== 'solo'
  }
}
