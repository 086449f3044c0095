import { DurableObject } from 'cloudflare:workers'
import { admit, type Turned } from '../game/admission.ts'
import type { PhoneView } from '../game/live/phone.ts'
import type { ScreenView } from '../game/live/screen.ts'
import { areTooManyWrong, newRejoinCode } from '../game/rejoin.ts'
import {
  type Answer,
  type Article,
  decide,
  mayOpen,
  type Refusal,
  type Sitting,
  type Submission,
  sheetOf,
} from '../game/round.ts'
import { type Doors, deadline, type Stop, stopped } from '../game/rules.ts'
import { KEEP_UNFINISHED } from '../game/schedule.ts'
import { chanceOf } from '../game/shuffle.ts'
import type { Watch } from '../game/watch.ts'
import { Devices } from './devices.ts'
import { HostDesk, type Sheets } from './host-desk.ts'
import type { Caller } from './live/lines.ts'
import { LiveRoom } from './live/room.ts'
import { type PlayerRecord, RoundRecords, type Terms } from './records.ts'
import { playFrom, Scores } from './scores.ts'
import type { Joined, LobbyView, Outcome, RoundView, Seat } from './view.ts'
import { outcomeOf, passagesAround, roundView } from './view.ts'
import { Watchers } from './watchers.ts'

/** Why a round turned somebody away; `standing` is the answer that stands. */
export interface Refused {
  refused: Refusal | Turned | Stop | 'no-round' | 'not-yours' | 'removed' | 'wrong-code' | 'too-many-codes'
  standing?: Outcome
}

/** A seat in a round, and who sits there. */
type Seated = Seat & { player: PlayerRecord }

/** One sitting of a quiz: judges its answers, keeps them, and hands each finished play to KV. */
export class Round extends DurableObject<Env> {
  private readonly records = new RoundRecords(this.ctx.storage.sql)
  private readonly devices = new Devices(this.ctx.storage.sql)
  private readonly scores = new Scores(this.ctx.storage, this.env.KV, this.records)
  private readonly watchers = new Watchers(this.ctx)
  private readonly live = new LiveRoom(this.ctx, this.records, () => this.desk.tellAll())
  private readonly desk = new HostDesk(this.ctx, this.records, this.devices, this.scores, this.watchers, this.live)

  /** Lays the round out. A round that exists already is left as it is. */
  async prepare(sitting: Sitting, terms?: Terms): Promise<void> {
    if (this.records.exists()) return
    const now = Date.now()
    this.ctx.storage.transactionSync(() => {
      this.records.create(sitting, now, terms)
      this.devices.create()
      this.scores.create()
      if (sitting.rules.kind === 'live') this.live.create(sitting)
    })
    await this.ctx.storage.setAlarm(terms?.keepUntil ?? now + KEEP_UNFINISHED)
  }

  /** Lays the round out for its only player, or lets them go on in it. */
  async start(
    sitting: Sitting,
    device: string,
    { id, nickname }: Pick<PlayerRecord, 'id' | 'nickname'>,
  ): Promise<Joined | Refused> {
    await this.prepare(sitting)
    if (this.devices.playerOf(device)) return this.joined(device)
    this.ctx.storage.transactionSync(() => {
      this.records.addPlayer({ id, nickname, rejoin: null, seed: 0 }, Date.now())
      this.devices.assign(device, id)
    })
    return this.joined(device)
  }

  /** What there is to know before coming in. */
  async lobby(device: string): Promise<LobbyView | Refused> {
    if (!this.records.exists()) return { refused: 'no-round' }
    const { rules, questions } = this.records.sitting()
    const { doors, keepUntil } = this.records.terms()
    const taken = this.records.players().map(({ nickname }) => nickname)
    const inside = this.devices.playerOf(device) !== undefined
    const removed = this.devices.wasRemoved(device)
    return { rules, doors, taken, inside, removed, of: questions.length, ...(keepUntil && { keepUntil }) }
  }

  /** Lets somebody in under a tidy nickname, or one made up. A device that is in already goes on as whoever it was. */
  async join(
    device: string,
    { id, seed, nickname }: { id: string; seed: number; nickname?: string },
  ): Promise<Joined | Refused> {
    const lobby = await this.lobby(device)
    if ('refused' in lobby) return lobby
    if (lobby.inside) return this.joined(device)
    if (lobby.removed) return { refused: 'removed' }
    const below = chanceOf(seed)
    if (this.live.exists() && this.live.isOver()) return { refused: 'closed' }
    const admitted = admit(lobby, { now: Date.now(), below, ...(nickname && { nickname }) })
    if ('turned' in admitted) return { refused: admitted.turned }
    const given = new Set(this.records.players().map(({ rejoin }) => rejoin))
    const rejoin = newRejoinCode((code) => given.has(code), below)
    this.ctx.storage.transactionSync(() => {
      this.records.addPlayer({ id, nickname: admitted.nickname, rejoin, seed }, Date.now())
      this.devices.assign(device, id)
    })
    if (this.live.exists()) this.live.happen({ type: 'join', player: id })
    this.desk.tellOf(id)
    return this.joined(device)
  }

  /** Lets a pupil whose phone died go on with this device, by the code that their host told them. */
  async rejoin(device: string, code: string): Promise<Joined | Refused> {
    if (!this.records.exists()) return { refused: 'no-round' }
    const now = Date.now()
    if (areTooManyWrong(this.devices.wrongCodes(device, now), now)) return { refused: 'too-many-codes' }
    const player = this.records.players().find(({ rejoin }) => rejoin === code)
    if (!player) {
      this.devices.noteWrongCode(device, now)
      return { refused: 'wrong-code' }
    }
    this.devices.assign(device, player.id)
    return this.joined(device)
  }

  /** What the player may see now. */
  async view(device: string): Promise<RoundView | Refused> {
    const seat = this.seat(device)
    if ('refused' in seat) return seat
    const { player, sitting, answers } = seat
    const { doors } = this.records.terms()
    return roundView(seat, {
      nickname: player.nickname,
      opened: this.records.wasOpened(player.id, answers.length),
      play: playFrom(player, this.records, seat.answers),
      saved: player.savedAt !== null,
      endsAt: deadline(sitting.rules, doors, player.joinedAt),
      stopped: stopped(Date.now(), sitting.rules, doors, player.joinedAt),
    })
  }

  /** Opens the passages around a question and remembers it, if the question is still to be answered. */
  async open(device: string, question: string): Promise<{ passages: Article['passages'] } | Refused> {
    const seat = this.seat(device)
    if ('refused' in seat) return seat
    const { player, sitting, sheet, answers } = seat
    if (this.live.exists()) return this.live.openByForm(player.id, question)
    const place = mayOpen(sheet, answers.length, question)
    if ('why' in place) return { refused: place.why }
    const stop = this.stop(seat)
    if (place.position === answers.length && stop) return { refused: stop }
    if (place.position === answers.length) this.records.markOpened(player.id, place.position)
    return { passages: passagesAround(sitting, question) }
  }

  /** The question at a place of the round, from 1, once the player has answered it. */
  async answered(device: string, number: number): Promise<{ question: string } | Refused> {
    const seat = this.seat(device)
    if ('refused' in seat) return seat
    const shown = seat.sitting.rules.feedback === 'each'
    const answer = shown ? seat.answers[number - 1] : undefined
    return answer ? { question: answer.question } : { refused: 'out-of-turn' }
  }

  /** Judges an answer. The first answer to a question stands; the same answer again gets the same outcome. */
  async answer(device: string, submission: Submission): Promise<Outcome | Refused> {
    const seat = this.seat(device)
    if ('refused' in seat) return seat
    const { player, sitting, sheet, answers } = seat
    if (this.live.exists()) return this.live.answerByForm(player.id, submission)
    const opened = this.records.wasOpened(player.id, answers.length)
    const decision = decide(sheet, answers, submission, opened, sitting.rules)
    if (!('answer' in decision)) return { refused: decision.why }
    const stop = decision.kind === 'new' ? this.stop(seat) : null
    if (stop) return { refused: stop }
    if (decision.kind === 'new') await this.keep(seat, decision.position, decision.answer)
    // A second tap on the last answer waits for the word that the first one gets.
    else await this.scores.settled(player.id)
    const given = decision.kind === 'new' ? [...answers, decision.answer] : answers
    const outcome = outcomeOf({ ...seat, answers: given }, decision.position, this.isSaved(player.id))
    return decision.kind === 'refused' ? { refused: decision.why, standing: outcome } : outcome
  }

  /** The class as its host sees it. */
  async watch(): Promise<Watch | Refused> {
    return this.records.exists() ? this.desk.watch() : { refused: 'no-round' }
  }

  /** Everything that a report is folded from. */
  async sheets(): Promise<Sheets | Refused> {
    return this.records.exists() ? this.desk.sheets() : { refused: 'no-round' }
  }

  /** Opens or closes the round. */
  async turnDoors(open: boolean): Promise<Doors | Refused> {
    return this.records.exists() ? this.desk.turnDoors(open) : { refused: 'no-round' }
  }

  /** Takes a pupil out, with their answers and their score; `bar`: for good, their devices stay out. */
  async remove(player: string, bar: boolean): Promise<{ removed: boolean } | Refused> {
    return this.records.exists() ? this.desk.remove(player, bar) : { refused: 'no-round' }
  }

  /** Forgets everything, scores in KV as well; tells how many players there were, and how many scores KV still has. */
  async erase(): Promise<{ players: number; left: number }> {
    return this.desk.erase()
  }

  /** Where a live round is, for one of its players. */
  async phone(device: string): Promise<PhoneView | Refused> {
    const caller = this.caller(device)
    return 'refused' in caller ? caller : (this.live.phoneView(caller.player, caller.name) ?? { refused: 'removed' })
  }

  /** The article around a question that a live round has asked. */
  async article(device: string, question: string): Promise<{ passages: Article['passages'] } | Refused> {
    const caller = this.caller(device)
    return 'refused' in caller ? caller : this.live.article(question)
  }

  /** Where a live round is, for its host's screens. */
  async screen(): Promise<ScreenView | Refused> {
    return this.live.exists() ? this.live.screenView() : { refused: 'no-round' }
  }

  /**
   * A host's page would like to hear what goes on, or somebody takes part in a live round. The Worker has seen the host's
   * key or the player's cookie; the path, which is the Worker's own, says which, and a header whose cookie.
   */
  override async fetch(request: Request): Promise<Response> {
    if (!this.records.exists()) return new Response(null, { status: 404 })
    const { pathname } = new URL(request.url)
    const caller = pathname === '/phone' && this.caller(request.headers.get('Device') ?? '')
    if (pathname === '/screen' || caller) return this.live.accept(caller || { role: 'screen' })
    return this.watchers.accept({ kind: 'all', watch: this.desk.watch(), now: Date.now() })
  }

  override webSocketMessage(socket: WebSocket, data: string | ArrayBuffer): void {
    if (!this.live.hear(socket, data)) this.watchers.refuse(socket)
  }

  override webSocketClose(): void {
    this.live.left()
  }

  /** Saves or takes back what waits, or forgets the round when its time has come. */
  override async alarm(): Promise<void> {
    if (!this.records.exists()) return this.desk.goOnErasing()
    if (this.live.exists()) this.live.settle()
    const due = this.scores.due(Date.now())
    if (due.kind === 'save') await this.scores.work()
    if (due.kind === 'wait') await this.ctx.storage.setAlarm(due.until)
    if (due.kind === 'forget') await this.desk.forget()
  }

  private seat(device: string): Seated | Refused {
    if (!this.records.exists()) return { refused: 'no-round' }
    const player = this.records.player(this.devices.playerOf(device) ?? '')
    if (!player) return { refused: this.devices.wasRemoved(device) ? 'removed' : 'not-yours' }
    const sitting = this.records.sitting()
    if (this.live.exists()) return { player, sitting, ...this.live.answersOf(player.id) }
    return { player, sitting, sheet: sheetOf(sitting, player.seed), answers: this.records.answers(player.id) }
  }

  /** The player of a live round whom a device is. */
  private caller(device: string): (Caller & { role: 'phone' }) | Refused {
    const seat = this.seat(device)
    if ('refused' in seat) return seat
    if (!this.live.exists()) return { refused: 'no-round' }
    return { role: 'phone', player: seat.player.id, name: seat.player.nickname }
  }

  private joined(device: string): Joined | Refused {
    const seat = this.seat(device)
    if ('refused' in seat) return seat
    const { player, sheet, answers } = seat
    const current = this.stop(seat) ? null : (sheet[answers.length]?.shown ?? null)
    return { nickname: player.nickname, of: sheet.length, current }
  }

  private stop({ sitting, player }: Seated): Stop | null {
    return stopped(Date.now(), sitting.rules, this.records.terms().doors, player.joinedAt)
  }

  private isSaved(player: string): boolean {
    return this.records.exists() && this.records.player(player)?.savedAt != null
  }

  /** Keeps a new answer; after the last one the score goes out. */
  private async keep({ player, sheet, answers }: Seated, position: number, answer: Answer): Promise<void> {
    const now = Date.now()
    const finished = answers.length + 1 === sheet.length
    this.ctx.storage.transactionSync(() => {
      this.records.addAnswer(player.id, position, answer, now)
      if (finished) this.records.markFinished(player.id, now)
    })
    this.desk.tellOfAnswer(player.id, answer, now, finished)
    if (finished) await this.scores.finish(player.id)
  }
}
