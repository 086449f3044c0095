import { createEffect, createSignal, Show } from 'solid-js'
import { render } from 'solid-js/web'
import { WatchTable } from '../class/WatchTable.tsx'
import { ORDERS, type WatchOrder } from '../class/watch-figures.ts'
import { createWatch, type Line } from '../class/watch-state.ts'
import * as m from '../messages/index.ts'
import { rememberForClass } from '../ui/class-cookie.ts'
import { openOverPage } from '../ui/over-page.ts'
import './share.ts'

const A_WHILE = 5_000

const LINES: Record<Line, () => string> = {
  connecting: () => '',
  live: m.watch_live,
  lost: m.watch_lost,
}

/** Takes the class's table over once the round has told what it knows; until then the page's own stays. */
function watch(root: HTMLElement) {
  const { socket = '', slug = '', number = '1', names } = root.dataset
  const [order, setOrder] = createSignal(ORDERS.find((each) => each === root.dataset.order) ?? 'came')
  const [namesHidden, setNamesHidden] = createSignal(names === 'hidden')
  const [now, setNow] = createSignal(Date.now())
  const state = createWatch(socket)
  setInterval(() => setNow(Date.now()), A_WHILE)

  /** Kept in a cookie, so that the next page does not show what this one hid. */
  function turnNames() {
    if (!state.watch()) return document.getElementById('names')?.click()
    setNamesHidden(!namesHidden())
    document.querySelector('.timed')?.remove()
    rememberForClass(slug, 'names', namesHidden() ? 'hidden' : 'shown')
    overPage.shut()
  }

  function turnOrder(to: WatchOrder) {
    setOrder(to)
    rememberForClass(slug, 'order', to)
  }

  document.addEventListener('keydown', (event) => {
    const busy = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    if (event.key.toLowerCase() === 'n' && !busy && !event.ctrlKey && !event.metaKey) turnNames()
  })

  const Watching = () => (
    <Show when={state.watch()}>
      {(known) => (
        <WatchTable
          watch={known()}
          now={now() + state.ahead()}
          slug={slug}
          number={Number(number)}
          namesHidden={namesHidden()}
          onNames={turnNames}
          order={order()}
          onOrder={turnOrder}
          heard={{ figures: state.figures, members: state.members }}
        />
      )}
    </Show>
  )

  createEffect(() => {
    if (!state.watch() || root.dataset.live !== undefined) return
    root.dataset.live = ''
    root.replaceChildren()
    render(Watching, root)
  })

  /** The way in makes room for the class as soon as somebody has come in; opened again by hand, it stays. */
  let wasEmpty = true
  createEffect(() => {
    const empty = !state.watch()?.pupils.length
    const handOut = document.querySelector<HTMLDetailsElement>('.hand-out')
    if (handOut && wasEmpty && !empty) handOut.open = false
    // What was said once makes room as well; the key stands further down.
    if (!empty) document.querySelector('.just-made')?.remove()
    document.querySelector('.way-in [data-until-in]')?.classList.toggle('plain', !empty)
    wasEmpty = empty
  })

  createEffect(() => {
    const line = document.getElementById('live')
    if (line) line.textContent = LINES[state.line()]()
  })
}

const overPage = openOverPage(m.ask_close())
const root = document.getElementById('watch')
if (root) watch(root)
