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

/** How wide the picture's ends are drawn, in its units. */
const END = 2.5

/** How the room moved from the first vote to the second: bands as thick as the number who took them, named at their ends, and the same in words. */
export function FlowPicture(props: { flow: Movement; right?: Verdict }) {
  const late = () => props.flow.late.baseless + props.flow.late.supported
  const ends = () => endsOf(props.flow)
  return (
    <figure class="flow">
      <figcaption>{m.screen_moved()}</figcaption>
      <div class="banded" aria-hidden="true">
        <p>
          <span>{m.screen_moved_first()}</span> <span>{m.screen_moved_last()}</span>
        </p>
        <Names of="baseless" flow={props.flow} decided={props.right === 'baseless'} />
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
          <For each={[...ends().left.map((end) => ({ ...end, x: 0 })), ...ends().right.map(onTheRight)]}>
            {({ of, x, top, thick }) => <rect class={`of-${of}`} x={x} y={top} width={END} height={thick} />}
          </For>
        </svg>
        <Names of="supported" flow={props.flow} decided={props.right === 'supported'} />
        <Show when={late()}>
          <p class="late">{m.screen_moved_late({ n: late() })}</p>
        </Show>
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

function onTheRight(end: End) {
  return { ...end, x: WIDTH - END }
}

/** Both ends of a verdict's bands by name, with how many each holds: above the picture or below it, where nothing is in their way. */
function Names(props: { of: Verdict; flow: Movement; decided: boolean }) {
  const count = (ends: End[]) => formatNumber(ends.find(({ of }) => of === props.of)!.n)
  const name = (n: string) => (
    <span>
      {VERDICT_SIGNS[props.of]} <span class="name">{VERDICT_WORDS[props.of]()}</span> <b>{n}</b>
    </span>
  )
  return (
    <p class={props.of} classList={{ decided: props.decided }}>
      {name(count(endsOf(props.flow).left))} {name(count(endsOf(props.flow).right))}
    </p>
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
