import type { Removal } from '../../game/class/wire.ts'
import type { PackSource } from '../../game/make/blueprint.ts'
import type { Agenda } from '../agenda.ts'
import type { Devices } from '../devices.ts'
import type { LiveRoom } from '../live/room.ts'
import type { Outbox } from '../outbox.ts'
import type { PlayerRecord, RoundRecords } from '../records.ts'
import type { Scores } from '../scores.ts'
import type { Watchers } from './watchers.ts'

/** What was asked to be forgotten: how many players there were, and how many scores KV has not forgotten yet. */
export interface Erasure {
  players: number
  left: number
}

/** Takes pupils out of a round, or all of it away; what KV has to forget goes on by itself until it has. */
export class Eraser {
  private readonly records: RoundRecords
  private readonly agenda: Agenda
  private readonly live: LiveRoom

  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'transactionSync'>,
    private readonly parts: {
      records: RoundRecords
      devices: Devices
      scores: Scores
      outbox: Outbox
      agenda: Agenda
      live: LiveRoom
      watchers: Watchers
    },
  ) {
    this.records = parts.records
    this.agenda = parts.agenda
    this.live = parts.live
  }

  /** Takes players out, with their answers and their scores; `bar`: for good, their devices stay out. */
  async remove({ pupils, unanswered, bar }: Removal): Promise<{ removed: number }> {
    const ids = new Set([...pupils, ...(unanswered ? this.unanswered() : [])])
    const players = [...ids].flatMap((id) => this.records.player(id) ?? [])
    if (players.length === 0) return { removed: 0 }
    this.storage.transactionSync(() => {
      for (const player of players) this.takeOut(player, bar)
    })
    this.agenda.secure()
    for (const { id } of players) this.tellOf(id)
    await this.agenda.payAll()
    return { removed: players.length }
  }

  /** Gives the seat of somebody who has answered nothing to another; they may come in again. */
  giveUp(id: string): void {
    const player = this.records.player(id)
    if (!player) return
    this.storage.transactionSync(() => this.takeOut(player, false))
    this.tellOf(id)
  }

  private unanswered(): string[] {
    if (this.live.exists()) this.live.settle()
    return this.records.unanswered()
  }

  private takeOut(player: PlayerRecord, bar: boolean): void {
    this.parts.scores.takeBack(player, Date.now())
    this.parts.devices.remove(player.id, bar)
    this.records.removePlayer(player.id)
  }

  private tellOf(id: string): void {
    if (this.live.exists()) this.live.happen({ type: 'remove', player: id })
    this.parts.watchers.tell({ kind: 'removed', pupil: id })
  }

  /**
   * Takes everything away, at once where KV plays along. Asked again, it goes on. Scores of a round that cannot be laid out any more
   * go with their day in KV.
   */
  async erase(packAt: PackSource): Promise<Erasure> {
    const isLaidOut = this.records.exists() && (await this.records.layOut(packAt))
    const players = this.records.exists() ? this.dropAll(isLaidOut) : 0
    await this.agenda.payAll()
    return { players, left: this.parts.outbox.count() }
  }

  private dropAll(isLaidOut: boolean): number {
    if (this.live.exists()) this.live.settle()
    const players = this.records.players()
    this.storage.transactionSync(() => {
      this.parts.scores.takeAllBack(isLaidOut ? players : [], Date.now())
      this.records.drop()
    })
    this.agenda.secure()
    this.live.forget()
    this.parts.watchers.tell({ kind: 'erased' })
    return players.length
  }
}
