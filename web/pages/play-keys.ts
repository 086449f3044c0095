import { createSignal, onCleanup, onMount } from 'solid-js'
import { CONFIDENCES, type Confidence } from '../../worker/game/marking.ts'
import type { PlayState } from './play-state.ts'

const SWITCH = 'letter-keys'

/**
 * Plays by keyboard: ← and → judge, Enter goes on; 1 2 3 say how sure and R reads around, unless a player switched
 * letters and digits off (WCAG 2.1.4).
 */
export function createKeys(play: PlayState, goOn: () => void) {
  const [letters, setLetters] = createSignal(true)

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return
    if (!act(event.key)) return
    event.preventDefault()
  }

  function act(key: string): boolean {
    if (play.reveal()) return key === 'Enter' && (goOn(), true)
    if (key === 'ArrowLeft') return (play.judge('baseless'), true)
    if (key === 'ArrowRight') return (play.judge('supported'), true)
    return letters() && actOnLetter(key)
  }

  function actOnLetter(key: string): boolean {
    const confidence = CONFIDENCES.find((level) => String(level) === key)
    if (confidence) play.setConfidence(confidence satisfies Confidence)
    else if (key.toLowerCase() === 'r') play.toggleArticle()
    else return false
    return true
  }

  onMount(() => {
    setLetters(localStorage.getItem(SWITCH) !== 'off')
    document.addEventListener('keydown', press)
    onCleanup(() => document.removeEventListener('keydown', press))
  })

  return {
    letters,
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
