import { isEnded, isThrough } from '../../game/class/doors.ts'
import {
  closeAt,
  type Progress,
  type RoundChange,
  type RoundSettings,
  type RulesChange,
  tooLate,
} from '../../game/class/settings.ts'
import type { ExtraSeconds } from '../../game/class/wire.ts'
import { atStart, eased, type Rules } from '../../game/make/rules.ts'
import { SECOND_MS } from '../../game/time.ts'
import type { Agenda } from '../agenda.ts'
import type { LiveRoom } from '../live/room.ts'
import type { RoundRecords } from '../records.ts'
import type { Rejection } from '../rejection.ts'
import type { Scores } from '../scores.ts'
import type { HostDesk } from './desk.ts'

/** What came of a change: the settings as they are, or the fields that came too late. */
export type Changed = RoundSettings | { late: ReturnType<typeof tooLate> } | Rejection

/** Whether verdicts come at another time: only then is it settled anew whether answers can be changed. */
function isChanged(before: Rules, { feedback = before.feedback }: RulesChange): boolean {
  return feedback !== before.feedback
}

/** What a host changes of a round that has been made. */
export class Settings {
  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'transactionSync'>,
    private readonly parts: {
      records: RoundRecords
      scores: Scores
      agenda: Agenda
      live: LiveRoom
      desk: HostDesk
    },
  ) {}

  read(): RoundSettings {
    const { records } = this.parts
    return { progress: this.progress(), rules: records.sitting().rules, doors: records.terms().doors }
  }

  /** Changes all that is asked for, or nothing. */
  async change({ title, rules = {}, closesAt, keepUntil }: RoundChange): Promise<Changed> {
    const { records, scores, agenda, desk } = this.parts
    const [{ progress, rules: before, doors }, now] = [this.read(), Date.now()]
    const late = tooLate(before, rules, progress)
    if (late.length > 0) return { late }
    if (closesAt !== undefined && isEnded(now, doors)) return { refused: 'ended' }
    this.storage.transactionSync(() => {
      records.changeSitting(({ quiz, ...sitting }) => ({
        ...sitting,
        quiz: { ...quiz, ...(title !== undefined && { title }) },
        rules: eased(isChanged(before, rules) ? atStart({ ...before, ...rules }) : { ...before, ...rules }),
      }))
      if (closesAt !== undefined) records.setDoors(closeAt(doors, closesAt))
      if (keepUntil === undefined) return
      records.setKeepUntil(keepUntil)
      scores.keepAll(records.players(), now)
    })
    desk.tellAll()
    if (keepUntil === undefined) return this.read()
    agenda.secure()
    await agenda.payAll()
    return this.read()
  }

  /** Gives a pupil more time than their class; refused where they have been told the verdicts, or nothing ends their time. */
  giveTime(id: string, { seconds }: ExtraSeconds): ExtraSeconds | Rejection {
    const { records, live, desk } = this.parts
    const player = records.player(id)
    if (!player) return { refused: 'no-pupil' }
    const { rules } = records.sitting()
    if ((live.exists() ? rules.live?.seconds : rules.minutes) == null) return { refused: 'no-clock' }
    if (live.exists()) live.happen({ type: 'allow', player: id, extra: seconds * SECOND_MS })
    else {
      const isTold = rules.feedback === 'end' && this.isThrough(id)
      if (isTold) return { refused: 'ended' }
      records.extra.set(id, seconds * SECOND_MS)
    }
    desk.tellOf(id, 'again')
    return { seconds }
  }

  private isThrough(id: string): boolean {
    const { records } = this.parts
    const player = records.player(id)!
    if (records.finishedAt(player, records.answers(id)) !== null) return true
    return isThrough(Date.now(), records.sitting().rules, records.terms().doors, records.clockFrom(player))
  }

  private progress(): Progress {
    const { records, live } = this.parts
    if (records.lastActivity().answered || (live.exists() && live.hasBegun())) return 'answered'
    return records.countPlayers() > 0 ? 'joined' : 'empty'
  }
}
