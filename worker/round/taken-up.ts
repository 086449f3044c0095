import type { Agenda } from './agenda.ts'
import type { Door } from './door.ts'
import type { NewPlayer, RoundRecords } from './records.ts'
import type { Rejection } from './rejection.ts'
import type { Joined } from './runs.ts'
import type { Scores } from './scores.ts'
import { hasTable } from './tables.ts'

/** The most challenges that one play takes up: each is a write of KV. */
const MOST = 20

/** The only player of a round, as they come in, and the challenge by which they do, if any. */
export type AloneEntry = Pick<NewPlayer, 'id' | 'nickname'> & { takesUp?: string }

/** The challenges that a round takes up: a day's quiz is played once, also by whoever is dared to it. */
export class TakenUp {
  constructor(private readonly sql: SqlStorage) {}

  /** Their slugs, the first first. */
  all(): string[] {
    if (!hasTable(this.sql, 'taken_up')) return []
    return this.sql
      .exec<{ slug: string }>('SELECT slug FROM taken_up ORDER BY rowid')
      .toArray()
      .map(({ slug }) => slug)
  }

  /** Notes one; false where it is known already, or too many are. */
  add(slug: string): boolean {
    const known = this.all()
    if (known.includes(slug) || known.length >= MOST) return false
    this.sql.exec('CREATE TABLE IF NOT EXISTS taken_up (slug TEXT PRIMARY KEY)')
    this.sql.exec('INSERT INTO taken_up VALUES (?)', slug)
    return true
  }
}

/** Lets the only player of a round in. */
export class Alone {
  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'transactionSync'>,
    private readonly records: RoundRecords,
    private readonly parts: { door: Door; takenUp: TakenUp; scores: Scores; agenda: Agenda },
  ) {}

  /** Lets them begin, or go on where they are; a play that is finished already counts for the challenge at once. */
  async begin(device: string, player: AloneEntry): Promise<Joined | Rejection> {
    const joined = this.parts.door.begin(device, player)
    const { takesUp } = player
    if ('refused' in joined || takesUp === undefined) return joined
    const { takenUp, scores, agenda } = this.parts
    const isNew = this.storage.transactionSync(() => {
      if (!takenUp.add(takesUp)) return false
      for (const each of this.records.players()) scores.oweTakenUp(each, [takesUp])
      return true
    })
    if (isNew) await agenda.payAll()
    return joined
  }
}
