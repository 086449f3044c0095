import type { Confidence } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { VERDICT_WORDS } from '../ui/words.ts'
import { certainNote } from './certain-note.ts'
import { HOLD_MS, HOLD_SECONDS } from './hold.ts'

/** Tells once in a browser what being certain may cost, as the form of a round does. */
function noteCertain(form: HTMLFormElement, note: HTMLElement) {
  form.addEventListener('change', () => {
    note.textContent = certainNote(Number(new FormData(form).get('confidence')) as Confidence)
  })
}

/** Keeps the answer of a form back; `bar` is what stands in the form's place meanwhile, `status` says it. */
function holdCertain(form: HTMLFormElement, bar: HTMLElement, status: HTMLElement, signal?: AbortSignal) {
  const [back, send] = bar.querySelectorAll('button')
  let timer: ReturnType<typeof setTimeout> | undefined
  let pressed: HTMLButtonElement | undefined

  /** Says what is held; with nothing, the form stands again. */
  function show(held: string) {
    bar.hidden = !held
    form.hidden = !bar.hidden
    status.textContent = held
  }
  function drop() {
    clearTimeout(timer)
    show('')
  }
  function takeBack() {
    drop()
    pressed?.focus({ preventScroll: true })
  }
  function give() {
    clearTimeout(timer)
    // A form that has been asked once is not asked again.
    form.removeEventListener('submit', ask)
    form.requestSubmit(pressed)
  }
  function ask(event: SubmitEvent) {
    const button = event.submitter as HTMLButtonElement
    if (!button.value || new FormData(form).get('confidence') !== '3') return
    event.preventDefault()
    pressed = button
    const words = VERDICT_WORDS[button.value as keyof typeof VERDICT_WORDS]()
    const [told] = bar.querySelectorAll('b')
    if (told) [told.className, told.textContent] = [button.value, `${button.firstElementChild?.textContent} ${words}`]
    show(m.play_held_spoken({ verdict: words, seconds: HOLD_SECONDS }))
    back?.focus({ preventScroll: true })
    timer = setTimeout(give, HOLD_MS)
  }

  form.addEventListener('submit', ask)
  back?.addEventListener('click', takeBack)
  send?.addEventListener('click', give)
  // A page that comes back from the browser's own memory asks anew.
  const again = () => {
    drop()
    form.addEventListener('submit', ask)
  }
  addEventListener('pagehide', again, { signal })
  addEventListener('keydown', ({ key }) => key === 'Escape' && !bar.hidden && takeBack(), { signal })
}

/**
 * Gives whoever is certain of a question that a form asks three seconds to take it back, as within a round; until `signal`, where
 * the questions of a page change.
 */
export function holdAllCertain(signal?: AbortSignal): void {
  for (const first of document.querySelectorAll('.first')) {
    const form = first.querySelector<HTMLFormElement>('form.judge')
    const bar = first.querySelector<HTMLElement>('.hold')
    const status = first.querySelector<HTMLElement>('[role=status].said')
    const note = form?.querySelector<HTMLElement>('.note')
    if (form && note) noteCertain(form, note)
    if (form && bar && status) holdCertain(form, bar, status, signal)
  }
}
