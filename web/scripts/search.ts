// Narrows the list of packs while one types; without script the form's button does the same.
const search = document.querySelector<HTMLInputElement>('#search')
const found = document.querySelector<HTMLOutputElement>('#found')
const cards = [...document.querySelectorAll<HTMLElement>('.pack-list .pack')]

search?.addEventListener('input', () => {
  const wanted = search.value.trim().toLowerCase()
  for (const card of cards) card.hidden = !card.textContent.toLowerCase().includes(wanted)
  if (found) found.value = String(cards.filter((card) => !card.hidden).length)
})
