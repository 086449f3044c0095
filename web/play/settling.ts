import { createSignal, onCleanup, onMount } from 'solid-js'

/** How long a page takes no press after it has changed: a double tap comes within. */
const REST_MS = 400

/**
 * After every change of what can be pressed, presses are dead for a moment, and until the finger has left: a second tap
 * never answers the next question, nor skips an explanation.
 */
export function createSettling() {
  const [settling, setSettling] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let touched = false

  function rest() {
    timer = undefined
    if (!touched) setSettling(false)
  }
  function settle() {
    clearTimeout(timer)
    timer = setTimeout(rest, REST_MS)
    setSettling(true)
  }
  function down() {
    touched = true
  }
  /** The click that a finger brings comes after it has left. */
  function up() {
    touched = false
    setTimeout(() => timer ?? rest())
  }
  /** Under another window a finger leaves unheard; `blur` comes here from each element, too. */
  function away({ target }: Event) {
    if (target === window) up()
  }
  function guard(event: Event) {
    if (!settling()) return
    event.preventDefault()
    event.stopPropagation()
  }

  function key(event: Event) {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent
    if (PRESSING.test(key) && !altKey && !ctrlKey && !metaKey) guard(event)
  }

  const heard = [
    ['pointerdown', down],
    ['pointerup', up],
    ['pointercancel', up],
    // A menu keeps the finger's leaving to itself.
    ['contextmenu', up],
    ['blur', away],
    ['click', guard],
    ['submit', guard],
    ['keydown', key],
  ] as const
  onMount(() => {
    for (const [type, hear] of heard) addEventListener(type, hear, true)
    onCleanup(() => {
      for (const [type, hear] of heard) removeEventListener(type, hear, true)
    })
  })

  return { settling, settle }
}

/** The keys that press something; others go on reading, or go elsewhere. */
const PRESSING = /^(Enter| |Escape|Backspace|Arrow(Left|Right)|[123r])$/i
