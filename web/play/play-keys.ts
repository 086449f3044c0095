import { createSignal } from 'solid-js'
import { CONFIDENCES } from '../../worker/game/play/marking.ts'
import { type KeyActions, listenToKeys } from '../ui/keys.ts'
import { remember, remembered } from '../ui/storage.ts'
import type { PlayState } from './play-state.ts'

const SWITCH = 'letter-keys'

/**
 * Plays by keyboard: ← and → judge, Enter goes on, Escape takes back, and closes the article; 1 2 3 say how sure and R reads around, unless a
 * player switched letters and digits off (WCAG 2.1.4).
 */
export function createKeys(play: PlayState, goOn: () => void) {
  const [letters, setLetters] = createSignal(true)
  let known = false

  /** Storage is slow to open on a phone, so it is asked when a key or the switch needs it. */
  function learn() {
    if (!known) setLetters(remembered(SWITCH) !== 'off')
    known = true
  }

  const afterwards: KeyActions = { Enter: goOn }
  const holding: KeyActions = { Enter: play.send, Escape: play.takeBack, Backspace: play.takeBack }
  const arrows: KeyActions = { ArrowLeft: () => play.judge('baseless'), ArrowRight: () => play.judge('supported') }
  const signs: KeyActions = {
    r: play.toggleArticle,
    ...Object.fromEntries(CONFIDENCES.map((confidence) => [confidence, () => play.setConfidence(confidence)])),
  }

  listenToKeys(() => {
    learn()
    const open = play.reading() && { Escape: play.toggleArticle }
    const asking = play.held() ? holding : { ...arrows, ...open, ...(letters() && signs) }
    return play.reveal() ? afterwards : asking
  }, isTaken)

  return {
    letters,
    learn,
    switchLetters(on: boolean) {
      remember(SWITCH, on ? 'on' : 'off')
      setLetters(on)
    },
  }
}

/** Whether what has the focus needs the key for itself: arrows move in a choice of how sure, Enter presses a button. */
function isTaken(key: string, focused: HTMLElement): boolean {
  if (focused.matches('input[type=radio]')) return key.startsWith('Arrow')
  if (focused.matches('a, button, summary')) return key === 'Enter'
  return focused.matches('input[type=text], textarea, select')
}
