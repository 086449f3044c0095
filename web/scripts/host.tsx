import { createEffect, createSignal, Show } from 'solid-js'
import { render } from 'solid-js/web'
import * as m from '../messages/index.ts'
import { createWatch } from '../pages/watch-state.ts'
import { WatchTable } from '../parts/WatchTable.tsx'
import './share.ts'

const A_WHILE = 5_000

/** Takes the class's table over once the round has told what it knows; until then the page's own stays. */
function watch(root: HTMLElement) {
  const { socket = '', slug = '', number = '1', confidence } = root.dataset
  const [namesHidden, setNamesHidden] = createSignal(new URLSearchParams(location.search).get('names') === 'hidden')
  const [now, setNow] = createSignal(Date.now())
  const state = createWatch(socket)
  setInterval(() => setNow(Date.now()), A_WHILE)
  document.addEventListener('keydown', (event) => {
    const busy = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    if (event.key.toLowerCase() === 'n' && !busy && !event.ctrlKey && !event.metaKey) setNamesHidden(!namesHidden())
  })

  const Watching = () => (
    <Show when={state.watch()}>
      {(known) => (
        <>
          <p class="live-line" role="status">
            {state.live() ? m.watch_live() : m.watch_lost()}
          </p>
          <WatchTable
            watch={known()}
            now={Math.max(now(), ...known().pupils.map(({ lastAt }) => lastAt))}
            slug={slug}
            number={Number(number)}
            confidence={confidence === 'on'}
            namesHidden={namesHidden()}
            onNames={() => setNamesHidden(!namesHidden())}
          />
        </>
      )}
    </Show>
  )

  createEffect(() => {
    if (state.watch() && root.dataset.live === undefined) {
      root.dataset.live = ''
      root.replaceChildren()
      render(Watching, root)
    }
  })
}

const root = document.getElementById('watch')
if (root) watch(root)
