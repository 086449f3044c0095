import { stopped } from '../game/class/doors.ts'
import { type Sitting, sheetOf } from '../game/make/sitting.ts'
import type { Timed } from '../game/play/answer.ts'
import type { StartedRound } from '../game/play/entry.ts'
import type { Run } from '../game/play/run.ts'
import type { Stop } from '../game/play/terms.ts'
import type { Devices } from './devices.ts'
import type { Caller } from './live/lines.ts'
import type { LiveRoom } from './live/room.ts'
import type { PlayerRecord, RoundRecords } from './records.ts'
import type { Rejection } from './rejection.ts'

/** Somebody who has come in, and the question they are at. */
export type Joined = Omit<StartedRound, 'round'>

/** A player of the round, and how far they have come. */
export interface PlayersRun extends Run {
  player: PlayerRecord
  sitting: Sitting
  answers: readonly Timed[]
}

/** Finds a device's player, and how far they have come. */
export class Runs {
  /** Who plays a round alone, as read last: they ask again and again, and what changes their rows says so here. */
  private alone: { device: string; player: PlayerRecord; answers: readonly Timed[] } | null = null

  constructor(
    private readonly records: RoundRecords,
    private readonly devices: Devices,
    private readonly live: LiveRoom,
  ) {}

  of(device: string): PlayersRun | Rejection {
    if (!this.records.isKept()) return { refused: 'no-round' }
    // A round that has just ended has ended for its players with this.
    if (this.live.exists()) this.live.settle()
    const known = this.alone?.device === device ? this.alone : undefined
    const player = known?.player ?? this.records.playerWith(device)
    if (!player) return { refused: this.stranger(device) }
    const sitting = this.records.sitting()
    if (this.live.exists()) return { player, sitting, ...this.live.answersOf(player.id) }
    const answers = known?.answers ?? this.records.answers(player.id)
    if (sitting.rules.kind === 'solo') this.alone = { device, player, answers }
    return { player, sitting, sheet: sheetOf(sitting, player.seed), answers }
  }

  /** A player's row has changed. */
  changed(): void {
    this.alone = null
  }

  /** A player's answers are these now. */
  gave(player: string, answers: readonly Timed[]): void {
    if (this.alone?.player.id === player) this.alone = { ...this.alone, answers }
  }

  /** Why a device has no place here: it was taken out, its name was freed, or the round is somebody else's. */
  private stranger(device: string): 'removed' | 'not-in' | 'not-yours' {
    if (this.devices.wasRemoved(device)) return 'removed'
    return this.records.outline().rules.kind === 'solo' ? 'not-yours' : 'not-in'
  }

  /** The player of a live round whom a device is. */
  caller(device: string): (Caller & { role: 'phone' }) | Rejection {
    const run = this.of(device)
    if ('refused' in run) return run
    if (!this.live.exists()) return { refused: 'no-round' }
    return { role: 'phone', player: run.player.id, name: run.player.nickname }
  }

  /** What somebody who has just come in is told. */
  joined(device: string): Joined | Rejection {
    const run = this.of(device)
    if ('refused' in run) return run
    const { player, sheet, answers } = run
    const current = this.stop(run) ? null : (sheet[answers.length]?.shown ?? null)
    return { nickname: player.nickname, of: sheet.length, current }
  }

  /** Why a player cannot answer now, if so. */
  stop({ sitting, player }: PlayersRun): Stop | null {
    return stopped(Date.now(), sitting.rules, this.records.terms().doors, this.records.clockFrom(player))
  }
}
