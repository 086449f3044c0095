import { createSignal } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { follow, type Watch, type WatchMessage } from '../../worker/game/watch.ts'

const FIRST_RETRY = 500
const LAST_RETRY = 15_000
/** A line that a school's network has silently cut is found out by a ping that nobody answers, in milliseconds. */
const PING = 25_000

/** How the page hears: not yet, live, not just now, or not at all, as where a school's network lets no line through. */
export type Line = 'connecting' | 'live' | 'lost' | 'refused'

/** A class as its host's page hears of it: kept up to date as long as the page is open, through every lost connection. */
export function createWatch(socketUrl: string) {
  const [state, setState] = createStore<{ watch: Watch | null }>({ watch: null })
  const [line, setLine] = createSignal<Line>('connecting')
  const [ahead, setAhead] = createSignal(0)
  let retry = FIRST_RETRY
  let over = false

  function hear(message: WatchMessage) {
    if (message.kind === 'erased') {
      over = true
      return location.reload()
    }
    if (message.kind === 'all') setAhead(message.now - Date.now())
    if (message.kind !== 'all' && !state.watch) return
    const watch = message.kind === 'all' ? message.watch : follow(state.watch!, message)
    setState('watch', reconcile(watch, { key: 'id' }))
  }

  function connect() {
    const socket = new WebSocket(socketUrl)
    let heard = true
    const pings = setInterval(() => {
      if (!heard) return socket.close()
      heard = false
      socket.send('ping')
    }, PING)
    socket.addEventListener('message', ({ data }) => {
      heard = true
      if (data === 'pong') return
      retry = FIRST_RETRY
      setLine('live')
      hear(JSON.parse(data))
    })
    socket.addEventListener('close', () => {
      clearInterval(pings)
      if (over) return
      setLine(state.watch ? 'lost' : 'refused')
      if (!state.watch) return
      setTimeout(connect, retry)
      retry = Math.min(retry * 2, LAST_RETRY)
    })
  }

  connect()
  /** `ahead`: how far the round's clock is ahead of this one, in milliseconds. */
  return { watch: () => state.watch, line, ahead }
}
