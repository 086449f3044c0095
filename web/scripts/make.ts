// A form without script says in which time zone the Worker takes the host to be; the browser knows.
const zone = document.querySelector<HTMLInputElement>('[data-zone]')
const opensAt = document.querySelector<HTMLInputElement>('#opensAt')
const closesAt = document.querySelector<HTMLInputElement>('#closesAt')

// What has been typed stays: a form that comes back with a fault has the host's own zone already.
if (zone && !opensAt?.value && !closesAt?.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone
