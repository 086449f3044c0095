import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, vi } from 'vitest'
import { WatchMessage } from '../../../worker/game/class/wire.ts'
import {
  type ClientMessage,
  HostHears,
  PhoneHears,
  type ServerMessage,
  type Stage,
} from '../../../worker/game/live/protocol.ts'
import { LIVE_VERSION } from '../../../worker/game/live/version.ts'
import type { Round } from '../../../worker/round/round.ts'
import { KEYS, PACK_QUIZ, SITE, Visitor } from '../helpers.ts'
import { PATIENCE } from '../patience.ts'

export interface LiveWish {
  votes?: 1 | 2
  seconds?: number | null
  teams?: string[]
}

/** What reads a message, and throws where it is none of its kind. */
interface Schema {
  parse(message: unknown): unknown
}

/** One end of a connection to a live round: what it heard, and what it says. */
export class Line {
  readonly heard: ServerMessage[] = []
  /** what it heard, each as its schema reads it: without anything that the schema does not know */
  private readonly read: unknown[] = []
  /** how it was closed, once it is */
  closed: { code: number; reason: string } | undefined
  private readonly socket: WebSocket

  constructor(socket: WebSocket, schema: Schema) {
    this.socket = socket
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data))
      this.heard.push(message)
      this.read.push(schema.parse(message))
    })
    socket.addEventListener('close', ({ code, reason }) => {
      this.closed = { code, reason }
    })
    socket.accept()
  }

  say(message: ClientMessage): void {
    this.raw(JSON.stringify(message))
  }

  raw(data: string | ArrayBuffer): void {
    this.socket.send(data)
  }

  close(code?: number): void {
    this.socket.close(code)
  }

  hello(version = LIVE_VERSION): void {
    this.say({ type: 'hello', version })
  }

  /** The last message of a type, as soon as there is one that fits. */
  async hears<T extends ServerMessage['type']>(
    type: T,
    fits: (message: Extract<ServerMessage, { type: T }>) => boolean = () => true,
  ): Promise<Extract<ServerMessage, { type: T }>> {
    const isIt = (message: ServerMessage): message is Extract<ServerMessage, { type: T }> =>
      message.type === type && fits(message as Extract<ServerMessage, { type: T }>)
    const message = await vi.waitUntil(() => this.heard.findLast(isIt), PATIENCE)
    expect(this.heard).toEqual(this.read)
    return message
  }

  get stage(): Stage {
    return this.heard.findLast((message): message is Stage => message.type === 'stage')!
  }
}

/** Whoever made a live quiz, with the host's cookie. */
export class LiveHost extends Visitor {
  readonly slug: string
  readonly key: string

  private constructor(slug: string, key: string) {
    super()
    this.slug = slug
    this.key = key
  }

  /** Makes a live quiz of the founding pack's first questions, and opens the host's link. */
  static async make(live: LiveWish = {}, { size = 3, confidence = true } = {}): Promise<LiveHost> {
    const quiz = { packs: [PACK_QUIZ], size, class: { naming: 'free', confidence, live } }
    const { status, body } = await new Visitor().post<{ slug: string; hostUrl: string }>('/api/quizzes', quiz)
    expect(status).toBe(201)
    const host = new LiveHost(body.slug, new URL(body.hostUrl).searchParams.get('key') ?? '')
    expect((await host.fetch(body.hostUrl.replace(SITE, ''))).status).toBe(303)
    return host
  }

  /** A screen of the host's, told where the room is. */
  async screen(): Promise<Line> {
    const line = await connect(this, `/t/${this.slug}/screen/socket?round=1`)
    line.hello()
    await line.hears('count')
    return line
  }

  /** Presses what goes on, and waits until the screen shows it. */
  async press(line: Line, what: 'next' | 'back' | 'reveal' | 'skip' | 'extend' | 'end' = 'next'): Promise<Stage> {
    const { moment } = line.stage
    line.say({ type: what, moment })
    return line.hears('stage', (stage) => stage.moment === moment + 1)
  }

  async join(nickname: string, visitor = new Visitor()): Promise<LivePlayer> {
    const { status, body } = await visitor.post<{ round: string }>(`/api/quizzes/${this.slug}/rounds`, { nickname })
    expect(status).toBe(201)
    return new LivePlayer(visitor, body.round)
  }

  hosted<Body>(path: string, method = 'GET'): Promise<{ status: number; body: Body }> {
    const headers = { Authorization: `Bearer ${this.key}` }
    return this.fetch(`/api/quizzes/${this.slug}/host${path}`, { method, headers }).then(async (reply) => {
      return { status: reply.status, body: await reply.json<Body>() }
    })
  }
}

/** A player of a live round. */
export class LivePlayer {
  constructor(
    readonly visitor: Visitor,
    readonly round: string,
  ) {}

  /** The player's phone, told where the room is. */
  async phone(): Promise<Line> {
    const line = await connect(this.visitor, `/r/${this.round}/socket`)
    line.hello()
    await line.hears('you')
    return line
  }

  get object(): DurableObjectStub<Round> {
    return env.ROUNDS.get(env.ROUNDS.idFromName(this.round))
  }
}

export async function connect(visitor: Visitor, path: string): Promise<Line> {
  const reply = await upgrade(visitor, path)
  expect(reply.status).toBe(101)
  return new Line(reply.webSocket!, schemaAt(path))
}

/** By which schema everything has to be read that is heard at a path. */
function schemaAt(path: string): Schema {
  if (path.startsWith('/r/')) return PhoneHears
  return path.includes('/screen/') ? HostHears : WatchMessage
}

/** Asks for a connection as the site's own page does, or as another's. */
export function upgrade(visitor: Visitor, path: string, origin = SITE): Promise<Response> {
  return visitor.fetch(path, { headers: { Upgrade: 'websocket', Origin: origin } })
}

/** An answer to the question that the stage shows, right or not. */
export function answerTo({ at, phase, question }: Stage, right = true, confidence: 1 | 2 | 3 = 2) {
  const verdict = KEYS.get(question?.id ?? '')?.verdict ?? 'supported'
  const other = verdict === 'supported' ? 'baseless' : 'supported'
  const vote = phase === 'second' ? 'second' : 'first'
  return { type: 'answer', at, vote, verdict: right ? verdict : other, confidence } as const
}

/** What a phone knows after all that it heard. */
export function heardTypes(line: Line): PhoneHears['type'][] {
  return line.heard.map(({ type }) => type) as PhoneHears['type'][]
}

/** A room with its host's screen and a phone for each player. */
export interface Room {
  host: LiveHost
  screen: Line
  players: LivePlayer[]
  phones: Line[]
}

/** A room of a host's with these players in it. */
export async function roomOf(names: string[], host: LiveHost): Promise<Room> {
  const screen = await host.screen()
  const players = []
  for (const name of names) players.push(await host.join(name))
  const phones = await Promise.all(players.map((player) => player.phone()))
  return { host, screen, players, phones }
}

/** The stage of a phase, as soon as a phone has heard of it. */
export const asked = (phone: Line, phase: Stage['phase']) => phone.hears('stage', (stage) => stage.phase === phase)

/** The first player is right on the first question, and the round ends with it, as its object is told by its alarm. */
export async function endAfterOne({ host, screen, phones, players }: Room): Promise<void> {
  const phone = phones[0]!
  await host.press(screen)
  phone.say(answerTo(await asked(phone, 'first')))
  await phone.hears('kept')
  await host.press(screen, 'reveal')
  await host.press(screen, 'end')
  await runDurableObjectAlarm(players[0]!.object)
}
