// Tells while a name is typed how much of it is left; without script, the server says so once it was sent.
import { lengthOf } from '../../worker/game/names/length.ts'
import * as m from '../messages/index.ts'

/** From how many characters before the end on it is told. */
const NEAR = 6
/** What a pasted name brings along unseen; the server leaves it out (`tidied`, which older browsers cannot read), but for joiners. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}/gu

for (const box of document.querySelectorAll<HTMLInputElement>('input[data-most]')) {
  const status = document.querySelector(`[data-left-of="${box.id}"]`)
  const most = Number(box.dataset.most)
  box.addEventListener('input', () => {
    // What the server said was about what was sent.
    document.getElementById(`${box.id}-fault`)?.remove()
    box.removeAttribute('aria-invalid')
    const left = most - lengthOf(box.value.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim())
    const over = left < 0 ? m.name_over({ n: -left, most }) : ''
    box.setCustomValidity(over)
    if (!status) return
    status.textContent = over || (left <= NEAR ? m.name_left({ n: left }) : '')
    status.classList.toggle('fault', left < 0)
  })
}
