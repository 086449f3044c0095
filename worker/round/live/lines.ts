import { type Bucket, fullBucket, type Handling, pour } from '../../game/live/flood.ts'
import type { Bye, Farewell, ServerMessage, Told } from '../../game/live/protocol.ts'
import { endSocket, sendTo } from '../sockets.ts'

/** Who is at the other end of a connection; hibernates with it. */
export type Caller = { role: 'phone'; player: string; name: string } | { role: 'screen' }

/** What a connection is closed with; in the range that is an application's own. */
const CLOSED = 4_000
/** How long after it asked over HTTP a phone counts as connected, in milliseconds. */
const CONNECTED_FOR = 15_000

/** The connections of a live round. All of them hibernate with their object. */
export class Lines {
  /** how much each connection may still say; forgotten in hibernation, by which time any bucket would be full again */
  private readonly buckets = new WeakMap<WebSocket, Bucket>()
  /** who asks over HTTP, by player, a host's screens under their role: when last, and how much they may still say */
  private readonly asking = new Map<string, { at: number; bucket: Bucket }>()

  constructor(private readonly context: DurableObjectState) {}

  /** Takes a connection on. A player's older ones end: a phone that comes back has left them behind. */
  accept(caller: Caller): Response {
    const { 0: theirs, 1: ours } = new WebSocketPair()
    const own = caller.role === 'phone' ? [tagOf(caller.player)] : []
    for (const tag of own) for (const older of this.context.getWebSockets(tag)) this.end(older, 'elsewhere')
    this.context.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
    this.context.acceptWebSocket(ours, [caller.role, ...own])
    ours.serializeAttachment(caller satisfies Caller)
    return new Response(null, { status: 101, webSocket: theirs })
  }

  /** Who calls; undefined for a connection that is not a live round's. */
  callerOf(socket: WebSocket): Caller | undefined {
    const caller: Caller | null = socket.deserializeAttachment()
    return caller?.role ? caller : undefined
  }

  /** Whether a connection may say something now. One that floods is told once, and ended if it goes on. */
  mayTalk(socket: WebSocket, now: number): boolean {
    const { bucket, handling } = pour(this.buckets.get(socket) ?? fullBucket(now), now)
    this.buckets.set(socket, bucket)
    if (handling === 'tell') this.refuse(socket, 'too-fast')
    if (handling === 'close') this.end(socket, 'flood')
    return handling === 'pass'
  }

  /** What becomes of a message that somebody says over HTTP. */
  askedBy(caller: Caller, now: number): Handling {
    const name = caller.role === 'phone' ? caller.player : caller.role
    const { bucket, handling } = pour(this.asking.get(name)?.bucket ?? fullBucket(now), now)
    this.asking.set(name, { at: now, bucket })
    return handling
  }

  say(socket: WebSocket, message: ServerMessage): void {
    sendTo(socket, JSON.stringify(message))
  }

  refuse(socket: WebSocket, why: Told): void {
    this.say(socket, { type: 'refused', why })
  }

  /** Tells everyone with a role, or both; written out once. */
  tell(roles: readonly Caller['role'][], message: ServerMessage): void {
    const text = JSON.stringify(message)
    for (const role of roles) for (const socket of this.context.getWebSockets(role)) sendTo(socket, text)
  }

  /** Tells one player. */
  tellPlayer(player: string, message: ServerMessage): void {
    for (const socket of this.context.getWebSockets(tagOf(player))) this.say(socket, message)
  }

  /** Every phone, and whose it is. */
  phones(): { socket: WebSocket; player: string; name: string }[] {
    return this.context.getWebSockets('phone').flatMap((socket) => {
      const caller = this.callerOf(socket)
      return caller?.role === 'phone' ? { socket, ...caller } : []
    })
  }

  hasScreens(): boolean {
    return this.context.getWebSockets('screen').length > 0
  }

  /** How many phones are connected: by a socket, or as they ask over HTTP. */
  online(): number {
    const since = Date.now() - CONNECTED_FOR
    const asking = [...this.asking].filter(
      ([player, { at }]) => player !== 'screen' && at > since && this.context.getWebSockets(tagOf(player)).length === 0,
    )
    return this.context.getWebSockets('phone').length + asking.length
  }

  /** Ends a connection for good, and says why. */
  end(socket: WebSocket, why: Farewell): void {
    this.say(socket, { type: 'bye', why } satisfies Bye)
    endSocket(socket, CLOSED, why)
  }

  endPlayer(player: string, why: Farewell): void {
    this.asking.delete(player)
    for (const socket of this.context.getWebSockets(tagOf(player))) this.end(socket, why)
  }

  endAll(why: Farewell): void {
    for (const role of ['phone', 'screen']) {
      for (const socket of this.context.getWebSockets(role)) this.end(socket, why)
    }
  }
}

function tagOf(player: string): string {
  return `player:${player}`
}
