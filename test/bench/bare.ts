import { DurableObject } from 'cloudflare:workers'

/** The limit to come near: an object that does nothing but send what its host says to everyone else. */
export class Bare extends DurableObject<Env> {
  override async fetch(request: Request): Promise<Response> {
    const { 0: theirs, 1: ours } = new WebSocketPair()
    this.ctx.acceptWebSocket(ours, [new URL(request.url).searchParams.get('role') ?? 'phone'])
    return new Response(null, { status: 101, webSocket: theirs })
  }

  override webSocketMessage(_socket: WebSocket, data: string | ArrayBuffer): void {
    for (const phone of this.ctx.getWebSockets('phone')) phone.send(data)
  }
}
