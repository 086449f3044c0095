import { type Answer, inQuizOrder, type Sitting } from '../game/round.ts'
import { ALWAYS_OPEN, type Doors, deadline, turnDoors } from '../game/rules.ts'
import { retryDelay } from '../game/schedule.ts'
import { cellOf, type Pupil, type Watch } from '../game/watch.ts'
import type { Devices } from './devices.ts'
import type { LiveRoom } from './live/room.ts'
import type { PlayerRecord, RoundRecords, Timed } from './records.ts'
import type { Scores } from './scores.ts'
import type { Watchers } from './watchers.ts'

/** What a player of a live round answered before the room talked; null where nothing. */
export type FirstVote = Pick<Answer, 'verdict' | 'confidence' | 'opened'> | null

/** What a report is folded from: the questions with their keys, and everyone's answers in the order of the quiz. */
export interface Sheets {
  sitting: Sitting
  doors: Doors
  keepUntil?: number
  pupils: {
    id: string
    nickname: string
    joinedAt: number
    finishedAt: number | null
    answers: (Timed | null)[]
    /** in a live round: the first votes, in the order of the quiz */
    first?: FirstVote[]
  }[]
}

/** What a class's host may see and do. */
export class HostDesk {
  constructor(
    private readonly context: DurableObjectState,
    private readonly records: RoundRecords,
    private readonly devices: Devices,
    private readonly scores: Scores,
    private readonly watchers: Watchers,
    private readonly live: LiveRoom,
  ) {}

  watch(): Watch {
    if (this.live.exists()) this.live.settle()
    return {
      doors: this.records.terms().doors,
      claims: this.records.sitting().questions.map(({ shown }) => shown.claim),
      pupils: this.records.players().map((player) => this.pupil(player)),
    }
  }

  sheets(): Sheets {
    const sitting = this.records.sitting()
    if (this.live.exists()) this.live.settle()
    const firsts = this.live.exists() ? this.live.firstVotes() : new Map<string, FirstVote[]>()
    const pupils = this.records.players().map(({ id, nickname, joinedAt, finishedAt }) => {
      const answers = inQuizOrder(sitting, this.records.answers(id))
      const first = firsts.get(id)
      return { id, nickname, joinedAt, finishedAt, answers, ...(first && { first }) }
    })
    return { sitting, ...this.records.terms(), pupils }
  }

  turnDoors(open: boolean): Doors {
    const doors = turnDoors(this.records.terms().doors, open, Date.now())
    this.records.setDoors(doors)
    this.watchers.tell({ kind: 'doors', doors })
    return doors
  }

  /** Tells the hosts' pages of somebody who has come in. */
  tellOf(id: string): void {
    const player = this.records.player(id)
    if (player) this.watchers.tell({ kind: 'pupil', pupil: this.pupil(player) })
  }

  /** Tells the hosts' pages of an answer. */
  tellOfAnswer(pupil: string, answer: Answer, at: number, finished: boolean): void {
    const question = this.records.sitting().questions.findIndex(({ shown }) => shown.id === answer.question)
    this.watchers.tell({ kind: 'answer', pupil, question, cell: cellOf(answer), at, finished })
  }

  /** Tells the hosts' pages everything anew: after a live round's reveal, answers are there for all at once. */
  tellAll(): void {
    if (this.watchers.any()) this.watchers.tell({ kind: 'all', watch: this.watch(), now: Date.now() })
  }

  async remove(id: string, bar: boolean): Promise<{ removed: boolean }> {
    const player = this.records.player(id)
    if (!player) return { removed: false }
    this.context.storage.transactionSync(() => {
      this.scores.takeBack(player)
      this.devices.remove(id, bar)
      this.records.removePlayer(id)
    })
    if (this.live.exists()) this.live.happen({ type: 'remove', player: id })
    this.watchers.tell({ kind: 'removed', pupil: id })
    // A save that is under way would put back what is taken back.
    await this.scores.settled(id)
    if (player.finishedAt !== null) await this.scores.work()
    return { removed: true }
  }

  async erase(): Promise<{ players: number; left: number }> {
    const players = this.records.exists() ? this.records.players() : []
    if (this.records.exists()) {
      this.context.storage.transactionSync(() => {
        for (const player of players) this.scores.takeBack(player)
        if (this.live.exists()) this.live.forget()
        this.devices.drop()
        this.records.drop()
      })
      this.watchers.tell({ kind: 'erased' })
      await this.scores.settled()
    }
    await this.goOnErasing()
    return { players: players.length, left: this.scores.waiting() }
  }

  /** Takes back what KV still has of a round that is erased; with nothing left, the object keeps nothing. */
  async goOnErasing(): Promise<void> {
    await this.scores.work()
    if (this.scores.waiting() === 0) return this.context.storage.deleteAll()
    await this.context.storage.setAlarm(Date.now() + retryDelay(this.scores.mostAttempts()))
  }

  /** Forgets the round when its time has come; its scores in KV go by themselves. */
  async forget(): Promise<void> {
    if (this.live.exists()) this.live.forget()
    await this.context.storage.deleteAll()
  }

  private pupil({ id, nickname, rejoin, joinedAt, lastAt, finishedAt }: PlayerRecord): Pupil {
    const sitting = this.records.sitting()
    const answers = inQuizOrder(sitting, this.records.answers(id))
    const endsAt = deadline(sitting.rules, ALWAYS_OPEN, joinedAt)
    const cells = answers.map((answer) => answer && cellOf(answer))
    return { id, nickname, rejoin: rejoin ?? '', cells, lastAt, endsAt, finished: finishedAt !== null }
  }
}
