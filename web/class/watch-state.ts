import { batch, createSignal } from 'solid-js'
import { createStore, produce, reconcile, unwrap } from 'solid-js/store'
import { follow, type WatchChange } from '../../worker/game/class/watch.ts'
import type { Watch, WatchMessage } from '../../worker/game/class/wire.ts'
import { makeConnection } from '../ui/connection.ts'

/** How the page hears: not yet, live, or not just now. */
export type Line = 'connecting' | 'live' | 'lost'

/** What is counted over the whole class is counted anew after this, in milliseconds, and not with each answer. */
const COUNT_AFTER = 250
/** Answers that come within so many milliseconds are drawn together. */
const DRAW_AFTER = 100

/**
 * A class as its host's page hears of it: kept up to date as long as the page is open, through every lost connection. An
 * answer changes its own cell and nothing else, soon after it came.
 */
export function createWatch(path: string) {
  const [state, setState] = createStore<{ watch: Watch | null }>({ watch: null })
  const [line, setLine] = createSignal<Line>('connecting')
  const [ahead, setAhead] = createSignal(0)
  const [members, setMembers] = createSignal(0)
  const [figures, setFigures] = createSignal(0)
  let places = new Map<string, number>()
  let counting = false
  let drawing: ReturnType<typeof setTimeout> | undefined
  let waiting: WatchChange[] = []

  function hear(message: WatchMessage) {
    if (message.kind === 'answer' || message.kind === 'vote') {
      waiting.push(message)
      drawing ??= setTimeout(draw, DRAW_AFTER)
    } else {
      draw()
      hearNow(message)
    }
  }

  /** Draws the answers that have come. */
  function draw() {
    clearTimeout(drawing)
    drawing = undefined
    if (waiting.length === 0) return
    change(waiting)
    waiting = []
    countSoon()
  }

  function change(messages: readonly WatchChange[]) {
    if (!state.watch) return
    setState(
      'watch',
      produce((watch) => {
        for (const message of messages) follow(watch!, message, (id) => places.get(id) ?? -1)
      }),
    )
  }

  function hearNow(message: WatchMessage) {
    if (message.kind === 'erased') {
      close()
      return location.reload()
    }
    if (message.kind === 'all') setAhead(message.now - Date.now())
    if (message.kind !== 'all' && !state.watch) return
    batch(() => {
      if (message.kind === 'all') setState('watch', reconcile(message.watch, { key: 'id' }))
      else change([message])
      places = new Map(unwrap(state).watch!.pupils.map(({ id }, at) => [id, at]))
      setMembers((n) => n + 1)
      setFigures((n) => n + 1)
    })
  }

  function countSoon() {
    if (counting) return
    counting = true
    setTimeout(() => {
      counting = false
      setFigures((n) => n + 1)
    }, COUNT_AFTER)
  }

  const { close } = makeConnection({
    path,
    greeting: 'ping',
    hear(text) {
      setLine('live')
      if (text !== 'pong') hear(JSON.parse(String(text)))
    },
    reach: (open) => setLine(open ? 'live' : 'lost'),
  })
  return {
    watch: () => state.watch,
    line,
    /** how far the round's clock is ahead of this one, in milliseconds */
    ahead,
    /** changes when somebody comes, goes or is called otherwise */
    members,
    /** changes, a moment later, when anything does that is counted */
    figures,
  }
}
