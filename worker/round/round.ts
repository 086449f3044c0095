import { DurableObject } from 'cloudflare:workers'
import type { PlayedPack } from '../../questions/model/pack.ts'
import type { FoundOnList, LobbyView } from '../game/class/admission.ts'
import type { RoundReport } from '../game/class/report-wire.ts'
import type { RoundTotals } from '../game/class/round-report.ts'
import type { RoundChange, RoundSettings } from '../game/class/settings.ts'
import type { Admission, Doors, DoorsChange, ExtraSeconds, Removal, Watch } from '../game/class/wire.ts'
import type { PhoneView, ScreenView, ServerMessage } from '../game/live/protocol.ts'
import { type Blueprint, outlineOf } from '../game/make/blueprint.ts'
import type { Sitting } from '../game/make/sitting.ts'
import type { Submission } from '../game/play/answer.ts'
import type { Outcome } from '../game/play/outcome.ts'
import type { Play } from '../game/play/play.ts'
import type { HandedIn, Named, Opened, RoundSummary, TitledArticle } from '../game/play/view.ts'
import type { AloneEntry } from './alone.ts'
import type { Sent } from './door.ts'
import type { Erasure } from './host/eraser.ts'
import type { NameChange, Registered } from './host/register.ts'
import type { Changed } from './host/settings.ts'
import type { Dared } from './keeper.ts'
import type { Dare } from './owed-challenges.ts'
import type { GradeTarget } from './owed-grades.ts'
import { partsOf } from './parts.ts'
import type { Terms } from './records.ts'
import type { Rejection } from './rejection.ts'
import type { Joined, PlayersRun } from './runs.ts'
import type { Arrived } from './sent.ts'
import { closeBack } from './sockets.ts'
import type { Seen, Unbegun } from './views.ts'
import { whyClosed } from './why-closed.ts'

/** One sitting of a quiz: judges its answers, keeps them, and hands each finished play to KV. */
export class Round extends DurableObject<Env> {
  private readonly parts = partsOf(this.ctx, this.env, () => this.forget())

  /** A pack as it was at a revision: where packs are from, the composition root says. */
  protected packAt(_id: string, _revision: string): Promise<PlayedPack | null> {
    throw new Error('nobody has said where packs are from')
  }

  /** Lays the round out. A round that exists already is left as it is. */
  async prepare(plan: Sitting | Blueprint, terms?: Terms): Promise<void> {
    if (this.parts.records.exists()) return
    const now = Date.now()
    this.ctx.storage.transactionSync(() => {
      this.parts.records.create(plan, now, terms)
      this.parts.outbox.create()
      if (outlineOf(plan).rules.kind === 'live') this.parts.live.create(plan as Sitting)
    })
    await this.parts.agenda.begin(now, terms)
  }

  /** Lays the round out for its only player, or lets them go on in it. A round that cannot begin keeps nothing. */
  async start(plan: Sitting | Blueprint, device: string, player: AloneEntry): Promise<Joined | Rejection> {
    const isNew = !this.parts.records.exists()
    await this.prepare(plan)
    const closed = await this.closed()
    if (closed && isNew) await this.forget()
    return closed ?? this.parts.alone.begin(device, player)
  }

  /** What there is to know before coming in. */
  async lobby(device: string): Promise<LobbyView | Rejection> {
    return (await this.closed()) ?? this.parts.door.lobby(device)
  }

  /** The names of the host's list that begin with some letters and that nobody has taken. */
  async namesFound(letters: string): Promise<FoundOnList | Rejection> {
    return (await this.closed()) ?? this.parts.door.namesFound(letters)
  }

  /** Lets somebody in under a tidy nickname, or one made up. A device that is in already goes on as whoever it was. */
  async join(
    device: string,
    newcomer: { id: string; seed: number; nickname?: string },
    before = device,
  ): Promise<Joined | Rejection> {
    return (await this.closed()) ?? this.parts.door.join(device, newcomer, before)
  }

  /** Lets a pupil whose phone died go on with this device, by the code that their host told them. */
  async rejoin(device: string, claim: { nickname: string; code: string; seed: number }): Promise<Joined | Rejection> {
    return (await this.closed()) ?? this.parts.door.rejoin(device, claim)
  }

  /** Lets somebody in whom a learning platform has sent; `grade` is where their grade goes. */
  async launch(devices: { device: string; spare: string }, sent: Sent, grade: GradeTarget | null): Promise<Arrived> {
    return (await this.closed()) ?? this.parts.sent.take(devices, sent, grade)
  }

  /** What the player may see now. */
  view(device: string): Promise<Seen | Rejection> {
    return this.forPlayer(device, (run) => this.parts.views.seen(run))
  }

  /** The same for a page, which whoever has done nothing yet shares with others. */
  page(device: string): Promise<Seen | Unbegun | Rejection> {
    return this.forPlayer(device, (run) => this.parts.views.page(run))
  }

  /** How far the player has come, and what it brought. */
  summary(device: string): Promise<Omit<RoundSummary, 'round'> | Rejection> {
    return this.forPlayer(device, (run) => this.parts.views.summary(run))
  }

  /** The player's play, and the slug of its quiz; null before everything is answered. */
  play(device: string): Promise<{ slug: string; play: Play | null } | Rejection> {
    return this.forPlayer(device, (run) => this.parts.views.play(run))
  }

  /** Opens the passages around a question and remembers it, if the question is still to be answered. */
  open(device: string, question: string): Promise<Opened | Rejection> {
    return this.forPlayer(device, (run) => this.parts.keeper.open(run, question))
  }

  /** The question at a place of the round, from 1, once the player has answered it. */
  answered(device: string, number: number): Promise<{ question: string } | Rejection> {
    return this.forPlayer(device, (run) => this.parts.views.answered(run, number))
  }

  /** Judges an answer. The first answer to a question stands; the same answer again gets the same outcome. */
  answer(device: string, submission: Submission): Promise<Outcome | Rejection> {
    return this.forPlayer(device, (run) => this.parts.keeper.answer(run, submission))
  }

  /** Takes the player's answers as they are, where they could be changed until now. */
  handIn(device: string): Promise<HandedIn | Rejection> {
    return this.forPlayer(device, (run) => this.parts.keeper.handIn(run))
  }

  /** Calls a finished play by the tidy name that its player has chosen, once. */
  rename(device: string, nickname: string): Promise<Named | Rejection> {
    return this.forPlayer(device, (run) => this.parts.keeper.rename(run, nickname))
  }

  /** Makes a challenge of a play that somebody has finished alone, under a slug that its round alone makes. */
  dare(device: string, as: Dare): Promise<Dared | Rejection> {
    return this.forPlayer(device, (run) => this.parts.keeper.dare(run, as))
  }

  /** The slug of the quiz that somebody plays here alone, for whoever has only the link; null for all other rounds. */
  async soloSlug(): Promise<string | null> {
    return this.parts.views.soloSlug()
  }

  /** The class as its host sees it. */
  async watch(): Promise<Watch | Rejection> {
    return this.forHost(() => this.parts.desk.watch())
  }

  /** The round's report, folded where its rows are. */
  async report(): Promise<RoundReport | Rejection> {
    return this.forHost(() => this.parts.desk.report())
  }

  /** What stands of the round beside other rounds of its link. */
  async totals(): Promise<RoundTotals | Rejection> {
    return this.forHost(() => this.parts.desk.totals())
  }

  /** Opens, closes or ends the round, locks its door, or says who has to be let in. */
  async changeDoors(change: DoorsChange): Promise<Doors | Rejection> {
    return this.forHost(() => this.parts.agenda.after(this.parts.desk.changeDoors(change)))
  }

  /** Lets newcomers in who wait, or keeps them out. */
  async decide(admission: Admission): Promise<{ admitted: number } | Rejection> {
    return this.forHost(() => this.parts.door.decide(admission))
  }

  /** Takes pupils out, with their answers and their scores; `bar`: for good, their devices stay out. */
  async remove(whom: Removal): Promise<{ removed: number } | Rejection> {
    return this.forHost(() => this.parts.eraser.remove(whom))
  }

  /** How the round is set, as far as its host may change it. */
  async settings(): Promise<RoundSettings | Rejection> {
    return this.forHost(() => this.parts.settings.read())
  }

  /** Changes what may still be changed of it. */
  async changeSettings(change: RoundChange): Promise<Changed> {
    return this.forHost(async () => this.parts.agenda.after(await this.parts.settings.change(change)))
  }

  /** Gives a pupil more time than their class. */
  async giveTime(pupil: string, extra: ExtraSeconds): Promise<ExtraSeconds | Rejection> {
    return this.forHost(() => this.parts.settings.giveTime(pupil, extra))
  }

  /** Puts the names of a class right. */
  async putRight(change: NameChange): Promise<Registered> {
    return this.forHost(() => this.parts.register.putRight(change))
  }

  /** Forgets everything, scores in KV as well, whose keys the questions tell, and goes on by itself until nothing is left. */
  async erase(): Promise<Erasure> {
    return this.parts.eraser.erase((...which) => this.packAt(...which))
  }

  /** Where a live round is, for one of its players. */
  async phone(device: string): Promise<PhoneView | Rejection> {
    const caller = this.parts.runs.caller(device)
    if ('refused' in caller) return caller
    return this.parts.live.phoneView(caller.player, caller.name) ?? { refused: 'removed' }
  }

  /** The article around a question that a live round has asked. */
  async article(device: string, question: string): Promise<Opened | Rejection> {
    const caller = this.parts.runs.caller(device)
    return 'refused' in caller ? caller : this.parts.forms.article(question)
  }

  /** The article around a question that a live round has asked, for its host's screens. */
  async screenArticle(question: string): Promise<TitledArticle | Rejection> {
    return this.forScreen(() => this.parts.forms.titledArticle(question))
  }

  /** Where a live round is, for its host's screens. */
  async screen(): Promise<ScreenView | Rejection> {
    return this.forScreen(() => this.parts.live.screenView())
  }

  /** A socket for a host or a live player: the Worker, which has seen key or cookie, says which by the path, whose by a header. */
  override async fetch(request: Request): Promise<Response> {
    if (!this.parts.records.isKept()) return new Response(null, { status: 404 })
    const { pathname } = new URL(request.url)
    if (pathname === '/phone')
      return this.parts.live.accept(this.parts.runs.caller(request.headers.get('Device') ?? ''))
    if (pathname === '/screen') return this.parts.live.accept({ role: 'screen' })
    if (pathname !== '/watch') return new Response(null, { status: 404 })
    return this.parts.watchers.accept({ kind: 'all', watch: this.parts.desk.watch(), now: Date.now() })
  }

  /** What a device says that no socket reaches, a message each, and what it is told in return. */
  async talk(device: string, said: string[]): Promise<ServerMessage[]> {
    const caller = this.parts.runs.caller(device)
    if ('refused' in caller) return [{ type: 'bye', why: caller.refused === 'no-round' ? 'gone' : 'removed' }]
    return this.parts.live.talk(caller, said)
  }

  /** The same for a host's screen. */
  async talkScreen(said: string[]): Promise<ServerMessage[]> {
    const exists = this.parts.records.isKept() && this.parts.live.exists()
    return exists ? this.parts.live.talk({ role: 'screen' }, said) : [{ type: 'bye', why: 'gone' }]
  }

  override webSocketMessage(socket: WebSocket, data: string | ArrayBuffer): void {
    if (!this.parts.records.isKept() || !this.parts.live.hear(socket, data)) this.parts.watchers.refuse(socket)
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    closeBack(socket, code)
    this.parts.live.left()
  }

  override webSocketError(): void {
    this.parts.live.left()
  }

  /** Pays what is owed, or forgets the round when its time has come. */
  override async alarm(): Promise<void> {
    if (this.parts.records.exists() && this.parts.live.exists()) this.parts.live.settle()
    await this.parts.agenda.ring()
  }

  private async forget(): Promise<void> {
    this.parts.live.forget()
    // Dropped at once: whoever is answered meanwhile must not find tables that are gone a moment later.
    this.parts.records.drop()
    this.parts.outbox.reset()
    await this.ctx.storage.deleteAll()
  }

  /** Why nobody can do anything here, if so. */
  private closed(): Promise<Rejection | null> {
    return whyClosed(this.env, this.parts.records, (...which) => this.packAt(...which))
  }

  private async forPlayer<T>(
    device: string,
    act: (run: PlayersRun) => T | Rejection | Promise<T | Rejection>,
  ): Promise<T | Rejection> {
    const run = (await this.closed()) ?? this.parts.runs.of(device)
    return 'refused' in run ? run : act(run)
  }

  private forScreen<T>(act: () => T): T | Rejection {
    return this.parts.records.isKept() && this.parts.live.exists() ? act() : { refused: 'no-round' }
  }

  private forHost<T>(act: () => T): T | Rejection {
    return this.parts.records.isKept() ? act() : { refused: 'no-round' }
  }
}
