import { createSignal, onCleanup, onMount } from 'solid-js'
import type { Verdict } from '../../questions/model/terms.ts'

/** How long an answer that is certain can be taken back. */
export const HOLD_MS = 3_000

/** The same, as a sentence says it. */
export const HOLD_SECONDS = HOLD_MS / 1000

/** Keeps an answer back for that long, and then gives it; whoever leaves the page meanwhile has given it. */
export function createHold(give: (verdict: Verdict) => void) {
  const [held, setHeld] = createSignal<Verdict | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  function takeBack() {
    clearTimeout(timer)
    setHeld(null)
  }
  function send() {
    const verdict = held()
    takeBack()
    if (verdict) give(verdict)
  }
  function hold(verdict: Verdict) {
    setHeld(verdict)
    timer = setTimeout(send, HOLD_MS)
  }
  onMount(() => {
    addEventListener('pagehide', send)
    onCleanup(() => removeEventListener('pagehide', send))
  })

  return { held, hold, takeBack, send }
}
