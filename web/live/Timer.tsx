import { createEffect, createSignal, onCleanup, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { Fresh } from '../ui/Fresh.tsx'

const WARN_AT = 20

/** A countdown that does not shout: the time, a word twenty seconds before the end, what is said at it, and more time for who needs it. */
export function Timer(props: { endsAt: number | null; over: () => string; onMore?: () => void }) {
  const [left, setLeft] = createSignal<number | null>(null)
  createEffect(() => {
    const { endsAt } = props
    if (endsAt === null) return setLeft(null)
    const tell = () => setLeft(Math.max(0, Math.ceil((endsAt - performance.now()) / 1_000)))
    tell()
    const clock = setInterval(tell, 250)
    onCleanup(() => clearInterval(clock))
  })
  const warned = () => left() !== null && left()! <= WARN_AT
  return (
    <div class="timer" classList={{ soon: warned() }}>
      <Show when={left() !== null}>
        <p aria-hidden="true">
          <Fresh text={left() ? m.live_time_left({ time: clockOf(left()!) }) : props.over()} />
        </p>
        <Show when={warned() && props.onMore && left()}>
          <button type="button" onClick={() => props.onMore?.()}>
            {m.live_more_time()}
          </button>
        </Show>
      </Show>
      <p class="unseen" role="status">
        <Fresh text={warned() ? (left() ? m.live_time_warning({ n: WARN_AT }) : props.over()) : ''} />
      </p>
    </div>
  )
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
