// Tells while a name is typed how much of it is left; without script, the server says so once it was sent.
import { lengthOf } from '../../worker/game/names/length.ts'
import * as m from '../messages/index.ts'

/** From how many characters before the end on it is told. */
const NEAR = 6

for (const box of document.querySelectorAll<HTMLInputElement>('input[data-most]')) {
  const status = document.querySelector(`[data-left-of="${box.id}"]`)
  box.addEventListener('input', () => {
    const left = Number(box.dataset.most) - lengthOf(box.value.normalize('NFC').trim())
    const over = left < 0 ? m.name_over({ n: -left }) : ''
    box.setCustomValidity(over)
    if (!status) return
    status.textContent = over || (left <= NEAR ? m.name_left({ n: left }) : '')
    status.classList.toggle('fault', left < 0)
  })
}
