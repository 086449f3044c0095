import { createSignal, onCleanup, onMount } from 'solid-js'
import * as m from '../messages/index.ts'

const MINUTE = 60_000

/** How long a pupil still has, from `from` milliseconds down, by the minute; when it is over, the server says what comes. */
export function TimeLeft(props: { from: number }) {
  const [left, setLeft] = createSignal(props.from)

  onMount(() => {
    const end = performance.now() + props.from
    const timer = setInterval(() => {
      setLeft(end - performance.now())
      if (left() <= 0) location.reload()
    }, 1_000)
    onCleanup(() => clearInterval(timer))
  })

  return (
    <p class="time-left" role="status">
      {m.play_minutes_left({ n: Math.max(1, Math.ceil(left() / MINUTE)) })}
    </p>
  )
}
