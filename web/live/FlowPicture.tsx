import { For, Show } from 'solid-js'
import type { Verdict } from '../../questions/model/terms.ts'
import type { Movement } from '../../worker/game/class/report-wire.ts'
import * as m from '../messages/index.ts'
import { formatNumber } from '../ui/format.ts'
import { VERDICT_SIGNS, VERDICT_WORDS } from '../ui/words.ts'
import { bandsOf, type End, endsOf, HEIGHT, WIDTH } from './flow-bands.ts'

/** Those who changed their mind first: they are what the picture is about. */
const PATHS: { from: Verdict; to: Verdict }[] = [
  { from: 'baseless', to: 'supported' },
  { from: 'supported', to: 'baseless' },
  { from: 'baseless', to: 'baseless' },
  { from: 'supported', to: 'supported' },
]

/** How the room moved from the first vote to the second: bands as thick as the number who took them, named at their ends, and the same in words. */
export function FlowPicture(props: { flow: Movement }) {
  const late = () => props.flow.late.baseless + props.flow.late.supported
  return (
    <figure class="flow">
      <figcaption>{m.screen_moved()}</figcaption>
      <div class="banded">
        <Ends title={m.screen_moved_first()} ends={endsOf(props.flow).left} />
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
        <Ends title={m.screen_moved_last()} ends={endsOf(props.flow).right} />
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

/** The names of the bands on one side, in a drawing of the bands' height: a style attribute would be refused. */
function Ends(props: { title: string; ends: End[] }) {
  return (
    <div class="ends" aria-hidden="true">
      <b>{props.title}</b>
      <svg aria-hidden="true">
        <For each={props.ends}>
          {({ of, n, middle }) => (
            <text class={of} y={`${(100 * middle) / HEIGHT}%`} dy="0.35em">
              <Show when={of !== 'late' && of} fallback={m.screen_end_late()}>
                {(verdict) => (
                  <>
                    {VERDICT_SIGNS[verdict()]} <tspan class="name">{VERDICT_WORDS[verdict()]()}</tspan>
                  </>
                )}
              </Show>{' '}
              {formatNumber(n)}
            </text>
          )}
        </For>
      </svg>
    </div>
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
