import type { WatchMessage } from '../../game/class/wire.ts'
import { endSocket, sendTo } from '../sockets.ts'

const TAG = 'host'
/** A page that sends anything but a ping has no business here. */
const UNEXPECTED = 1003

/** The open pages of a round's hosts. They hibernate with their object, and hear what changes. */
export class Watchers {
  constructor(private readonly context: DurableObjectState) {}

  /** Lets a host's page listen; it hears `first` at once. */
  accept(first: WatchMessage): Response {
    const { 0: theirs, 1: ours } = new WebSocketPair()
    this.context.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
    this.context.acceptWebSocket(ours, [TAG])
    sendTo(ours, JSON.stringify(first))
    return new Response(null, { status: 101, webSocket: theirs })
  }

  any(): boolean {
    return this.context.getWebSockets(TAG).length > 0
  }

  /** Tells everybody who listens; written out once. */
  tell(message: WatchMessage): void {
    const sockets = this.context.getWebSockets(TAG)
    if (sockets.length === 0) return
    const text = JSON.stringify(message)
    for (const socket of sockets) sendTo(socket, text)
  }

  /** A host's page listens and says nothing. */
  refuse(socket: WebSocket): void {
    endSocket(socket, UNEXPECTED)
  }
}
