import type { Bye, ClientMessage, ServerMessage } from '../../worker/game/live/protocol.ts'
import { LIVE_VERSION, readServerMessage } from '../../worker/game/live/version.ts'

const FIRST_WAIT = 400
const LAST_WAIT = 8_000
const PING_EVERY = 15_000
const PONG_WITHIN = 4_000

interface Listener<M extends ServerMessage> {
  /** where the room listens, on this site */
  path: string
  hear(message: M): void
  /** whether the room can be reached, as it changes */
  reach(open: boolean): void
  /** the room has ended the connection for good */
  leave(bye: Bye): void
}

/**
 * A line to a room that mends itself: after a lost connection it tries again, soon and then less often, and at once when
 * the device wakes or finds a network. What was missed meanwhile is told anew by the room.
 */
export function openLine<M extends ServerMessage>({ path, hear, reach, leave }: Listener<M>) {
  let socket: WebSocket | undefined
  let wait = FIRST_WAIT
  let again: ReturnType<typeof setTimeout> | undefined
  let late: ReturnType<typeof setTimeout> | undefined
  let over = false

  function connect() {
    clearTimeout(again)
    const fresh = new WebSocket(path)
    socket = fresh
    fresh.onopen = () => {
      wait = FIRST_WAIT
      send({ type: 'hello', version: LIVE_VERSION })
      reach(true)
    }
    fresh.onmessage = ({ data }) => fresh === socket && take(data)
    fresh.onclose = () => fresh === socket && lose()
  }

  function take(data: unknown) {
    clearTimeout(late)
    const message = readServerMessage<M | Bye>(data)
    if (message?.type === 'bye') {
      stop()
      leave(message)
    } else if (message) hear(message as M)
  }

  /** Phones of one room that lost it together do not come back at the same instant. */
  function lose() {
    clearTimeout(late)
    socket = undefined
    if (over) return
    reach(false)
    again = setTimeout(connect, wait * (0.5 + Math.random()))
    wait = Math.min(wait * 2, LAST_WAIT)
  }

  /** A connection may be dead without having been closed: no pong, no room. */
  function check() {
    if (over) return
    if (!socket) return connect()
    if (socket.readyState !== WebSocket.OPEN) return
    socket.send('ping')
    clearTimeout(late)
    late = setTimeout(drop, PONG_WITHIN)
  }

  function drop() {
    const dead = socket
    lose()
    dead?.close()
  }

  function wake() {
    if (document.visibilityState === 'visible') check()
  }

  function send(message: ClientMessage): boolean {
    if (socket?.readyState !== WebSocket.OPEN) return false
    socket.send(JSON.stringify(message))
    return true
  }

  function stop() {
    over = true
    clearTimeout(again)
    clearTimeout(late)
    clearInterval(pings)
    socket?.close()
  }

  const pings = setInterval(check, PING_EVERY)
  addEventListener('online', check)
  addEventListener('offline', drop)
  document.addEventListener('visibilitychange', wake)
  connect()
  return { send }
}
