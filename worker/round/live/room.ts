import type { NumberedPassage } from '../../../questions/model.ts'
import type { LiveEvent, LiveRefusal } from '../../game/live/events.ts'
import { answerAt } from '../../game/live/letters.ts'
import type { PhoneView } from '../../game/live/phone.ts'
import { type ClientMessage, HostMessage, MOST_CHARACTERS, PhoneMessage } from '../../game/live/protocol.ts'
import type { ScreenView } from '../../game/live/screen.ts'
import { type LiveState, newLive, voteOf } from '../../game/live/state.ts'
import { step } from '../../game/live/step.ts'
import { isTwice } from '../../game/live/tally.ts'
import { LIVE_VERSION } from '../../game/live/version.ts'
import type { SealedQuestion, Sitting, Submission } from '../../game/round.ts'
import { LIVE } from '../../game/rules.ts'
import type { FirstVote } from '../host-desk.ts'
import type { RoundRecords, Timed } from '../records.ts'
import { type Outcome, passagesAround } from '../view.ts'
import { type Caller, Lines } from './lines.ts'
import { LiveLog } from './log.ts'
import { settle } from './settle.ts'
import { Teller } from './teller.ts'

/** Something that happened, and what it made of the round. */
interface Happened {
  before: LiveState
  after: LiveState
  event: LiveEvent
  now: number
}

/** How long after the last event of a long log it is shortened, in milliseconds. */
const A_MOMENT = 100

type FormRefusal = 'unknown-question' | 'already-answered' | 'out-of-turn' | 'no-confidence'

/** What a form is told of the live round's refusals, where it is not that it came at the wrong moment. */
const FORM_REFUSALS: Partial<Record<LiveRefusal, FormRefusal>> = {
  'already-answered': 'already-answered',
  'no-confidence': 'no-confidence',
}

/** A live round: takes what phones and hosts say, keeps it, and has it told. What it comes to, `game/live` decides. */
export class LiveRoom {
  private readonly lines: Lines
  private readonly log: LiveLog
  private readonly teller: Teller
  private known: LiveState | null = null
  /** what has happened since something was kept */
  private readonly happened: Happened[] = []
  private keeping: ReturnType<typeof setTimeout> | undefined
  private shortening: ReturnType<typeof setTimeout> | undefined
  /** the moment up to which answers have been written */
  private settled = -1

  constructor(
    private readonly context: DurableObjectState,
    private readonly records: RoundRecords,
    /** called after a question was revealed, when everyone has been told */
    private readonly revealed: () => void,
  ) {
    this.lines = new Lines(context)
    this.log = new LiveLog(context.storage.sql)
    this.teller = new Teller(this.lines, records, () => this.current())
  }

  create({ rules, questions }: Sitting): void {
    const { confidence, live = LIVE } = rules
    this.log.create(newLive({ ...live, confidence }, questions.length))
  }

  /** Whether this round is a live one. */
  exists(): boolean {
    return this.known !== null || (this.records.exists() && this.records.sitting().rules.kind === 'live')
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
    const message = read(caller, data)
    if (typeof message === 'string') this.lines.refuse(socket, message)
    else if (message.type !== 'hello') this.take(socket, eventOf(caller, message))
    else if (message.version === LIVE_VERSION) this.teller.greet(socket, caller)
    else this.lines.end(socket, 'version')
    return true
  }

  /** A connection is gone, and nothing else is. */
  left(): void {
    if (this.exists()) this.teller.count()
  }

  /** Something happened: kept first, then told. Says why, where it changed nothing. */
  happen(event: LiveEvent): LiveRefusal | undefined {
    const before = this.current()
    const now = Date.now()
    const { state: after, refused } = step(before, event, now)
    if (refused) return refused
    this.known = after
    this.happened.push({ before, after, event, now })
    // Answers come in crowds: those that come together are kept together, which takes a tenth of the time.
    if (event.type === 'answer') this.keeping ??= setTimeout(() => this.keep())
    else this.keep()
    return undefined
  }

  /** Writes the answers to questions that are over where the rest of the house looks for them. */
  settle(): void {
    const { state } = this
    if (this.settled === state.moment) return
    this.context.storage.transactionSync(() => settle(state, this.records, Date.now()))
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

  /** What a page without script does; it is told by the page that comes next. */
  answerByForm(player: string, { question, verdict, confidence }: Submission): Outcome | { refused: FormRefusal } {
    const at = this.placeOf(question)
    if (at < 0) return { refused: 'unknown-question' }
    const vote = voteOf(this.state.phase) ?? 'first'
    const refused = this.happen({ type: 'answer', player, at, vote, verdict, confidence })
    this.keep()
    if (refused) return { refused: FORM_REFUSALS[refused] ?? 'out-of-turn' }
    return { judged: null, number: at + 1, points: null, next: null, finished: false, saved: null }
  }

  /** Opens the article around a question that was asked already. */
  openByForm(player: string, question: string): { passages: NumberedPassage[] } | { refused: FormRefusal } {
    const article = this.article(question)
    if ('passages' in article) this.happen({ type: 'open', player, at: this.placeOf(question) })
    return article
  }

  /** The article around a question that was asked already; phones fetch it beforehand, for the moment when it is opened. */
  article(question: string): { passages: NumberedPassage[] } | { refused: FormRefusal } {
    const at = this.placeOf(question)
    if (at < 0) return { refused: 'unknown-question' }
    if (at > this.state.at) return { refused: 'out-of-turn' }
    return { passages: passagesAround(this.records.sitting(), question) }
  }

  /** Everyone's first votes on what was revealed after a second, in the order of the quiz. */
  firstVotes(): Map<string, FirstVote[]> {
    const { fates, seats } = this.state
    const twice = fates.map((fate, at) => fate === 'revealed' && isTwice(this.state, at))
    const votesOf = (letters: string) => twice.map((held, at) => (held && answerAt(letters, at)) || null)
    return new Map(Object.entries(seats).map(([player, { first }]) => [player, votesOf(first)]))
  }

  /** The round is forgotten: everyone is told, and nothing is left. */
  forget(): void {
    this.teller.stop()
    clearTimeout(this.keeping)
    clearTimeout(this.shortening)
    this.happened.length = 0
    this.lines.endAll('gone')
    this.log.drop()
    this.known = null
  }

  /** The round as it is, all of it kept. */
  private get state(): LiveState {
    this.keep()
    return this.current()
  }

  private current(): LiveState {
    this.known ??= this.log.read()
    return this.known
  }

  /** Keeps what has happened and then, not before, tells of it. */
  private keep(): void {
    clearTimeout(this.keeping)
    this.keeping = undefined
    const happened = this.happened.splice(0)
    try {
      for (const { before, after, event, now } of happened) if (after !== before) this.log.append(event, now)
    } catch (error) {
      this.known = null
      throw error
    }
    for (const each of happened) this.follow(each)
  }

  /** Writes down where a long log has led; when nobody waits for anything. */
  private shorten(): void {
    this.shortening = undefined
    if (this.known) this.log.snapshot(this.state)
  }

  private follow({ before, after, event, now }: Happened): void {
    if (after.phase === 'ended' && before.phase !== 'ended') void this.context.storage.setAlarm(now)
    this.teller.spread(before, after, event, now)
    if (after.phase === 'reveal' && before.phase !== 'reveal') setTimeout(this.revealed)
    if (event.type === 'remove') this.log.snapshot(this.current())
    else if (this.log.isLong()) this.shortening ??= setTimeout(() => this.shorten(), A_MOMENT)
  }

  private placeOf(question: string): number {
    return this.records.sitting().questions.findIndex(({ shown }) => shown.id === question)
  }

  private take(socket: WebSocket, event: LiveEvent): void {
    const refused = this.happen(event)
    if (refused) this.lines.refuse(socket, refused)
  }
}

/** What was said, as the protocol knows it, or what is wrong with it. */
function read({ role }: Caller, data: string | ArrayBuffer): ClientMessage | 'malformed' | 'not-host' {
  if (typeof data !== 'string' || data.length > MOST_CHARACTERS) return 'malformed'
  const json = parsed(data)
  const own = (role === 'phone' ? PhoneMessage : HostMessage).safeParse(json)
  if (own.success) return own.data
  return role === 'phone' && HostMessage.safeParse(json).success ? 'not-host' : 'malformed'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a message means: a player speaks for themselves alone. */
function eventOf(caller: Caller, message: Exclude<ClientMessage, { type: 'hello' }>): LiveEvent {
  return caller.role === 'phone' ? ({ ...message, player: caller.player } as LiveEvent) : (message as LiveEvent)
}
