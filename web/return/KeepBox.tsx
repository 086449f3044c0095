import { createResource, createSignal, Show } from 'solid-js'
import * as m from '../messages/index.ts'

/** Whether the browser has promised to keep what it stores; null where it cannot be asked. */
async function isKept(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted()
  } catch {
    return null
  }
}

/** Says that a browser may forget a record, and asks it not to. */
export function KeepBox() {
  const [kept, { mutate }] = createResource(isKept)
  const [refused, setRefused] = createSignal(false)

  async function ask() {
    const granted = await navigator.storage.persist().catch(() => false)
    mutate(granted)
    setRefused(!granted)
  }

  return (
    <Show when={kept() !== true} fallback={<p class="hint">{m.keep_kept()}</p>}>
      <p>{m.keep_may_forget()}</p>
      <Show when={kept() === false}>
        <p>
          <button type="button" class="button plain" onClick={ask}>
            {m.keep_ask()}
          </button>
        </p>
      </Show>
      <p role="status">{refused() ? m.keep_refused() : ''}</p>
    </Show>
  )
}
