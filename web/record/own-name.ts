import { forget, remember, remembered } from '../ui/storage.ts'

/** What this browser keeps under that name: the name that was chosen last for a board. */
const PLACE = 'own-name'

/** Forgets the name that was chosen last. */
export function forgetName(): void {
  forget(PLACE)
}

/**
 * Fills the box for a finished play's name with the one that was chosen last in this browser, and remembers what is sent. Only
 * its player sends it. One that was refused is forgotten.
 */
export function offerName(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLInputElement>('[name=nickname]')!
  const name = remembered(PLACE)
  if (box.getAttribute('aria-invalid')) forgetName()
  else if (name) {
    box.value = name
    form.querySelector('.again')?.toggleAttribute('hidden', false)
  }
  form.addEventListener('submit', () => remember(PLACE, box.value.trim()))
}
