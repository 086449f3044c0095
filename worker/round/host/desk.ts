import { ALWAYS_OPEN, approveFrom, deadline, endDoors, isEnded, lockDoors, turnDoors } from '../../game/class/doors.ts'
import type { FirstVote, RoundReport } from '../../game/class/report-wire.ts'
import { type RoundSheets, type RoundTotals, roundReport, roundTotals } from '../../game/class/round-report.ts'
import { squareOf } from '../../game/class/watch.ts'
import type { Doors, DoorsChange, Newcomer, Pupil, Watch } from '../../game/class/wire.ts'
import { nameKeys } from '../../game/names/same-name.ts'
import type { Answer, Timed } from '../../game/play/answer.ts'
import { inQuizOrder } from '../../game/play/round.ts'
import { SECOND_MS } from '../../game/time.ts'
import type { Devices } from '../devices.ts'
import type { GradeRefusal, Grades } from '../grades.ts'
import type { LiveRoom } from '../live/room.ts'
import type { PlayerRecord, RoundRecords } from '../records.ts'
import type { WaitingRoom } from '../waiting.ts'
import type { Watchers } from './watchers.ts'

interface Known {
  wrong: ReadonlyMap<string, number>
  refusals: ReadonlyMap<string, GradeRefusal>
}

/** What a class's host may see and do. */
export class HostDesk {
  constructor(
    private readonly records: RoundRecords,
    private readonly watchers: Watchers,
    private readonly live: LiveRoom,
    private readonly devices: Pick<Devices, 'counts' | 'wrongByName'>,
    private readonly waiting: Pick<WaitingRoom, 'all'>,
    private readonly grades: Pick<Grades, 'refusals'>,
  ) {}

  watch(): Watch {
    if (this.live.exists()) this.live.settle()
    const devices = this.devices.counts()
    const known = this.known()
    const waiting = this.whoWaits()
    return {
      ...(waiting.length > 0 && { waiting }),
      doors: this.records.terms().doors,
      feedback: this.records.sitting().rules.feedback,
      confidence: this.records.sitting().rules.confidence,
      claims: this.records.sitting().questions.map(({ shown }) => shown.claim),
      pupils: this.records.players().map((player) => this.pupil(player, known, devices.get(player.id))),
      roster: this.records.sitting().rules.roster,
      live: this.live.exists() ? this.live.now() : null,
    }
  }

  report(): RoundReport {
    return roundReport(this.sheets(), Date.now())
  }

  totals(): RoundTotals {
    return roundTotals(this.sheets())
  }

  /** Opens, closes or ends the round, locks its door, or says who has to be let in: all of it, or nothing where it is refused. */
  changeDoors({ open, end, locked, approveFrom: from }: DoorsChange): Doors | { refused: 'ended' } {
    const [now, { doors }] = [Date.now(), this.records.terms()]
    const { feedback } = this.records.sitting().rules
    if (open && feedback === 'end' && isEnded(now, doors)) return { refused: 'ended' }
    let changed = locked === undefined ? doors : lockDoors(doors, locked)
    if (from !== undefined) changed = approveFrom(changed, from)
    if (end) changed = endDoors(changed, now)
    else if (open !== undefined) changed = turnDoors(changed, open, now)
    return this.setDoors(changed)
  }

  /** Tells the hosts' pages who waits. */
  tellWaiting(): void {
    this.watchers.tell({ kind: 'waiting', waiting: this.whoWaits() })
  }

  /** Tells the hosts' pages of somebody who has come in, goes on with another device, whose code was guessed at, or whose grade was refused. */
  tellOf(id: string, how: 'new' | 'again' | 'tried' | 'ungraded'): void {
    const player = this.records.player(id)
    if (!player || !this.watchers.any()) return
    const devices = how === 'new' ? 1 : this.devices.counts().get(id)
    this.watchers.tell({ kind: 'pupil', pupil: this.pupil(player, this.known(), devices) })
  }

  /** Tells the hosts' pages of an answer. */
  tellOfAnswer(pupil: string, answer: Answer, at: number, finished: boolean): void {
    if (!this.watchers.any()) return
    const question = this.records.sitting().questions.findIndex(({ shown }) => shown.id === answer.question)
    this.watchers.tell({ kind: 'answer', pupil, question, cell: squareOf(answer), at, finished })
  }

  /** Tells the hosts' pages of a vote of a live round. */
  tellOfVote(pupil: string, at: number): void {
    const vote = this.watchers.any() && this.live.vote(pupil)
    if (vote) this.watchers.tell({ kind: 'vote', pupil, vote, at })
  }

  /** Tells the hosts' pages where a live round is. */
  tellOfLive(): void {
    if (this.watchers.any()) this.watchers.tell({ kind: 'live', live: this.live.now() })
  }

  /** Tells the hosts' pages everything anew: after a live round's reveal, or an undone step, answers are there for all at once. */
  tellAll(): void {
    if (this.watchers.any()) this.watchers.tell({ kind: 'all', watch: this.watch(), now: Date.now() })
  }

  private setDoors(doors: Doors): Doors {
    this.records.setDoors(doors)
    this.watchers.tell({ kind: 'doors', doors })
    if (this.live.exists()) this.live.tellDoors()
    return doors
  }

  private whoWaits(): Newcomer[] {
    return this.waiting.all().map(({ id, nickname, at }) => ({ id, nickname, at }))
  }

  private sheets(): RoundSheets {
    const sitting = this.records.sitting()
    if (this.live.exists()) this.live.settle()
    const firsts = this.live.exists() ? this.live.firstVotes() : new Map<string, FirstVote[]>()
    const teams = this.live.exists() ? this.live.teams() : new Map<string, string>()
    const pupils = this.records.players().map((player) => {
      const { id, nickname, joinedAt } = player
      const given = this.records.answers(id)
      const first = firsts.get(id)
      const team = teams.get(id)
      const finishedAt = this.finishedAt(player, given)
      const more = { ...(first && { first }), ...(team !== undefined && { team }) }
      return { id, nickname, joinedAt, finishedAt, answers: inQuizOrder(sitting, given), ...more }
    })
    const over = this.live.exists() && this.live.now().over
    return { sitting, doors: this.records.terms().doors, pupils, over }
  }

  /** When a pupil finished; null for who left a live round before it ended, or missed a question of it. */
  private finishedAt(player: PlayerRecord, given: readonly Timed[]): number | null {
    if (this.live.exists() && given.length < this.live.answeredByAnyone()) return null
    return this.records.finishedAt(player, given)
  }

  /** What is known of all pupils at once: how often codes were guessed at, by name, and whose grade was refused. */
  private known(): Known {
    return { wrong: this.devices.wrongByName(Date.now()), refusals: this.grades.refusals() }
  }

  private pupil(player: PlayerRecord, { wrong, refusals }: Known, devices = 0): Pupil {
    const { id, nickname, rejoin, joinedAt } = player
    const sitting = this.records.sitting()
    const given = this.records.answers(id)
    const cells = inQuizOrder(sitting, given).map((answer) => answer && squareOf(answer))
    const lastAt = Math.max(joinedAt, ...given.map(({ at }) => at))
    const extra = this.live.exists() ? this.live.allowance(id) : this.records.extra.of(id)
    const endsAt = deadline(sitting.rules, ALWAYS_OPEN, this.records.clockFrom(player))
    const finished = this.finishedAt(player, given) !== null
    const wrongCodes = wrong.get(nameKeys(nickname).base) ?? 0
    const vote = this.live.exists() ? this.live.vote(id) : null
    const ungraded = refusals.get(id)
    const more = { ...(extra > 0 && { extra: Math.round(extra / SECOND_MS) }), ...(ungraded && { ungraded }) }
    return { id, nickname, rejoin: rejoin ?? '', wrongCodes, cells, lastAt, endsAt, finished, vote, devices, ...more }
  }
}
