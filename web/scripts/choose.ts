import * as m from '../messages/index.ts'

// How many questions are ticked; of which verdict they are, the Worker says when it is asked.
const said = document.querySelector<HTMLElement>('[data-count]')
const form = said?.closest('form')

form?.addEventListener('change', () => {
  const n = form.querySelectorAll('[name="questions"]:checked').length
  said!.textContent = m.choose_count({ n, all: Number(said!.dataset.count) })
  said!.hidden = false
  form.querySelector('.balance')?.remove()
})
