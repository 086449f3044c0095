import { onCleanup, onMount } from 'solid-js'
import { type KeyActions, listenToKeys } from '../ui/keys.ts'
import type { ScreenState } from './live-screen.ts'
import type { Hand } from './screen-hand.ts'

/** The host's page by keyboard or presenter, whatever has the focus: what a button is for, Enter does. Letters can be switched off. */
export function createScreenKeys(screen: ScreenState, hand: Hand): void {
  const isThird = createThirdLevel()
  const steps: KeyActions = {
    ' ': hand.goOn,
    PageDown: hand.forward,
    ArrowRight: hand.forward,
    PageUp: hand.backward,
    ArrowLeft: hand.backward,
    Escape: hand.close,
  }
  const letters: KeyActions = {
    l: hand.lock,
    r: hand.reveal,
    s: () => screen.isAsking() && hand.setAsked('skip'),
    e: screen.extend,
    a: hand.article.toggle,
    n: screen.turnNames,
    f: hand.fill,
  }
  listenToKeys(() => (hand.letters() ? { ...steps, ...letters } : steps), isThird)
  listen('keyup', keepSpace)
}

/** Some browsers press a button when the space bar comes up, whatever became of it when it went down. */
function keepSpace(event: KeyboardEvent) {
  if (event.key === ' ') event.preventDefault()
}

/** Whether the key is held that gives others a third sign: with it, a letter is another one. */
function createThirdLevel(): () => boolean {
  let held = false
  const tell = ({ key, type }: KeyboardEvent) => {
    if (key === 'AltGraph') held = type === 'keydown'
  }
  listen('keydown', tell)
  listen('keyup', tell)
  return () => held
}

function listen(type: 'keydown' | 'keyup', does: (event: KeyboardEvent) => void): void {
  onMount(() => {
    document.addEventListener(type, does)
    onCleanup(() => document.removeEventListener(type, does))
  })
}
