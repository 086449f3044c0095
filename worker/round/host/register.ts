import { isThrough } from '../../game/class/doors.ts'
import { MOST_ROSTER } from '../../game/make/rules.ts'
import { isSameName } from '../../game/names/same-name.ts'
import type { Agenda } from '../agenda.ts'
import type { Devices } from '../devices.ts'
import type { Grades } from '../grades.ts'
import type { LiveRoom } from '../live/room.ts'
import type { PlayerRecord, RoundRecords } from '../records.ts'
import type { Rejection } from '../rejection.ts'
import type { Scores } from '../scores.ts'
import type { HostDesk } from './desk.ts'
import type { Eraser } from './eraser.ts'

/** How a host puts a name right. The names are tidy. */
export type NameChange =
  | { kind: 'correct'; pupil: string; nickname: string }
  | { kind: 'merge'; pupil: string; into: string }
  | { kind: 'add'; nickname: string }

/** What came of a host's change to the names of a class. */
export type Registered = { nickname: string } | Rejection

/** The names of a class, as its host puts them right. */
export class Register {
  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'transactionSync'>,
    private readonly parts: {
      records: RoundRecords
      devices: Devices
      scores: Scores
      grades: Grades
      agenda: Agenda
      live: LiveRoom
      desk: HostDesk
      eraser: Eraser
    },
  ) {}

  async putRight(change: NameChange): Promise<Registered> {
    if (change.kind === 'add') return this.add(change.nickname)
    const { pupil } = change
    return change.kind === 'merge' ? this.merge(pupil, change.into) : this.correct(pupil, change.nickname)
  }

  /** Calls a pupil by another name, on the board as well. */
  private async correct(id: string, nickname: string): Promise<Registered> {
    const { records, scores, agenda, desk, live } = this.parts
    const player = records.player(id)
    if (!player) return { refused: 'no-pupil' }
    const other = records.names.ownerOf(nickname)
    if (other !== undefined && other !== id) return { refused: 'name-taken' }
    this.storage.transactionSync(() => scores.rename(player, nickname, Date.now()))
    agenda.secure()
    if (live.exists()) live.tellName(id)
    desk.tellOf(id, 'again')
    await agenda.payAll()
    return { nickname }
  }

  /**
   * Makes two names one pupil: the devices of one go on as the other; what was answered under its name is deleted. Where
   * answers wait to be handed in, the pupil has handed in if either had, for a device has seen what is right.
   */
  private async merge(id: string, into: string): Promise<Registered> {
    const { records, devices, desk, eraser, grades, scores, agenda } = this.parts
    const [kept, gone] = [records.player(into), records.player(id)]
    if (!kept || id === into || !gone) return { refused: 'no-pupil' }
    this.storage.transactionSync(() => {
      if (this.hasSeenKeys(gone)) this.handIn(kept, Date.now())
      devices.move(id, into)
      grades.move(id, into)
      scores.oweGrade(records.player(into) ?? kept, Date.now())
    })
    agenda.secure()
    const removing = eraser.remove({ pupils: [id], unanswered: false, bar: false })
    desk.tellOf(into, 'again')
    await removing
    return { nickname: kept.nickname }
  }

  /** Whether somebody whose answers wait to be handed in has handed them in, or their time is up. */
  private hasSeenKeys(player: PlayerRecord): boolean {
    const { records } = this.parts
    const { rules } = records.sitting()
    if (!rules.revisable) return false
    const isOver = isThrough(Date.now(), rules, records.terms().doors, records.clockFrom(player))
    return isOver || records.finishedAt(player, records.answers(player.id)) !== null
  }

  /** Hands in what a pupil has answered. */
  private handIn(player: PlayerRecord, now: number): void {
    const { records, scores } = this.parts
    if (records.finishedAt(player, records.answers(player.id)) !== null) return
    records.handIn(player.id, now)
    scores.owe({ ...player, finishedAt: now }, now)
  }

  /** Adds a name to the list that the class chooses from. */
  private add(nickname: string): Registered {
    const { records, desk } = this.parts
    const { roster } = records.sitting().rules
    if (roster.length >= MOST_ROSTER) return { refused: 'full' }
    if (roster.some((name) => isSameName(name, nickname))) return { refused: 'name-taken' }
    records.changeSitting((sitting) => ({ ...sitting, rules: { ...sitting.rules, roster: [...roster, nickname] } }))
    desk.tellAll()
    return { nickname }
  }
}
