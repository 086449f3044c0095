import { createEffect, createSignal, onCleanup, onMount } from 'solid-js'
import { MINUTE_MS } from '../../worker/game/time.ts'
import * as m from '../messages/index.ts'
import { Fresh } from '../ui/Fresh.tsx'

/** How long a pupil still has, from the last `from` milliseconds down, by the minute; when it is over, the server says what comes. */
export function TimeLeft(props: { from: number }) {
  const [left, setLeft] = createSignal(props.from)

  let end = 0

  createEffect(() => {
    end = performance.now() + props.from
  })
  onMount(() => {
    const timer = setInterval(() => {
      setLeft(end - performance.now())
      if (left() > 0) return
      clearInterval(timer)
      askAgain()
    }, 1_000)
    onCleanup(() => clearInterval(timer))
  })

  return (
    <p class="time-left" role="status">
      <Fresh text={m.play_minutes_left({ n: Math.max(1, Math.ceil(left() / MINUTE_MS)) })} />
    </p>
  )
}

/** Asks for the page once; without a connection, when there is one again: a browser would show its own page of error. */
function askAgain() {
  if (navigator.onLine) location.reload()
  else addEventListener('online', () => location.reload(), { once: true })
}
