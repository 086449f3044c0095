import { onCleanup, onMount } from 'solid-js'
import type { ScreenState } from './live-screen.ts'

/** The host's page by keyboard: space goes on, letters do the rest. */
export function createScreenKeys(screen: ScreenState): void {
  const actions: Record<string, () => void> = {
    ' ': () => goOn(screen),
    ArrowRight: () => screen.later() !== undefined && look(screen, screen.later()!),
    ArrowLeft: () => screen.earlier() !== undefined && look(screen, screen.earlier()!),
    l: () => screen.say({ type: 'lock', locked: !screen.stage().locked }),
    r: () => screen.say({ type: 'reveal' }),
    s: () => screen.say({ type: 'skip' }),
    e: () => screen.say({ type: 'extend' }),
    n: () => screen.setNamesHidden(!screen.namesHidden()),
    f: fillScreen,
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event)) return
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  onMount(() => {
    document.addEventListener('keydown', press)
    onCleanup(() => document.removeEventListener('keydown', press))
  })
}

/** On to what comes next; at the end there is nothing. */
export function goOn(screen: ScreenState): void {
  const { phase, back } = screen.stage()
  if (phase !== 'ended') screen.say({ type: 'next' })
  else if (back) look(screen, null)
}

export function look(screen: ScreenState, at: number | null): void {
  screen.say({ type: 'look', at })
}

export function fillScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen()
}

/** Whether what has the focus needs the key for itself: space presses a button and opens what is folded. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  return key === ' ' && target instanceof HTMLElement && target.matches('button, summary, a, input')
}
