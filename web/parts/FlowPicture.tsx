import { For, Show } from 'solid-js'
import type { Verdict } from '../../questions/terms.ts'
import type { Flow } from '../../worker/game/live/tally.ts'
import * as m from '../messages/index.ts'
import { VERDICT_WORDS } from '../words.ts'
import { bandsOf, HEIGHT, WIDTH } from './flow-bands.ts'

/** Those who changed their mind first: they are what the picture is about. */
const PATHS: { from: Verdict; to: Verdict }[] = [
  { from: 'baseless', to: 'supported' },
  { from: 'supported', to: 'baseless' },
  { from: 'baseless', to: 'baseless' },
  { from: 'supported', to: 'supported' },
]

/** How the room moved from the first vote to the second: bands as thick as the number who took them, and the same in words. */
export function FlowPicture(props: { flow: Flow }) {
  const late = () => props.flow.late.baseless + props.flow.late.supported
  return (
    <figure class="flow">
      <figcaption>{m.screen_moved()}</figcaption>
      <div>
        <span aria-hidden="true">{m.screen_moved_first()}</span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <For each={bandsOf(props.flow)}>
            {(band) => (
              <path
                class={`from-${band.from} to-${band.to}`}
                classList={{ moved: band.from !== band.to }}
                d={band.path}
              />
            )}
          </For>
        </svg>
        <span aria-hidden="true">{m.screen_moved_last()}</span>
      </div>
      <ul>
        <For each={PATHS}>{(path) => <Moved {...path} n={props.flow[path.from][path.to]} />}</For>
        <Show when={late()}>
          <li>{m.screen_moved_late({ n: late() })}</li>
        </Show>
      </ul>
    </figure>
  )
}

function Moved(props: { from: Verdict; to: Verdict; n: number }) {
  const words = () => {
    const from = VERDICT_WORDS[props.from]()
    const to = VERDICT_WORDS[props.to]()
    return props.from === props.to
      ? m.screen_moved_stay({ n: props.n, verdict: to })
      : m.screen_moved_go({ n: props.n, from, to })
  }
  return (
    <Show when={props.n}>
      <li class={`to-${props.to}`} classList={{ moved: props.from !== props.to }}>
        {words()}
      </li>
    </Show>
  )
}
