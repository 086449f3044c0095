import '../ui/name-length.ts'
import '../play/hold-certain.ts'

// Times of a class without a zone; most pages have none.
if (document.querySelector('time[data-utc]')) void import('../ui/own-zone.ts').then(({ showOwnZone }) => showOwnZone())

// Shares a text by the system's own sheet where there is one, and copies it elsewhere. The buttons come hidden with the
// page, for they need this script.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
  const { share = '', url = '', copy = '', copied = '' } = button.dataset
  const canShare = button.dataset.only !== 'copy' && typeof navigator.share === 'function'
  // Without a secure connection, as on a school's own network, a browser has neither.
  if (!canShare && !navigator.clipboard) continue
  if (!canShare) button.textContent = copy
  button.hidden = false
  button.addEventListener('click', async () => {
    if (canShare) return navigator.share({ text: share, url }).catch(ignoreDismissal)
    await navigator.clipboard.writeText([share, url].filter(Boolean).join('\n'))
    const status = button.nextElementSibling
    if (status) status.textContent = copied
  })
}

/** Somebody who closes the share sheet has changed their mind; that is no error. */
function ignoreDismissal(error: unknown) {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
}
