import { createSignal } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { follow, type Watch, type WatchMessage } from '../../worker/game/watch.ts'

const FIRST_RETRY = 500
const LAST_RETRY = 15_000
/** A line that a school's network has silently cut is found out by a ping that nobody answers, in milliseconds. */
const PING = 25_000

/** A class as its host's page hears of it: kept up to date as long as the page is open, through every lost connection. */
export function createWatch(socketUrl: string) {
  const [state, setState] = createStore<{ watch: Watch | null }>({ watch: null })
  const [live, setLive] = createSignal(false)
  let retry = FIRST_RETRY

  function hear(message: WatchMessage) {
    if (message.kind === 'erased') return location.reload()
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
      setLive(true)
      hear(JSON.parse(data))
    })
    socket.addEventListener('close', () => {
      clearInterval(pings)
      setLive(false)
      setTimeout(connect, retry)
      retry = Math.min(retry * 2, LAST_RETRY)
    })
  }

  connect()
  return { watch: () => state.watch, live }
}
