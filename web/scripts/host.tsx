import { createEffect, createSignal, Show } from 'solid-js'
import { render } from 'solid-js/web'
import * as m from '../messages/index.ts'
import { createWatch, type Line } from '../pages/watch-state.ts'
import { WatchTable } from '../parts/WatchTable.tsx'
import './share.ts'

const A_WHILE = 5_000
/** How often a page asks anew that no live line reaches, in milliseconds. */
const ASK_ANEW = 20_000

const LINES: Record<Line, () => string> = {
  connecting: () => '',
  live: m.watch_live,
  lost: m.watch_lost,
  refused: m.watch_not_live,
}

/** Takes the class's table over once the round has told what it knows; until then the page's own stays. */
function watch(root: HTMLElement) {
  const { socket = '', slug = '', number = '1', confidence, names } = root.dataset
  const [namesHidden, setNamesHidden] = createSignal(names === 'hidden')
  const [now, setNow] = createSignal(Date.now())
  const state = createWatch(socket)
  setInterval(() => setNow(Date.now()), A_WHILE)

  /** Kept in a cookie, so that the next page does not show what this one hid. */
  function turnNames() {
    if (!state.watch()) return document.getElementById('names')?.click()
    setNamesHidden(!namesHidden())
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = `names=${namesHidden() ? 'hidden' : 'shown'}; path=/t/${slug}; SameSite=Lax`
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
          confidence={confidence === 'on'}
          namesHidden={namesHidden()}
          onNames={turnNames}
        />
      )}
    </Show>
  )

  createEffect(() => {
    if (!state.watch() || root.dataset.live !== undefined) return
    root.dataset.live = ''
    const open = [...root.querySelectorAll('details')].map((details) => details.open)
    root.replaceChildren()
    render(Watching, root)
    // A row that was opened a moment ago stays open.
    for (const [at, details] of root.querySelectorAll('details').entries()) details.open = open[at] ?? false
  })

  createEffect(() => {
    const line = document.getElementById('live')
    if (line) line.textContent = LINES[state.line()]()
    if (state.line() === 'refused') setTimeout(() => location.reload(), ASK_ANEW)
  })
}

const root = document.getElementById('watch')
if (root) watch(root)
