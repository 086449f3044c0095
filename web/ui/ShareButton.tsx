import { Show } from 'solid-js'
import * as m from '../messages/index.ts'

/**
 * A button that shares a text and a link, and one that copies them, or only the latter; hidden until their script,
 * `share-slot.ts`, is there. What can be neither shared nor copied stands in a field, selected.
 */
export function ShareButton(props: { text: string; url: string; label?: string; copyOnly?: boolean }) {
  return (
    <span
      class="share-slot"
      classList={{ both: !props.copyOnly }}
      data-share={props.text}
      data-url={props.url}
      data-copied={m.result_copied()}
      data-refused={m.result_copy_refused()}
      data-waits={m.result_share_waits()}
      data-by-hand={m.result_by_hand()}
    >
      <Show when={!props.copyOnly}>
        <button type="button" class="to-share" hidden>
          {m.result_share()}
        </button>
      </Show>
      <button type="button" class="to-copy" hidden>
        {props.label ?? m.result_copy()}
      </button>
      <span role="status" />
    </span>
  )
}
