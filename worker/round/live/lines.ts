import { type Bucket, fullBucket, pour } from '../../game/live/flood.ts'
import type { Bye, Farewell, ServerMessage, Told } from '../../game/live/protocol.ts'

/** Who is at the other end of a connection; hibernates with it. */
export type Caller = { role: 'phone'; player: string; name: string } | { role: 'screen' }

/** What a connection is closed with; in the range that is an application's own. */
const CLOSED = 4_000

/** The connections of a live round. All of them hibernate with their object. */
export class Lines {
  /** how much each connection may still say; forgotten in hibernation, by which time any bucket would be full again */
  private readonly buckets = new WeakMap<WebSocket, Bucket>()

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
    const { bucket, flow } = pour(this.buckets.get(socket) ?? fullBucket(now), now)
    this.buckets.set(socket, bucket)
    if (flow === 'tell') this.refuse(socket, 'too-fast')
    if (flow === 'close') this.end(socket, 'flood')
    return flow === 'pass'
  }

  say(socket: WebSocket, message: ServerMessage): void {
    this.write(socket, JSON.stringify(message))
  }

  refuse(socket: WebSocket, why: Told): void {
    this.say(socket, { type: 'refused', why })
  }

  /** Tells everyone with a role, or both; written out once. */
  tell(roles: readonly Caller['role'][], message: ServerMessage): void {
    const text = JSON.stringify(message)
    for (const role of roles) for (const socket of this.context.getWebSockets(role)) this.write(socket, text)
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

  online(): number {
    return this.context.getWebSockets('phone').length
  }

  /** Ends a connection for good, and says why. */
  end(socket: WebSocket, why: Farewell): void {
    this.say(socket, { type: 'bye', why } satisfies Bye)
    socket.close(CLOSED, why)
  }

  endPlayer(player: string, why: Farewell): void {
    for (const socket of this.context.getWebSockets(tagOf(player))) this.end(socket, why)
  }

  endAll(why: Farewell): void {
    for (const role of ['phone', 'screen']) {
      for (const socket of this.context.getWebSockets(role)) this.end(socket, why)
    }
  }

  /** A connection that is just breaking takes nothing any more; its phone will come back and ask. */
  private write(socket: WebSocket, text: string): void {
    if (socket.readyState === WebSocket.OPEN) socket.send(text)
  }
}

function tagOf(player: string): string {
  return `player:${player}`
}
