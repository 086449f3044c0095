// What script adds to a host's list: the names that this browser keeps, in the fields and in the file.
import { keepOwnNames, ownNamesIn, readOwnNames } from '../class/own-names.ts'
import './share.ts'

const known = readOwnNames()
for (const field of document.querySelectorAll<HTMLInputElement>('[data-name-of]')) {
  const of = field.dataset.nameOf ?? ''
  field.value = known[of] ?? ''
  field.hidden = false
  field.addEventListener('input', () => {
    keepOwnNames({ [of]: field.value.trim() })
    show(of, field.value.trim())
  })
}
for (const of of Object.keys(known)) show(of, known[of] ?? '')

/** Wherever a name stands, as the heading of a card above all: two classes of one article are told apart by it. */
function show(of: string, name: string) {
  for (const place of document.querySelectorAll(`[data-name-shown="${of}"]`)) place.textContent = name
}

const link = document.querySelector<HTMLAnchorElement>('#classes-file')
link?.addEventListener('click', async (event) => {
  event.preventDefault()
  const list: object = await (await fetch(link.href)).json()
  const text = JSON.stringify({ ...list, names: readOwnNames() }, null, 1)
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: url, download: link.download }).click()
  setTimeout(() => URL.revokeObjectURL(url))
})

const form = document.querySelector<HTMLFormElement>('form.bring')
form?.addEventListener('submit', async (event) => {
  event.preventDefault()
  const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
  try {
    keepOwnNames(ownNamesIn(JSON.parse((await file?.text()) ?? '').names))
  } catch {
    // The page says what is wrong with the file.
  }
  form.submit()
})
