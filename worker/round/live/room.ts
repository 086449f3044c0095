import type { SealedQuestion } from '../../../questions/model/question.ts'
import { doorsAt } from '../../game/class/doors.ts'
import type { FirstVote } from '../../game/class/report-wire.ts'
import type { LiveNow } from '../../game/class/wire.ts'
import type { LiveEvent, LiveRefusal } from '../../game/live/events.ts'
import { answerAt } from '../../game/live/letters.ts'
import type { PhoneView, ScreenView, ServerMessage } from '../../game/live/protocol.ts'
import { teamsByPlayer } from '../../game/live/standing.ts'
import { type LiveState, newLive, present } from '../../game/live/state.ts'
import { isPlayers } from '../../game/live/step.ts'
import { countedAnswer, isTwice } from '../../game/live/tally.ts'
import { LIVE_VERSION } from '../../game/live/version.ts'
import { liveNow, type SeenVote, seenVote } from '../../game/live/watched.ts'
import { LIVE } from '../../game/make/rules.ts'
import type { Sitting } from '../../game/make/sitting.ts'
import type { Timed } from '../../game/play/answer.ts'
import type { PlayerRecord, RoundRecords } from '../records.ts'
import { eventOf, read, refusal } from './hearing.ts'
import { type Happened, Journal } from './journal.ts'
import { type Caller, Lines } from './lines.ts'
import { settle } from './settle.ts'
import { Teller } from './teller.ts'

/** What others do about a live round. */
interface RoomListener {
  /** a question was revealed, and everyone has been told */
  revealed(): void
  /** a vote was kept */
  voted(player: string, now: number): void
  /** the room is somewhere else; `undone` where the host undid a step, so that votes stand again */
  moved(undone: boolean): void
  /** the round has just ended for these, at `now`; called within a transaction */
  finished(players: readonly PlayerRecord[], now: number): void
}

/** A live round: takes what phones and hosts say, keeps it, and has it told. What it comes to, `game/live` decides. */
export class LiveRoom {
  private readonly lines: Lines
  private readonly journal: Journal
  private readonly teller: Teller
  /** the moment up to which answers have been written */
  private settled = -1

  constructor(
    private readonly context: DurableObjectState,
    private readonly records: RoundRecords,
    private readonly listener: RoomListener,
  ) {
    this.lines = new Lines(context)
    this.journal = new Journal(context.storage.sql, (happened) => this.follow(happened))
    this.teller = new Teller(
      this.lines,
      records,
      () => this.journal.current(),
      () => !this.isOpen(Date.now()),
    )
  }

  create({ rules, questions }: Sitting): void {
    const { confidence, live = LIVE } = rules
    this.journal.create(newLive({ ...live, confidence }, questions.length))
  }

  /** Whether this round is a live one. */
  exists(): boolean {
    return this.journal.isKnown() || (this.records.exists() && this.records.outline().rules.kind === 'live')
  }

  /** Whether a question has been asked. */
  hasBegun(): boolean {
    return this.state.phase !== 'lobby'
  }

  isOver(): boolean {
    return this.state.phase === 'ended'
  }

  /** What a player sees just now; null for someone who is not in the room. */
  phoneView(player: string, name: string): PhoneView | null {
    this.keep()
    return this.teller.phoneView(player, name)
  }

  /** What a host's screen shows just now. */
  screenView(): ScreenView {
    this.keep()
    return this.teller.screenView()
  }

  /** Takes a connection on; it is told where the room is once it has said which protocol it speaks. */
  accept(caller: Caller | { refused: string }): Response {
    if ('refused' in caller || !this.exists()) return new Response(null, { status: 403 })
    const reply = this.lines.accept(caller)
    this.teller.count()
    return reply
  }

  /** What a connection said. False where it is none of this room's. */
  hear(socket: WebSocket, data: string | ArrayBuffer): boolean {
    const caller = this.exists() && this.lines.callerOf(socket)
    if (!caller) return false
    if (!this.lines.mayTalk(socket, Date.now())) return true
    for (const reply of this.replyTo(caller, data)) {
      if (reply.type === 'bye') this.lines.end(socket, reply.why)
      else this.lines.say(socket, reply)
    }
    return true
  }

  /**
   * What somebody says whom no socket reaches, a message each, and what they are told in return: what was refused last, for
   * where the room is would wipe it away.
   */
  talk(caller: Caller, said: readonly string[]): ServerMessage[] {
    const replies = said.flatMap((data) => {
      const handling = this.lines.askedBy(caller, Date.now())
      if (handling === 'pass') return this.replyTo(caller, data)
      return handling === 'close' ? [{ type: 'bye', why: 'flood' } as const] : [refusal('too-fast')]
    })
    this.teller.count()
    const isRefusal = ({ type }: ServerMessage) => type === 'refused'
    return [...replies.filter((reply) => !isRefusal(reply)), ...replies.filter(isRefusal)]
  }

  /** A connection is gone, and nothing else is. */
  left(): void {
    if (this.exists()) this.teller.count()
  }

  /** Something happened: kept first, then told. Says why, where it changed nothing; behind closed doors no vote counts. */
  happen(event: LiveEvent): LiveRefusal | undefined {
    const now = Date.now()
    if (isPlayers(event) && !this.isOpen(now)) return 'closed'
    return this.journal.add(event, now)
  }

  /** Keeps what has happened, and has it told. */
  keep(): void {
    this.journal.keep()
  }

  /** The question that the room is at or looks back at, from 0; −1 in the lobby. */
  at(): number {
    return this.state.at
  }

  /** Where the room is, as far as its host's page needs it. */
  now(): LiveNow {
    return liveNow(this.state)
  }

  /** What a player said last on the question that the room is at, until its reveal. */
  vote(player: string): SeenVote | null {
    return seenVote(this.state, player)
  }

  /** How much longer than the room a player may vote, in milliseconds. */
  allowance(player: string): number {
    return this.state.allowed?.[player] ?? 0
  }

  /** Tells the screens what a player is called from now on. */
  tellName(player: string): void {
    this.keep()
    this.teller.tellName(player)
  }

  /** Tells everyone that the doors were opened or closed. */
  tellDoors(): void {
    this.keep()
    this.teller.tellStage()
  }

  /** Writes the answers to questions that are over where the rest of the house looks for them. */
  settle(): void {
    const { state } = this
    if (this.settled === state.moment) return
    const now = Date.now()
    this.context.storage.transactionSync(() => this.listener.finished(settle(state, this.records, now), now))
    this.settled = state.moment
  }

  /** A player's answers to the questions that were revealed, and those questions. */
  answersOf(player: string): { sheet: SealedQuestion[]; answers: Timed[] } {
    this.settle()
    const { questions } = this.records.sitting()
    const answers = this.records.answers(player)
    const sheet = answers.flatMap(({ question }) => questions.find(({ shown }) => shown.id === question) ?? [])
    return { sheet, answers }
  }

  /** How many of the questions that were revealed anybody answered. */
  answeredByAnyone(): number {
    const seats = present(this.state)
    const answered = (at: number) => seats.some((seat) => countedAnswer(seat, at))
    return this.state.fates.filter((fate, at) => fate === 'revealed' && answered(at)).length
  }

  /** Everyone's first votes on what was revealed after a second, in the order of the quiz. */
  firstVotes(): Map<string, FirstVote[]> {
    const { fates, seats } = this.state
    const twice = fates.map((fate, at) => fate === 'revealed' && isTwice(this.state, at))
    const votesOf = (letters: string) => twice.map((held, at) => (held && answerAt(letters, at)) || null)
    return new Map(Object.entries(seats).map(([player, { first }]) => [player, votesOf(first)]))
  }

  /** The team that each player is in, by the player's id. */
  teams(): Map<string, string> {
    return teamsByPlayer(this.state)
  }

  /** The round is being forgotten: everyone is told, and nothing is known any more. */
  forget(): void {
    this.teller.stop()
    this.journal.forget()
    this.lines.endAll('gone')
    this.settled = -1
  }

  private isOpen(now: number): boolean {
    return doorsAt(now, this.records.terms().doors) === 'open'
  }

  private get state(): LiveState {
    return this.journal.kept()
  }

  private follow({ before, after, event, now }: Happened): void {
    if (after.phase === 'ended' && before.phase !== 'ended') void this.context.storage.setAlarm(now)
    this.teller.spread(before, after, event, now)
    if (event.type === 'answer' && after !== before) this.listener.voted(event.player, now)
    else if (after.moment !== before.moment) this.listener.moved(event.type === 'back')
    if (after.phase === 'reveal' && before.phase !== 'reveal') setTimeout(this.listener.revealed)
  }

  /** What somebody is told in return for a message, besides what everybody hears. */
  private replyTo(caller: Caller, data: string | ArrayBuffer): ServerMessage[] {
    const message = read(caller, data)
    if (typeof message === 'string') return [refusal(message)]
    if (message.type === 'hello') {
      this.keep()
      return message.version === LIVE_VERSION ? this.teller.greeting(caller) : [{ type: 'bye', why: 'version' }]
    }
    const refused = this.happen(eventOf(caller, message))
    return refused ? [refusal(refused)] : []
  }
}
