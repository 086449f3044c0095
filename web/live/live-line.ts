import type { Bye, ClientMessage, ServerMessage } from '../../worker/game/live/protocol.ts'
import { LIVE_VERSION, readServerMessage } from '../../worker/game/live/version.ts'
import { makeConnection } from '../ui/connection.ts'

interface Listener<M extends ServerMessage> {
  /** where the room listens, on this site */
  path: string
  hear(message: M): void
  /** whether the room can be reached, as it changes */
  reach(open: boolean): void
  /** the room has ended the connection for good */
  leave(bye: Bye): void
}

/** A line to a live room, which mends itself. */
export function openLine<M extends ServerMessage>({ path, hear, reach, leave }: Listener<M>) {
  const { send, close } = makeConnection({
    path,
    greeting: JSON.stringify({ type: 'hello', version: LIVE_VERSION } satisfies ClientMessage),
    reach,
    hear(text) {
      const message = readServerMessage<M | Bye>(text)
      if (message?.type === 'bye') {
        close()
        leave(message)
      } else if (message) hear(message as M)
    },
  })
  return { send: (message: ClientMessage) => send(JSON.stringify(message)) }
}
