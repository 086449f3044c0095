import type { LiveEvent } from '../../game/live/events.ts'
import { newsOf } from '../../game/live/news.ts'
import type {
  Count,
  HostHears,
  Kept,
  PhoneView,
  Podium,
  ScreenView,
  ServerMessage,
  Stage,
  You,
} from '../../game/live/protocol.ts'
import { placesOf, podiumOf, stageOf, youOf } from '../../game/live/stage.ts'
import type { LiveState } from '../../game/live/state.ts'
import { turnout } from '../../game/live/tally.ts'
import type { RoundRecords } from '../records.ts'
import type { Caller, Lines } from './lines.ts'

/** The shortest time between two counts for the host, in milliseconds. */
const COUNT_EVERY = 150

/** Tells phones and screens where a live round is: all of it to whoever comes, and then what changes. */
export class Teller {
  private placed: { state: LiveState; places: ReturnType<typeof placesOf> } | undefined
  private countedAt = 0
  private counting: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly lines: Lines,
    private readonly records: RoundRecords,
    private readonly state: () => LiveState,
    /** whether the doors are closed, so that no vote counts */
    private readonly isClosed: () => boolean,
  ) {}

  /** What a player sees just now; null for someone who is not in the room. */
  phoneView(player: string, name: string): PhoneView | null {
    const you = this.you(player, name)
    return you && { stage: this.stage(), you }
  }

  /** What a host's screen shows just now. */
  screenView(): ScreenView {
    const podium = this.state().phase === 'ended' ? this.podium() : null
    return { stage: this.stage(), people: this.people(), count: this.counts(), podium }
  }

  /** All that there is to tell somebody who has just come, or asks again. */
  greeting(caller: Caller): ServerMessage[] {
    if (caller.role === 'screen') return this.screenGreeting()
    const view = this.phoneView(caller.player, caller.name)
    return view ? [view.stage, view.you] : [{ type: 'bye', why: 'removed' }]
  }

  /** Tells what an event has changed to those whom it concerns. */
  spread(before: LiveState, after: LiveState, event: LiveEvent, now: number): void {
    const news = newsOf(before, after, event)
    if (news.stage) {
      this.lines.tell(['phone', 'screen'], this.stage(after, now, news.stage === 'whole'))
    }
    if (news.kept && event.type === 'answer') {
      const { at, vote, verdict, confidence } = event
      this.lines.tellPlayer(news.kept, { type: 'kept', at, vote, verdict, confidence } satisfies Kept)
    }
    this.tellThemselves(news.you)
    this.tellOfPeople(news.came, news.left)
    const over = after.phase === 'ended'
    if (over && (news.stage || news.left.length)) this.lines.tell(['screen'], this.podium())
    if (news.count) this.count(news.stage !== null)
  }

  /** Tells the host's screens what a player is called. */
  tellName(player: string): void {
    this.tellOfPeople([player], [])
  }

  /** Tells the host's screens how many have answered: at once when all have, but not for each of a thousand. */
  count(now = false): void {
    clearTimeout(this.counting)
    if (!this.lines.hasScreens()) return
    const wait = this.countedAt + COUNT_EVERY - Date.now()
    // Never in the same turn: what was just told to a thousand phones would wait for it.
    this.counting = setTimeout(() => this.tellCount(), now || wait <= 0 || this.isComplete() ? 0 : wait)
  }

  /** Tells everyone where the room is, without an event that led there. */
  tellStage(): void {
    this.lines.tell(['phone', 'screen'], this.stage(this.state(), Date.now(), false))
  }

  stop(): void {
    clearTimeout(this.counting)
  }

  private tellCount(): void {
    this.countedAt = Date.now()
    this.lines.tell(['screen'], { type: 'count', ...this.counts() } satisfies Count)
  }

  private screenGreeting(): HostHears[] {
    const { stage, people, count, podium } = this.screenView()
    const greeting: HostHears[] = [
      stage,
      { type: 'people', all: true, came: people, left: [] },
      { ...count, type: 'count' },
    ]
    return podium ? [...greeting, podium] : greeting
  }

  private tellThemselves(who: 'everyone' | string[]): void {
    if (who !== 'everyone' && who.length === 0) return
    for (const { socket, player, name } of this.lines.phones()) {
      if (who !== 'everyone' && !who.includes(player)) continue
      const you = this.you(player, name)
      if (you) this.lines.say(socket, you)
    }
  }

  private tellOfPeople(came: string[], left: string[]): void {
    for (const player of left) this.lines.endPlayer(player, 'removed')
    if (came.length + left.length === 0) return
    const newcomers = came.flatMap((id) => this.records.player(id) ?? [])
    this.lines.tell(['screen'], { type: 'people', all: false, came: newcomers.map(personOf), left })
  }

  private you(player: string, name: string): You | null {
    return youOf(this.state(), this.records.sitting(), { id: player, name }, Date.now(), this.places().get(player))
  }

  /** Everyone's place, at the end: worked out once, for a thousand phones ask for it together. */
  private places(): ReturnType<typeof placesOf> {
    const state = this.state()
    if (this.placed?.state !== state) this.placed = { state, places: placesOf(state, this.records.sitting()) }
    return this.placed.places
  }

  /** Where the room is; behind closed doors it looks as where the host has locked the vote. */
  private stage(state = this.state(), now = Date.now(), whole = true): Stage {
    const stage = stageOf(state, this.records.sitting(), now, whole)
    return this.isClosed() ? { ...stage, locked: true } : stage
  }

  private people(): ScreenView['people'] {
    return this.records.players().map(personOf)
  }

  private podium(): Podium {
    const names = new Map(this.people().map(({ id, name }) => [id, name]))
    return podiumOf(this.state(), this.records.sitting(), (player) => names.get(player) ?? '')
  }

  private isComplete(): boolean {
    const { answered, of } = turnout(this.state())
    return answered === of
  }

  private counts(): Omit<Count, 'type'> {
    const { fates, longer, steps, looking } = this.state()
    const { answered, of } = turnout(this.state())
    const revealed = [...fates.keys()].filter((at) => fates[at] === 'revealed')
    return {
      ...{ players: of, online: this.lines.online(), answered, longer: Object.keys(longer).length, revealed },
      undoable: looking === null && steps.length > 0,
    }
  }
}

function personOf({ id, nickname }: { id: string; nickname: string }) {
  return { id, name: nickname }
}
