import * as m from '../messages/index.ts'
import { forget, remember, remembered } from '../ui/storage.ts'

/** What this browser keeps under that name: the name that was chosen last for a board. */
const PLACE = 'own-name'

/** Forgets the name that was chosen last. */
export function forgetName(): void {
  forget(PLACE)
}

/**
 * Fills the box for a finished play's name with the one that was chosen last in this browser, and remembers what is sent. Only
 * its player sends it, by its own form or, where the play is made a challenge, by that one (`daring`). One that was refused is
 * forgotten, and the box has the focus.
 */
export function offerName(form: HTMLFormElement, daring: HTMLFormElement | null): void {
  const box = form.querySelector<HTMLInputElement>('[name=nickname]')!
  const name = remembered(PLACE)
  const keep = () => remember(PLACE, box.value.trim())
  form.addEventListener('submit', keep)
  const dare = daring?.querySelector('.seen-as') ? dareAs(daring, box, keep) : undefined
  box.addEventListener('input', () => dare?.(box.value.trim()))
  if (box.getAttribute('aria-invalid')) {
    forgetName()
    box.focus()
  } else if (box.value !== box.defaultValue) {
    // Somebody was quicker than this script, and than what counts the letters.
    box.dispatchEvent(new Event('input'))
  } else if (name) {
    box.value = name
    form.querySelector('.again')?.toggleAttribute('hidden', false)
    dare?.(name)
  }
}

/**
 * Lets a challenge bear a name that stands in the box, and say so; nothing in the box, and it bears the one that we made up. Of
 * a name that is too long it says that, and the challenge waits.
 */
function dareAs(form: HTMLFormElement, box: HTMLInputElement, keep: () => void): (name: string) => void {
  const said = form.querySelector('.seen-as')!
  const madeUp = said.textContent
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'nickname' })
  form.addEventListener('submit', (event) => {
    if (box.validity.customError) {
      event.preventDefault()
      box.reportValidity()
    } else if (field.isConnected) keep()
  })
  return (name) => {
    const fault = box.validity.customError ? box.validationMessage : ''
    said.textContent = fault || (name ? m.versus_seen_as({ nickname: name }) : madeUp)
    said.classList.toggle('fault', fault !== '')
    if (name) form.appendChild(field)
    else field.remove()
    field.value = name
  }
}
