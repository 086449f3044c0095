import '../ui/name-length.ts'
import '../play/hold-certain.ts'
import '../play/restored.ts'

// Times of a class without a zone; most pages have none.
if (document.querySelector('time[data-utc]')) void import('../ui/own-zone.ts').then(({ showOwnZone }) => showOwnZone())

// Shares a text by the system's own sheet where there is one, and copies it elsewhere. The buttons come hidden with the
// page, for they need this script.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
  const { share = '', url = '', copy = '', copied = '', refused = '' } = button.dataset
  const canShare = button.dataset.only !== 'copy' && typeof navigator.share === 'function'
  // Without a secure connection, as on a school's own network, a browser has neither.
  if (!canShare && !navigator.clipboard) continue
  if (!canShare) button.textContent = copy
  button.hidden = false
  button.addEventListener('click', async () => {
    if (canShare && (await isShared({ text: share, url }))) return
    const done = await navigator.clipboard?.writeText([share, url].filter(Boolean).join('\n')).then(
      () => copied,
      () => refused,
    )
    const status = button.nextElementSibling
    if (status) status.textContent = done ?? refused
  })
}

/** Whether the share sheet took it. Somebody who closes the sheet has changed their mind; a sheet that refuses leaves copying. */
function isShared(what: ShareData): Promise<boolean> {
  return navigator.share(what).then(
    () => true,
    (error) => error instanceof DOMException && error.name === 'AbortError',
  )
}
