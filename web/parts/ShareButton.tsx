import { createSignal } from 'solid-js'
import * as m from '../messages/index.ts'

/** Shares a text by the system's own sheet where there is one, and copies it elsewhere. Needs script, so it is not rendered without. */
export function ShareButton(props: { text: string; url?: string }) {
  const [copied, setCopied] = createSignal(false)
  const canShare = typeof navigator.share === 'function'

  async function share() {
    if (canShare) return navigator.share({ text: props.text, url: props.url }).catch(ignoreDismissal)
    await navigator.clipboard.writeText([props.text, props.url].filter(Boolean).join('\n'))
    setCopied(true)
  }

  return (
    <>
      <button type="button" class="button" onClick={share}>
        {canShare ? m.result_share() : m.result_copy()}
      </button>
      <span class="copied" role="status">
        {copied() ? m.result_copied() : ''}
      </span>
    </>
  )
}

/** Somebody who closes the share sheet has changed their mind; that is no error. */
function ignoreDismissal(error: unknown) {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
}
