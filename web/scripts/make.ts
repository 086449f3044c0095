import '../ui/name-length.ts'

// A form without script says in which time zone the Worker takes the host to be; the browser knows.
const zone = document.querySelector<HTMLInputElement>('[data-zone]')
const opensAt = document.querySelector<HTMLInputElement>('#opensAt')
const closesAt = document.querySelector<HTMLInputElement>('#closesAt')

// What has been typed stays: a form that comes back with a fault has the host's own zone already.
const isBack = document.querySelector('form .fault') !== null || opensAt?.value || closesAt?.value
// Some browsers know no zone, and say undefined.
if (zone && !isBack) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? zone.value

// What the chosen article is.
const packs = document.querySelector<HTMLElement>('#packs')
packs?.addEventListener('change', () => {
  const { title = '', about = '' } = packs.querySelector<HTMLElement>('option:checked')?.dataset ?? {}
  const [name, facts] = document.querySelectorAll('#packs-about > *')
  if (name) name.textContent = title
  if (facts) facts.textContent = about
})
