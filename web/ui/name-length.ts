// Tells while a name is typed how much of it is left; without script, the server says so once it was sent.
import { lengthOf } from '../../worker/game/names/length.ts'
import * as m from '../messages/index.ts'

/** From how many characters before the end on it is told. */
const NEAR = 6
/** What a pasted name may bring along unseen, and the server leaves out: hyphens that may be, joints without width, signs of direction. */
const UNCOUNTED = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

for (const box of document.querySelectorAll<HTMLInputElement>('input[data-most]')) {
  const status = document.querySelector(`[data-left-of="${box.id}"]`)
  const most = Number(box.dataset.most)
  box.addEventListener('input', () => {
    // What the server said was about what was sent.
    document.getElementById(`${box.id}-fault`)?.remove()
    box.removeAttribute('aria-invalid')
    const left = most - lengthOf(box.value.normalize('NFC').replace(UNCOUNTED, '').replace(/\s+/gu, ' ').trim())
    const over = left < 0 ? m.name_over({ n: -left, most }) : ''
    box.setCustomValidity(over)
    if (!status) return
    status.textContent = over || (left <= NEAR ? m.name_left({ n: left }) : '')
    status.classList.toggle('fault', left < 0)
  })
}
