import { type Below, chanceOf } from '../game/chance.ts'
import { admit, type FoundOnList, type LobbyView, namesFound, SEAT_KEPT } from '../game/class/admission.ts'
import { doorsAt } from '../game/class/doors.ts'
import { areTooManyWrong, newRejoinCode } from '../game/class/rejoin.ts'
import type { Admission } from '../game/class/wire.ts'
import { MOST_PLAYERS } from '../game/make/rules.ts'
import { NICKNAME_LENGTH } from '../game/names/length.ts'
import { isSameName, nameKeys } from '../game/names/same-name.ts'
import type { Devices } from './devices.ts'
import type { LiveRoom } from './live/room.ts'
import type { NewPlayer, RoundRecords } from './records.ts'
import type { Rejection } from './rejection.ts'
import type { Joined, Runs } from './runs.ts'
import type { Waiting, WaitingRoom } from './waiting.ts'

/** What the seat of somebody whom a platform has sent is called among the devices. */
const SEAT = 'lti '

/** Somebody whom a learning platform has sent. */
export interface Sent {
  /** by what their seat is found again; undefined where their platform does not tell who they are */
  seat: string | undefined
  /** what they may be called, the best first; tidy */
  names: string[]
  /** the id of the player that they are if they are new, and the number that their order is drawn by */
  id: string
  seed: number
}

/** They are in: with which device, and as which player. */
type Seated = Joined & { device: string; player: string }

/** Who comes in: as a new player, or as one who is in already. However many are in, it reads and writes as much. */
export class Door {
  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'transactionSync'>,
    private readonly records: RoundRecords,
    private readonly devices: Devices,
    private readonly runs: Runs,
    private readonly live: LiveRoom,
    private readonly waiting: WaitingRoom,
    private readonly tell: {
      /** somebody new has come in, goes on with another device, or a wrong code was tried for them */
      happened(player: string, how: 'new' | 'again' | 'tried'): void
      /** somebody's seat goes to a newcomer */
      giveUp(player: string): void
      /** others wait now than before */
      waits(): void
    },
  ) {}

  /** What there is to know before coming in. */
  lobby(device: string): LobbyView {
    const sitting = this.records.sitting()
    const { roster: _, ...rules } = sitting.rules
    const { doors, keepUntil } = this.records.terms()
    return {
      ...{ rules, doors, of: sitting.questions.length },
      full: this.records.countPlayers() >= MOST_PLAYERS && this.idleSeat() === undefined,
      over: this.live.exists() && this.live.isOver(),
      inside: this.devices.playerOf(device) !== undefined,
      removed: this.devices.wasRemoved(device),
      ...(keepUntil && { keepUntil }),
    }
  }

  /** The names of the list that begin with some letters. */
  namesFound(letters: string): FoundOnList {
    const { rules } = this.records.sitting()
    return namesFound({ rules, isTaken: (name) => this.records.names.isTaken(name) }, letters)
  }

  /** Lets the only player of a round in, who goes on where they are if they are in already. */
  begin(device: string, { id, nickname }: Pick<NewPlayer, 'id' | 'nickname'>): Joined | Rejection {
    if (!this.devices.playerOf(device)) this.add(device, { id, nickname, rejoin: null, seed: 0 })
    return this.runs.joined(device)
  }

  /**
   * Lets somebody in under a tidy nickname, or one made up. A device that is in already goes on as whoever it was; `before`
   * is what it was called until somebody else took it.
   */
  join(
    device: string,
    { id, seed, nickname }: { id: string; seed: number; nickname?: string },
    before: string,
  ): Joined | Rejection {
    if (this.devices.playerOf(device) !== undefined) return this.runs.joined(device)
    if ([device, before].some((each) => this.devices.wasRemoved(each))) return { refused: 'removed' }
    if (this.live.exists() && this.live.isOver()) return { refused: 'closed' }
    return this.enter({ device, id, seed, at: Date.now(), ...(nickname && { nickname }) })
  }

  /**
   * Lets somebody in whom a learning platform has sent: who has a seat gets it again, on whatever device; a device that is
   * somebody else's stays theirs, and `spare` is what this one is called then.
   */
  sit({ device, spare }: { device: string; spare: string }, { seat, names, id, seed }: Sent): Seated | Rejection {
    const known = seat === undefined ? undefined : `${SEAT}${seat}`
    if (known && this.devices.wasRemoved(known)) return { refused: 'removed' }
    const player = known && this.devices.playerOf(known)
    const there = this.devices.playerOf(device)
    const isBarred = this.devices.wasRemoved(device)
    if (!known && isBarred) return { refused: 'removed' }
    const isFree = !isBarred && (there === undefined || there === player || !known)
    const at = isFree ? device : spare
    if (player) {
      this.devices.assign(at, player)
      this.tell.happened(player, 'again')
    } else if (there === undefined || known) {
      if (this.live.exists() && this.live.isOver()) return { refused: 'closed' }
      const entered = this.enter({ device: at, id, seed, nickname: this.freeOf(names), at: Date.now() }, true)
      if ('refused' in entered) return entered
      if (known) this.devices.assign(known, id)
    }
    const joined = this.runs.joined(at)
    return 'refused' in joined ? joined : { ...joined, device: at, player: this.devices.playerOf(at)! }
  }

  /** The first of some names that nobody has; where all are taken, the last with a number. */
  private freeOf(names: readonly string[]): string {
    const last = names.at(-1) ?? ''
    const short = [...last]
      .slice(0, NICKNAME_LENGTH.max - 5)
      .join('')
      .trim()
    const numbered = Array.from({ length: MOST_PLAYERS }, (_, at) => `${short} ${at + 2}`)
    return [...names, ...numbered].find((name) => !this.records.names.isTaken(name)) ?? last
  }

  /** Lets newcomers in who wait, or keeps them out; tells how many have come in. */
  decide({ newcomers, all, admit: lets }: Admission): { admitted: number } {
    const meant = this.waiting.all().filter(({ id }) => all || newcomers.includes(id))
    if (lets) return { admitted: meant.filter((newcomer) => !('refused' in this.enter(newcomer, true))).length }
    for (const { device } of meant) {
      this.waiting.drop(device)
      this.devices.bar(device)
    }
    this.tell.waits()
    return { admitted: 0 }
  }

  private enter(newcomer: Partial<Waiting> & Omit<Waiting, 'nickname'>, approved = false): Joined | Rejection {
    const { device, id, seed, nickname, at } = newcomer
    const below = chanceOf(seed)
    const idle = this.records.countPlayers() >= MOST_PLAYERS ? this.idleSeat() : undefined
    const admitted = admit(
      {
        rules: this.records.sitting().rules,
        doors: this.records.terms().doors,
        players: this.records.countPlayers() - (idle === undefined ? 0 : 1),
        isTaken: (name) => this.records.names.isTaken(name),
        approved,
      },
      { now: Date.now(), below, ...(nickname && { nickname }) },
    )
    if ('turned' in admitted) return { refused: admitted.turned }
    if (admitted.waits) return this.wait({ device, id, seed, at, nickname: admitted.nickname })
    if (idle !== undefined) this.tell.giveUp(idle)
    this.add(device, { id, nickname: admitted.nickname, rejoin: this.newCode(below), seed })
    this.tell.happened(id, 'new')
    if (this.waiting.drop(device)) this.tell.waits()
    return this.runs.joined(device)
  }

  private wait(newcomer: Waiting): Rejection {
    if (!this.waiting.add(newcomer)) return { refused: 'full' }
    this.tell.waits()
    return { refused: 'waiting' }
  }

  /**
   * Lets a pupil whose phone died go on with this device, by their name and the code that their host told them: it works
   * once, and while the doors are open.
   */
  rejoin(
    device: string,
    { nickname, code, seed }: { nickname: string; code: string; seed: number },
  ): Joined | Rejection {
    const now = Date.now()
    if (this.devices.wasRemoved(device)) return { refused: 'removed' }
    if (doorsAt(now, this.records.terms().doors) !== 'open') return { refused: 'closed' }
    const tried = { device: `device ${device}`, name: `name ${nameKeys(nickname).base}` }
    if (areTooManyWrong(this.devices.wrongCodes(tried, now), now)) return { refused: 'too-many-codes' }
    const player = this.records.playerByCode(code)
    if (!player || !isSameName(player.nickname, nickname)) {
      this.devices.noteWrongCode(tried, now)
      const meant = this.records.names.ownerOf(nickname)
      if (meant) this.tell.happened(meant, 'tried')
      return { refused: 'wrong-code' }
    }
    this.storage.transactionSync(() => {
      this.devices.assign(device, player.id)
      this.records.setCode(player.id, this.newCode(chanceOf(seed)))
    })
    this.tell.happened(player.id, 'again')
    return this.runs.joined(device)
  }

  /** Somebody whose seat a newcomer may have. In a live round, whose host sets the pace, nobody is idle. */
  private idleSeat(): string | undefined {
    return this.live.exists() ? undefined : this.records.unanswered(Date.now() - SEAT_KEPT)[0]
  }

  private newCode(below: Below): string {
    return newRejoinCode((code) => this.records.playerByCode(code) !== undefined, below)
  }

  private add(device: string, player: NewPlayer): void {
    this.storage.transactionSync(() => {
      this.records.addPlayer(player, Date.now())
      this.devices.assign(device, player.id)
    })
  }
}
