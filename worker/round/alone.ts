import type { Agenda } from './agenda.ts'
import type { Door } from './door.ts'
import type { NewPlayer, RoundRecords } from './records.ts'
import type { Rejection } from './rejection.ts'
import type { Joined } from './runs.ts'
import type { Scores } from './scores.ts'
import type { TakenUp } from './taken-up.ts'

/** The only player of a round, as they come in, and the challenge by which they do, if any. */
export type AloneEntry = Pick<NewPlayer, 'id' | 'nickname'> & { takesUp?: string }

/** Lets the only player of a round in. */
export class Alone {
  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'transactionSync'>,
    private readonly records: RoundRecords,
    private readonly parts: { door: Door; takenUp: TakenUp; scores: Scores; agenda: Agenda },
  ) {}

  /** Lets them begin, or go on where they are; a play that is finished already counts for the challenge at once. */
  async begin(device: string, player: AloneEntry): Promise<Joined | Rejection> {
    if (player.takesUp !== undefined && this.parts.takenUp.isFullFor(player.takesUp))
      return { refused: 'challenges-full' }
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
