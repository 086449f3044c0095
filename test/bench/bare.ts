import { DurableObject } from 'cloudflare:workers'

/** As much as a round tells of a question with its article closed: some 6 KB. */
const TOLD = Array.from({ length: 20 }, (_, id) => ({
  id,
  text: 'x'.repeat(220),
  marks: [1, 2, 3],
  by: { a: 1, b: 'two' },
}))

/** The limits to come near: an object that only tells, only keeps a row, or only sends what its host says to everyone else. */
export class Bare extends DurableObject<Env> {
  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    context.storage.sql.exec('CREATE TABLE IF NOT EXISTS answers (number INTEGER PRIMARY KEY, content TEXT NOT NULL)')
  }

  /** What an object costs that reads a row and tells some 6 KB. */
  view(): object {
    const { n } = this.ctx.storage.sql.exec<{ n: number }>('SELECT COUNT(*) AS n FROM answers').one()
    return { n, told: TOLD }
  }

  /** What an object costs that writes a row before it tells some 2 KB. */
  answer(): object {
    this.ctx.storage.sql.exec('INSERT INTO answers (content) VALUES (?)', 'baseless')
    return { told: TOLD.slice(0, 7) }
  }

  override async fetch(request: Request): Promise<Response> {
    const { 0: theirs, 1: ours } = new WebSocketPair()
    this.ctx.acceptWebSocket(ours, [new URL(request.url).searchParams.get('role') ?? 'phone'])
    return new Response(null, { status: 101, webSocket: theirs })
  }

  override webSocketMessage(_socket: WebSocket, data: string | ArrayBuffer): void {
    for (const phone of this.ctx.getWebSockets('phone')) phone.send(data)
  }
}
