import type { startAsking } from './asking.ts'
import { inTime } from './in-time.ts'

const FIRST_WAIT = 400
const LAST_WAIT = 8_000
/** How long the other side may be silent before it is asked whether it is there; so long may a handshake take, too. */
const QUIET = 15_000
const PONG_WITHIN = 4_000
/** How long after something was said, or while no socket is heard at all, a page waits before it does something about it. */
const PATIENCE = 3_000
/** A socket's state that is called so: without sockets, there is no name for it. */
const OPEN = 1

interface Listener {
  /** where the other side listens, on this site */
  path: string
  /** what is said first whenever the connection is made */
  greeting: string
  /** what the other side said, answers to pings among it */
  hear(text: unknown): void
  /** whether the other side can be reached, as it changes; one that is lost is being made again */
  reach(open: boolean): void
}

/**
 * A connection that mends itself as long as its page is open: lost, it is tried again, soon and then less often, and at
 * once when the device wakes or finds a network. What was missed meanwhile is told anew by the other side. Where no socket
 * passes, or one that swallows what is said, the other side is asked at the same address over HTTP until one does; at once
 * where none can be made.
 */
export function makeConnection({ path, greeting, hear, reach }: Listener) {
  let socket: WebSocket | undefined
  let wait = FIRST_WAIT
  /** there is always one thing to wait for */
  let timer: ReturnType<typeof setTimeout> | undefined
  /** runs, or has run out, while nothing is heard by a socket */
  let patience: ReturnType<typeof setTimeout> | undefined
  let asking: ReturnType<typeof startAsking> | undefined

  function next(does: () => void, after: number) {
    clearTimeout(timer)
    timer = setTimeout(does, after)
  }

  function connect() {
    growImpatient()
    const fresh = makeSocket()
    next(fresh ? drop : connect, QUIET)
    if (!fresh) return void ask()
    socket = fresh
    fresh.onopen = () => {
      next(check, QUIET)
      fresh.send(greeting)
      reach(true)
    }
    fresh.onmessage = ({ data }) => {
      if (fresh !== socket) return
      next(check, QUIET)
      wait = FIRST_WAIT
      stopAsking()
      hear(data)
    }
    fresh.onclose = () => fresh === socket && drop()
  }

  /** Undefined where the browser has no sockets, or lets no page make one. */
  function makeSocket(): WebSocket | undefined {
    try {
      // Older browsers take no address without a scheme.
      return new WebSocket(location.origin.replace('http', 'ws') + path)
    } catch {
      return undefined
    }
  }

  /** Pages that lost a connection together do not come back at the same instant. */
  function drop() {
    if (!socket) return
    socket.close()
    socket = undefined
    next(connect, wait * (0.5 + Math.random()))
    wait = Math.min(wait * 2, LAST_WAIT)
    if (!asking) reach(false)
  }

  function growImpatient() {
    patience ??= setTimeout(ask, PATIENCE)
  }

  /** Without the script (it is gone after a deploy) there are sockets alone; without those, too, nobody is reached. */
  async function ask() {
    const loaded = await inTime(import('./asking.ts'))
    if (!patience) return
    if (loaded) asking ??= loaded.startAsking({ path, greeting, hear, reach })
    else if (!socket) reach(false)
  }

  function stopAsking() {
    clearTimeout(patience)
    asking?.close()
    patience = asking = undefined
  }

  /** A connection may be dead without having been closed: it is, where no ping is answered. */
  function check() {
    if (!socket) connect()
    else if (sendBySocket('ping')) {
      next(drop, PONG_WITHIN)
      growImpatient()
    }
  }

  function send(text: string): boolean {
    if (asking) return asking.send(text)
    const sent = sendBySocket(text)
    if (sent) next(check, PATIENCE)
    return sent
  }

  function sendBySocket(text: string): boolean {
    if (socket?.readyState !== OPEN) return false
    socket.send(text)
    return true
  }

  function notice({ type }: Event) {
    if (type === 'offline') drop()
    else if (type === 'pagehide') leave()
    else check()
  }

  function listen(how: (type: string, listener: (event: Event) => void) => void) {
    for (const type of ['online', 'offline', 'pagehide', 'visibilitychange']) how(type, notice)
  }

  function open() {
    listen(addEventListener)
    connect()
  }

  function close() {
    listen(removeEventListener)
    clearTimeout(timer)
    stopAsking()
    socket?.close()
    socket = undefined
  }

  /** A page that a reader comes back to by the browser's button is shown as it was left. */
  function leave() {
    close()
    addEventListener('pageshow', open, { once: true })
  }

  open()
  return { send, close }
}
