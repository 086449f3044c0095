import { createSignal, onCleanup, onMount } from 'solid-js'
import { CONFIDENCES } from '../../worker/game/marking.ts'
import type { PlayState } from './play-state.ts'

const SWITCH = 'letter-keys'

type Actions = Record<string, () => void>

/**
 * Plays by keyboard: ← and → judge, Enter goes on; 1 2 3 say how sure and R reads around, unless a player switched
 * letters and digits off (WCAG 2.1.4).
 */
export function createKeys(play: PlayState, goOn: () => void) {
  const [letters, setLetters] = createSignal(true)
  let remembered = false

  /** Storage is slow to open on a phone, so it is asked when a key or the switch needs it. */
  function remember() {
    if (!remembered) setLetters(localStorage.getItem(SWITCH) !== 'off')
    remembered = true
  }

  const afterwards: Actions = { Enter: goOn }
  const arrows: Actions = { ArrowLeft: () => play.judge('baseless'), ArrowRight: () => play.judge('supported') }
  const signs: Actions = {
    r: play.toggleArticle,
    ...Object.fromEntries(CONFIDENCES.map((confidence) => [confidence, () => play.setConfidence(confidence)])),
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return
    remember()
    const actions = play.reveal() ? afterwards : { ...arrows, ...(letters() && signs) }
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  onMount(() => {
    document.addEventListener('keydown', press)
    onCleanup(() => document.removeEventListener('keydown', press))
  })

  return {
    letters,
    remember,
    switchLetters(on: boolean) {
      localStorage.setItem(SWITCH, on ? 'on' : 'off')
      setLetters(on)
    },
  }
}

/** Whether what has the focus needs the key for itself: arrows move in a choice of how sure, Enter presses a button. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input[type=radio]')) return key.startsWith('Arrow')
  if (target.matches('a, button, summary')) return key === 'Enter'
  return target.matches('input[type=text], textarea, select')
}
