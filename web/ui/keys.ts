import { onCleanup, onMount } from 'solid-js'

/** What keys do, by their sign in lower case or by their name. */
export type KeyActions = Record<string, () => void>

/**
 * Does what a key is for, as long as the component is there: `actions` is asked at every key. Not with a modifier, not
 * while the key is held, and not where what has the focus needs the key for itself, as `isTaken` says.
 */
export function listenToKeys(actions: () => KeyActions, isTaken: (key: string, focused: HTMLElement) => boolean): void {
  function press(event: KeyboardEvent) {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    if (target instanceof HTMLElement && isTaken(key, target)) return
    const action = actions()[key.length === 1 ? key.toLowerCase() : key]
    if (!action) return
    event.preventDefault()
    action()
  }

  onMount(() => {
    document.addEventListener('keydown', press)
    onCleanup(() => document.removeEventListener('keydown', press))
  })
}
